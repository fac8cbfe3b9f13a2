package org.wopplatform.core.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/** The partnerships that the current platform coordinates, or takes part in. */
@ApplicationScoped
public class Partnerships {
    @PersistenceContext EntityManager em;

    public Partnership get(UUID id) {
        var found =
                em
                        .createQuery(
                                "select p from Partnership p where p.id = :id", Partnership.class)
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("partnership", id));
        em.refresh(found);
        return found;
    }

    Partnership ofVersion(UUID id, int version) {
        var found = get(id);
        if (found.version() != version) {
            throw new RuleRefused("partnership.changed-meanwhile");
        }
        return found;
    }

    void add(Partnership partnership) {
        em.persist(partnership);
        em.flush();
        em.refresh(partnership);
    }

    void save() {
        em.flush();
    }

    /** The next free number of a partnership that begins in the year: WOP-LAC-2026-03. */
    String nextCode(String platform, int year) {
        @SuppressWarnings("unchecked")
        List<Number> last =
                em.createNativeQuery(
                                """
                                select coalesce(max(substring(code from '-(\\d+)$')::integer), 0) from partnership
                                where platform_id = ?1 and code ~ ('-' || ?2 || '-\\d{1,6}$')""")
                        .setParameter(1, platform)
                        .setParameter(2, Integer.toString(year))
                        .getResultList();
        return "%s-%d-%02d"
                .formatted(platform.toUpperCase(Locale.ROOT), year, last.get(0).intValue() + 1);
    }
}
