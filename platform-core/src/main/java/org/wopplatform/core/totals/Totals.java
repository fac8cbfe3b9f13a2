package org.wopplatform.core.totals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** How many operators and partnerships each platform itself has (Z1, Z2). */
@UseCase
public class Totals {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    /**
     * A platform's own counts, without those of platforms below it.
     *
     * @param operators verified operators at home there; empty when withheld
     * @param partnerships partnerships it coordinates; empty when withheld
     * @param publishedOperators how many of them anybody can look up
     * @param publishedPartnerships how many of them anybody can look up
     */
    public record Total(
            OptionalLong operators,
            OptionalLong partnerships,
            long publishedOperators,
            long publishedPartnerships) {}

    @OpenToAll
    public Map<String, Total> byPlatform() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select o.platform_id, o.total, w.total, o.published, w.published
                                from platform_total o join platform_total w
                                  on w.platform_id = o.platform_id and w.measure = 'PARTNERSHIPS'
                                where o.measure = 'OPERATORS'""")
                        .getResultList();
        var totals = new LinkedHashMap<String, Total>();
        for (var row : rows) {
            totals.put(
                    (String) row[0],
                    new Total(
                            number(row[1]),
                            number(row[2]),
                            ((Number) row[3]).longValue(),
                            ((Number) row[4]).longValue()));
        }
        return totals;
    }

    /** The current platform's own counts, exact: nothing of a platform is withheld from itself. */
    @Requires(value = Permission.READ_OWN_TOTALS, reads = true)
    public Total own() {
        var row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select (select count(*) from operator
                                                where platform_id = ?1 and standing = 'VERIFIED' and not outside),
                                               (select count(*) from partnership where platform_id = ?1),
                                               o.published, w.published
                                        from platform_total o join platform_total w
                                          on w.platform_id = o.platform_id and w.measure = 'PARTNERSHIPS'
                                        where o.measure = 'OPERATORS' and o.platform_id = ?1""")
                                .setParameter(1, current.get().id())
                                .getSingleResult();
        return new Total(
                number(row[0]),
                number(row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }

    private static OptionalLong number(Object column) {
        return column == null
                ? OptionalLong.empty()
                : OptionalLong.of(((Number) column).longValue());
    }
}
