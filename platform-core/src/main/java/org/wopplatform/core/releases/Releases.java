package org.wopplatform.core.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.Platform;

/** What was published of closed periods; everybody reads it. */
@ApplicationScoped
public class Releases {
    @PersistenceContext EntityManager em;

    /**
     * One measure by one dimension, as it was published.
     *
     * @param since the version of the period from which it stands unchanged
     */
    public record Table(Picture picture, int since) {}

    /** The one closed last comes first. */
    List<Release> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, period, number, closed_at, reason, cast(platforms as text) from release
                                where platform_id = ?1 order by closed_at desc, number desc""")
                        .setParameter(1, Platform.GLOBAL_ID)
                        .getResultList();
        return rows.stream().map(Releases::release).toList();
    }

    private static Release release(Object[] row) {
        return new Release(
                (UUID) row[0],
                Period.of((String) row[1]).orElseThrow(),
                ((Number) row[2]).intValue(),
                Moments.of(row[3]),
                Optional.ofNullable((String) row[4]),
                Freezing.platforms((String) row[5]));
    }

    Optional<Table> table(Release release, Measure measure, Dimension dimension) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select cast(picture as text), since from release_table
                                where platform_id = ?1 and release_id = ?2 and measure = ?3 and dimension = ?4""")
                        .setParameter(1, Platform.GLOBAL_ID)
                        .setParameter(2, release.id())
                        .setParameter(3, measure.name())
                        .setParameter(4, dimension.name())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(
                        row ->
                                new Table(
                                        Freezing.picture((String) row[0]),
                                        ((Number) row[1]).intValue()));
    }

    /** What was told of how the total changed since the release before; empty for the first. */
    Optional<Map<String, List<Changed>>> changes(Release release, Measure measure) {
        @SuppressWarnings("unchecked")
        List<String> rows =
                em.createNativeQuery(
                                """
                                select cast(changes as text) from release_table
                                where platform_id = ?1 and release_id = ?2 and measure = ?3 and dimension = 'ALL'
                                  and changes is not null""")
                        .setParameter(1, Platform.GLOBAL_ID)
                        .setParameter(2, release.id())
                        .setParameter(3, measure.name())
                        .getResultList();
        return rows.stream().findFirst().map(Freezing::changes);
    }

    /** The moment of this transaction, by which changes are dated too. */
    Instant now() {
        return Moments.of(em.createNativeQuery("select now()").getSingleResult());
    }

    void add(Release release, UUID by) {
        em.createNativeQuery(
                        """
                        insert into release (id, platform_id, period, number, last_day, closed_at, closed_by, reason, platforms)
                        values (?1, ?2, ?3, ?4, cast(?5 as date), now(), ?6, nullif(?7, ''), cast(?8 as jsonb))""")
                .setParameter(1, release.id())
                .setParameter(2, Platform.GLOBAL_ID)
                .setParameter(3, release.period().code())
                .setParameter(4, release.number())
                .setParameter(5, release.period().lastDay().toString())
                .setParameter(6, by)
                .setParameter(7, release.reason().orElse(""))
                .setParameter(8, Freezing.platforms(release.platforms()))
                .executeUpdate();
    }

    void add(
            Release release,
            Measure measure,
            Dimension dimension,
            Table table,
            Optional<Map<String, List<Changed>>> changes) {
        em.createNativeQuery(
                        """
                        insert into release_table (id, platform_id, release_id, measure, dimension, since, picture, changes)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), cast(nullif(?7, '') as jsonb))""")
                .setParameter(1, Platform.GLOBAL_ID)
                .setParameter(2, release.id())
                .setParameter(3, measure.name())
                .setParameter(4, dimension.name())
                .setParameter(5, table.since())
                .setParameter(6, Freezing.picture(table.picture()))
                .setParameter(7, changes.map(Freezing::changes).orElse(""))
                .executeUpdate();
    }
}
