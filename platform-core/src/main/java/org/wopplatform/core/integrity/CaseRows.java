package org.wopplatform.core.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the cases that the walls let through. */
@ApplicationScoped
class CaseRows {
    @PersistenceContext EntityManager em;

    List<Case> read(Optional<UUID> only) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select c.id, c.partnership_id, p.code, p.title, c.kind = 'COMMERCIAL_TIE', coalesce(c.said, t.what), c.state,
                                       extract(epoch from c.state_since), extract(epoch from c.reported_at), a.name, c.decision, c.decision_text
                                from integrity_case c join partnership p on p.platform_id = c.platform_id and p.id = c.partnership_id
                                left join commercial_tie t on t.platform_id = c.platform_id and t.id = c.tie_id
                                left join account a on a.id = c.reported_by
                                where cast(?1 as uuid) is null or c.id = cast(?1 as uuid)
                                order by c.state = 'CLOSED', c.state_since, c.id limit 500""")
                        .setParameter(1, only.map(UUID::toString).orElse(null))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Case(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (Boolean) row[4],
                                        (String) row[5],
                                        Case.State.valueOf((String) row[6]),
                                        Concerns.instant(row[7]),
                                        Concerns.instant(row[8]),
                                        Optional.ofNullable((String) row[9]),
                                        Optional.ofNullable((String) row[10])
                                                .map(Case.Decision::valueOf),
                                        Optional.ofNullable((String) row[11]),
                                        only.map(this::named).orElse(List.of()),
                                        only.map(this::notes).orElse(List.of())))
                .toList();
    }

    private List<String> named(UUID id) {
        @SuppressWarnings("unchecked")
        List<String> names =
                em.createNativeQuery(
                                """
                                select coalesce(n.address, (select y.legal_name from partner y join integrity_case c on c.partnership_id = y.partnership_id
                                    where c.id = n.case_id and y.operator_id = n.operator_id limit 1), '?')
                                from integrity_named n where n.case_id = ?1 order by 1""")
                        .setParameter(1, id)
                        .getResultList();
        return List.copyOf(names);
    }

    private List<Case.Note> notes(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select extract(epoch from n.at), a.name, n.by_reporter, n.to_reporter, n.became, n.body
                                from integrity_note n left join account a on a.id = n.account_id
                                where n.case_id = ?1 order by n.at""")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Case.Note(
                                        Concerns.instant(row[0]),
                                        Optional.ofNullable((String) row[1]),
                                        (Boolean) row[2],
                                        (Boolean) row[3],
                                        Optional.ofNullable((String) row[4])
                                                .map(Case.State::valueOf),
                                        Optional.ofNullable((String) row[5])))
                .toList();
    }
}
