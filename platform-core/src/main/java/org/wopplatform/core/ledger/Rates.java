package org.wopplatform.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The dated exchange rates that a platform keeps, each with its source (L8). */
@UseCase
public class Rates {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /**
     * What one unit of a currency was worth on a day.
     *
     * @param rate units of {@code to} for one of {@code from}, greater than 0, ten decimals
     */
    public record Rate(
            UUID id,
            String from,
            String to,
            BigDecimal rate,
            LocalDate day,
            String source,
            Optional<String> withdrawnReason) {}

    /** The latest 300, the newest day first; those withdrawn among them. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Rate> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, from_currency, to_currency, rate, cast(day as text), source, withdrawn_reason
                                from exchange_rate where platform_id = ?1
                                order by day desc, from_currency, to_currency, entered_at desc limit 300""")
                        .setParameter(1, current.get().id())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Rate(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        ((BigDecimal) row[3]).stripTrailingZeros(),
                                        LocalDate.parse((String) row[4]),
                                        (String) row[5],
                                        Optional.ofNullable((String) row[6])))
                .toList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void check() {
        current.get();
    }

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public UUID add(String from, String to, BigDecimal rate, LocalDate day, String source) {
        if (from.equals(to)) {
            throw new RuleRefused("rate.between-two");
        }
        var id = UUID.randomUUID();
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into exchange_rate (id, platform_id, from_currency, to_currency, rate, day, source, entered_by, entered_at)
                                values (?1, ?2, ?3, ?4, cast(?5 as numeric), cast(?6 as date), ?7, ?8, now())""")
                        .setParameter(1, id)
                        .setParameter(2, current.get().id())
                        .setParameter(3, from)
                        .setParameter(4, to)
                        .setParameter(5, rate.toPlainString())
                        .setParameter(6, day.toString())
                        .setParameter(7, source)
                        .setParameter(8, caller.account().orElseThrow()));
        return id;
    }

    /** A wrong rate is withdrawn and stays to be seen; the right one is then entered. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void withdraw(UUID id, String reason) {
        if (all().stream().noneMatch(rate -> rate.id().equals(id))) {
            throw new NotFound("exchange rate", id);
        }
        LedgerRules.told(
                em.createNativeQuery(
                                "update exchange_rate set withdrawn_at = now(), withdrawn_reason = ?2 where id = ?1")
                        .setParameter(1, id)
                        .setParameter(2, reason));
    }
}
