package org.wopplatform.core.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.NotFound;

/** What the parties of a partnership ask back. */
@ApplicationScoped
class Claims {
    @PersistenceContext EntityManager em;

    /** The latest first. */
    List<Claim> of(UUID partnership) {
        var lines = lines(partnership);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select c.id, c.party_id, c.claimant_platform_id, c.what, c.currency, c.state,
                                       extract(epoch from c.state_since), c.reason, c.paid_from, c.payer_party_id,
                                       cast(c.paid_on as text), c.payment_reference,
                                       c.submitted_by, s.name, extract(epoch from c.submitted_at),
                                       c.verified_by, v.name, extract(epoch from c.verified_at),
                                       c.approved_by, a.name, extract(epoch from c.approved_at),
                                       c.paid_by, p.name, extract(epoch from c.paid_at)
                                from claim c left join account s on s.id = c.submitted_by left join account v on v.id = c.verified_by
                                left join account a on a.id = c.approved_by left join account p on p.id = c.paid_by
                                where c.partnership_id = ?1 order by c.claimed_at desc, c.id""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream()
                .map(row -> claim(row, lines.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    Claim get(UUID partnership, UUID id) {
        return of(partnership).stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("claim", id));
    }

    UUID add(Standpoint standpoint, UUID party, String what, String currency) {
        var id = UUID.randomUUID();
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into claim (id, platform_id, partnership_id, claimant_platform_id, party_id, what, currency, claimed_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, now())""")
                        .setParameter(1, id)
                        .setParameter(2, standpoint.coordinator())
                        .setParameter(3, standpoint.partnership())
                        .setParameter(4, standpoint.here())
                        .setParameter(5, party)
                        .setParameter(6, what)
                        .setParameter(7, currency));
        return id;
    }

    UUID addLine(Standpoint standpoint, Claim claim, Claim.Line line) {
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into claim_line (id, platform_id, partnership_id, claim_id, currency, category, what,
                                  receipt_supplier, receipt_number, receipt_day, documented_cost, claimed_amount, days, daily_cost)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as date), cast(?11 as numeric), cast(?12 as numeric),
                                  cast(?13 as numeric), cast(?14 as numeric))""")
                        .setParameter(1, line.id())
                        .setParameter(2, standpoint.coordinator())
                        .setParameter(3, standpoint.partnership())
                        .setParameter(4, claim.id())
                        .setParameter(5, claim.currency())
                        .setParameter(6, line.category().name())
                        .setParameter(7, line.what())
                        .setParameter(8, line.supplier())
                        .setParameter(9, line.number())
                        .setParameter(10, line.day().toString())
                        .setParameter(11, line.documented().toPlainString())
                        .setParameter(12, line.claimed().toPlainString())
                        .setParameter(13, line.days().map(BigDecimal::toPlainString).orElse(null))
                        .setParameter(
                                14, line.dailyCost().map(BigDecimal::toPlainString).orElse(null)));
        return line.id();
    }

    int removeLine(UUID claim, UUID line) {
        return LedgerRules.told(
                em.createNativeQuery("delete from claim_line where claim_id = ?1 and id = ?2")
                        .setParameter(1, claim)
                        .setParameter(2, line));
    }

    int remove(UUID claim) {
        return LedgerRules.told(
                em.createNativeQuery("delete from claim where id = ?1").setParameter(1, claim));
    }

    /**
     * The row is waited for: of two who decide at once the second finds where it stands by then.
     */
    int become(UUID claim, Claim.Step step, Optional<String> reason) {
        return LedgerRules.told(
                em.createNativeQuery("update claim set state = ?2, reason = ?3 where id = ?1")
                        .setParameter(1, claim)
                        .setParameter(2, step.to().name())
                        .setParameter(3, reason.orElse(null)));
    }

    int pay(UUID claim, Claim.Payment payment) {
        return LedgerRules.told(
                em.createNativeQuery(
                                """
                                update claim set state = 'PAID', reason = null, paid_from = ?2, payer_party_id = cast(?3 as uuid),
                                  paid_on = cast(?4 as date), payment_reference = ?5
                                where id = ?1""")
                        .setParameter(1, claim)
                        .setParameter(2, payment.from().name())
                        .setParameter(3, payment.payer().map(UUID::toString).orElse(null))
                        .setParameter(4, payment.on().toString())
                        .setParameter(5, payment.reference().orElse(null)));
    }

    private Map<UUID, List<Claim.Line>> lines(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select claim_id, id, category, what, receipt_supplier, receipt_number, cast(receipt_day as text),
                                       documented_cost, claimed_amount, days, daily_cost
                                from claim_line where partnership_id = ?1 order by receipt_day, receipt_number, id""")
                        .setParameter(1, partnership)
                        .getResultList();
        var lines = new HashMap<UUID, List<Claim.Line>>();
        for (var row : rows) {
            lines.computeIfAbsent((UUID) row[0], k -> new ArrayList<>())
                    .add(
                            new Claim.Line(
                                    (UUID) row[1],
                                    Claim.Category.valueOf((String) row[2]),
                                    (String) row[3],
                                    (String) row[4],
                                    (String) row[5],
                                    LocalDate.parse((String) row[6]),
                                    (BigDecimal) row[7],
                                    (BigDecimal) row[8],
                                    Contributions.number(row[9]),
                                    Contributions.number(row[10])));
        }
        return lines;
    }

    private static Claim claim(Object[] row, List<Claim.Line> lines) {
        var signed = new ArrayList<Claim.Signed>();
        var states =
                List.of(
                        Claim.State.SUBMITTED,
                        Claim.State.VERIFIED,
                        Claim.State.APPROVED,
                        Claim.State.PAID);
        for (var i = 0; i < states.size(); i++) {
            if (row[12 + 3 * i] != null) {
                signed.add(
                        new Claim.Signed(
                                states.get(i),
                                (UUID) row[12 + 3 * i],
                                Optional.ofNullable((String) row[13 + 3 * i]),
                                instant(row[14 + 3 * i])));
            }
        }
        return new Claim(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Claim.State.valueOf((String) row[5]),
                instant(row[6]),
                Optional.ofNullable((String) row[7]),
                lines,
                signed,
                Optional.ofNullable((String) row[8]).map(Claim.PaidFrom::valueOf),
                Optional.ofNullable((UUID) row[9]),
                Optional.ofNullable((String) row[10]).map(LocalDate::parse),
                Optional.ofNullable((String) row[11]));
    }

    private static Instant instant(Object seconds) {
        return Instant.ofEpochMilli(((BigDecimal) seconds).movePointRight(3).longValue());
    }
}
