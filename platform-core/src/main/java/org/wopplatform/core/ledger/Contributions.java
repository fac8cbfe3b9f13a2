package org.wopplatform.core.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.NotFound;

/** What the parties of a partnership gave. */
@ApplicationScoped
class Contributions {
    @PersistenceContext EntityManager em;

    /** The latest first. */
    List<Contribution> of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select c.id, c.party_id, c.side_platform_id, c.kind, c.what, c.quantity, c.unit_value, c.amount, c.currency,
                                       cast(c.day as text), c.evidence, c.told_by, v.converted, v.into_currency, v.rate,
                                       cast(v.rate_day as text), v.rate_source, c.reversal_reason
                                from contribution c left join contribution_converted v on v.id = c.id
                                where c.partnership_id = ?1 order by c.day desc nulls last, c.entered_at desc, c.id""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream().map(Contributions::contribution).toList();
    }

    Contribution get(UUID partnership, UUID id) {
        return of(partnership).stream()
                .filter(contribution -> contribution.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contribution", id));
    }

    UUID add(Standpoint standpoint, Contribution.Said said, Optional<BigDecimal> amount) {
        var id = UUID.randomUUID();
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into contribution (id, platform_id, partnership_id, side_platform_id, party_id, kind, what,
                                  quantity, unit_value, amount, currency, day, evidence, told_by, entered_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as numeric), cast(?9 as numeric), cast(?10 as numeric),
                                  ?11, cast(?12 as date), ?13, ?14, now())""")
                        .setParameter(1, id)
                        .setParameter(2, standpoint.coordinator())
                        .setParameter(3, standpoint.partnership())
                        .setParameter(4, standpoint.here())
                        .setParameter(5, said.party())
                        .setParameter(6, said.kind().name())
                        .setParameter(7, said.what())
                        .setParameter(8, text(said.quantity()))
                        .setParameter(9, text(said.unitValue()))
                        .setParameter(10, text(amount))
                        .setParameter(11, amount.flatMap(a -> said.currency()).orElse(null))
                        .setParameter(12, said.day().map(LocalDate::toString).orElse(null))
                        .setParameter(13, said.evidence().orElse(null))
                        .setParameter(14, said.toldBy().orElse(null)));
        return id;
    }

    int reverse(UUID id, String reason) {
        return LedgerRules.told(
                em.createNativeQuery(
                                "update contribution set reversed_at = now(), reversal_reason = ?2 where id = ?1")
                        .setParameter(1, id)
                        .setParameter(2, reason));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static Contribution contribution(Object[] row) {
        return new Contribution(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                Contribution.Kind.valueOf((String) row[3]),
                (String) row[4],
                number(row[5]),
                number(row[6]),
                number(row[7]),
                Optional.ofNullable((String) row[8]),
                Optional.ofNullable((String) row[9]).map(LocalDate::parse),
                Optional.ofNullable((String) row[10]),
                Optional.ofNullable((String) row[11]),
                number(row[12])
                        .map(
                                amount ->
                                        new Contribution.Converted(
                                                amount,
                                                (String) row[13],
                                                (BigDecimal) row[14],
                                                LocalDate.parse((String) row[15]),
                                                Optional.ofNullable((String) row[16]))),
                Optional.ofNullable((String) row[17]));
    }

    static Optional<BigDecimal> number(Object cell) {
        return Optional.ofNullable((BigDecimal) cell);
    }
}
