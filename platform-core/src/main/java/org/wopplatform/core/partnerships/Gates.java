package org.wopplatform.core.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;

/** What is missing before a step, as the database judges it when the step is taken. */
@ApplicationScoped
public class Gates {
    @PersistenceContext EntityManager em;

    /** Empty: the gate is open. */
    public List<Gap> missing(UUID partnership, State towards) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select m.code, m.turn, m.turn_platform_id, m.party_id,
                                       (select coalesce(y.short_name, y.legal_name) from partner y where y.id = m.party_id), m.since
                                from partnership_missing(?1, ?2) m
                                order by array_position(array['COORDINATOR', 'PLATFORM', 'PARTY'], m.turn), m.code, 5""")
                        .setParameter(1, partnership)
                        .setParameter(2, towards.name())
                        .getResultList();
        return rows.stream().map(row -> gap(row, 0)).toList();
    }

    static Gap gap(Object[] row, int at) {
        return new Gap(
                (String) row[at],
                Gap.Turn.valueOf((String) row[at + 1]),
                (String) row[at + 2],
                Optional.ofNullable((UUID) row[at + 3]),
                Optional.ofNullable((String) row[at + 4]),
                Moments.of(row[at + 5]));
    }
}
