package org.wopplatform.core.platforms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/** Reads the registry tables back into platforms. */
@ApplicationScoped
@Transactional
public class NetworkRows {
    @PersistenceContext EntityManager em;

    public List<Platform> read() {
        return rows(
                        """
                        select id, kind, parent_id, status, established, currency, time_zone, domain, privacy_threshold, cooling_off_years
                        from platform where removed_at is null
                        order by case kind when 'GLOBAL' then 0 when 'REGIONAL' then 1 else 2 end, id""")
                .stream()
                .map(this::platform)
                .toList();
    }

    public long count() {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(*) from platform where removed_at is null")
                                .getSingleResult())
                .longValue();
    }

    private Platform platform(Object[] row) {
        var id = (String) row[0];
        return new Platform(
                id,
                Kind.valueOf((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Status.valueOf((String) row[3]),
                names(id),
                new LinkedHashSet<>(
                        column(
                                "select country from territory where platform_id = ?1 order by country",
                                id)),
                hosts(id),
                column(
                        "select organisation from supporter where platform_id = ?1 order by position",
                        id),
                Optional.ofNullable((String) row[4]).map(PartialDate::of),
                column(
                                "select language from platform_language where platform_id = ?1 order by position",
                                id)
                        .stream()
                        .map(code -> Language.of(code).orElseThrow())
                        .toList(),
                Currency.getInstance((String) row[5]),
                ZoneId.of((String) row[6]),
                Optional.ofNullable((String) row[7]),
                ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue());
    }

    private Map<Language, Platform.Name> names(String id) {
        var names = new EnumMap<Language, Platform.Name>(Language.class);
        rows("select language, name, full_name from platform_name where platform_id = ?1", id)
                .forEach(
                        row ->
                                names.put(
                                        Language.of((String) row[0]).orElseThrow(),
                                        new Platform.Name((String) row[1], (String) row[2])));
        return names;
    }

    private List<HostTerm> hosts(String id) {
        return rows(
                        """
                        select association, name, on_behalf_of, role, since, until
                        from host_term where platform_id = ?1 order by position""",
                        id)
                .stream()
                .map(
                        row ->
                                new HostTerm(
                                        (String) row[0],
                                        (String) row[1],
                                        Optional.ofNullable((String) row[2]),
                                        HostTerm.Role.valueOf((String) row[3]),
                                        Optional.ofNullable((String) row[4]).map(PartialDate::of),
                                        Optional.ofNullable((String) row[5]).map(PartialDate::of)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        return query(sql, parameters).getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<String> column(String sql, Object... parameters) {
        return query(sql, parameters).getResultList();
    }

    private jakarta.persistence.Query query(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
