package org.wopplatform.core.integrity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.LedgerRules;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Commercial contracts between partners are declared (IN6). */
@UseCase
public class Ties {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Parties parties;

    /**
     * A commercial contract between two parties of one partnership.
     *
     * @param amount what it is worth, with its currency, where that is said
     */
    public record Tie(
            UUID party,
            UUID other,
            String what,
            LocalDate since,
            Optional<LocalDate> until,
            Optional<BigDecimal> amount,
            Optional<String> currency) {}

    /** The latest first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Tie> of(UUID partnership) {
        standpoints.of(partnership);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select party_id, other_party_id, what, cast(since as text), cast(until as text), amount, currency
                                from commercial_tie where partnership_id = ?1 order by since desc, declared_at desc""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Tie(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        LocalDate.parse((String) row[3]),
                                        Optional.ofNullable((String) row[4]).map(LocalDate::parse),
                                        Optional.ofNullable((BigDecimal) row[5]),
                                        Optional.ofNullable((String) row[6])))
                .toList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership);
    }

    /** Declares a contract, also after the partnership has ended. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void declare(UUID partnership, Tie tie) {
        var standpoint = standpoints.of(partnership);
        parties.get(partnership, tie.party());
        parties.get(partnership, tie.other());
        if (tie.party().equals(tie.other())) {
            throw new RuleRefused("tie.between-two");
        }
        if (tie.until().filter(tie.since()::isAfter).isPresent()) {
            throw new RuleRefused("tie.in-order");
        }
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into commercial_tie (id, platform_id, partnership_id, side_platform_id, party_id, other_party_id,
                                  what, since, until, amount, currency, declared_at)
                                values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), cast(?8 as date),
                                  cast(?9 as numeric), ?10, now())""")
                        .setParameter(1, standpoint.coordinator())
                        .setParameter(2, partnership)
                        .setParameter(3, standpoint.here())
                        .setParameter(4, tie.party())
                        .setParameter(5, tie.other())
                        .setParameter(6, tie.what())
                        .setParameter(7, tie.since().toString())
                        .setParameter(8, tie.until().map(LocalDate::toString).orElse(null))
                        .setParameter(9, tie.amount().map(BigDecimal::toPlainString).orElse(null))
                        .setParameter(10, tie.amount().flatMap(a -> tie.currency()).orElse(null)));
    }
}
