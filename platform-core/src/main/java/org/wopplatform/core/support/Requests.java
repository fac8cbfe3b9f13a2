package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;

/** The requests of the current platform's operators. */
@ApplicationScoped
public class Requests {
    @PersistenceContext EntityManager em;

    SupportRequest get(UUID id) {
        var request = em.find(SupportRequest.class, id);
        if (request == null) {
            throw new NotFound("request", id);
        }
        return request;
    }

    Asked said(SupportRequest request) {
        return request.said(areas(request.id()));
    }

    /** By priority, then as they are called. */
    private Map<String, Integer> areas(UUID request) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select area, priority from request_area where request_id = ?1 order by priority, area")
                        .setParameter(1, request)
                        .getResultList();
        var areas = new LinkedHashMap<String, Integer>();
        rows.forEach(row -> areas.put((String) row[0], ((Number) row[1]).intValue()));
        return areas;
    }

    void add(SupportRequest request, Asked said) {
        em.persist(request);
        em.flush();
        setAreas(request, said.areas());
        em.refresh(request);
    }

    /** Writes what has been said, then reads what the database makes of it. */
    void save(SupportRequest request) {
        em.flush();
        em.refresh(request);
    }

    /** Those that stay are changed and not written anew, so that none is missing in between. */
    void setAreas(SupportRequest request, Map<String, Integer> areas) {
        var kept = areas(request.id());
        areas.forEach(
                (area, priority) -> {
                    if (!kept.containsKey(area)) {
                        run(
                                """
                                insert into request_area (id, platform_id, request_id, area, priority)
                                values (gen_random_uuid(), ?1, ?2, ?3, ?4)""",
                                request,
                                area,
                                priority);
                    } else if (!kept.get(area).equals(priority)) {
                        run(
                                """
                                update request_area set priority = ?4
                                where platform_id = ?1 and request_id = ?2 and area = ?3""",
                                request,
                                area,
                                priority);
                    }
                });
        kept.keySet().stream()
                .filter(area -> !areas.containsKey(area))
                .forEach(
                        area ->
                                em.createNativeQuery(
                                                "delete from request_area where platform_id = ?1 and request_id = ?2 and area = ?3")
                                        .setParameter(1, request.platform())
                                        .setParameter(2, request.id())
                                        .setParameter(3, area)
                                        .executeUpdate());
    }

    private void run(String sql, SupportRequest request, String area, int priority) {
        em.createNativeQuery(sql)
                .setParameter(1, request.platform())
                .setParameter(2, request.id())
                .setParameter(3, area)
                .setParameter(4, priority)
                .executeUpdate();
    }

    void remove(SupportRequest request) {
        em.remove(request);
        em.flush();
    }
}
