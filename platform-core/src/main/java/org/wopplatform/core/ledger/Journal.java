package org.wopplatform.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The books of a partnership, for whoever takes part to read; nobody writes in them (L2). */
@UseCase
public class Journal {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;

    /** Where money or value stands or comes from. */
    public enum Account {
        CASH_HELD,
        CASH_GIVEN,
        COST_DOCUMENTED,
        PAYABLE_TO_PARTY,
        PAID_BY_PLATFORM,
        PAID_BY_PARTY,
        IN_KIND_RECEIVED,
        IN_KIND_GIVEN
    }

    /** Debits positive, credits negative. */
    public record Balance(
            Account account, Optional<UUID> party, String currency, BigDecimal amount) {}

    /** One leg of a transaction. */
    public record Leg(Account account, Optional<UUID> party, BigDecimal amount) {}

    /**
     * What was posted at once.
     *
     * @param reason why it reverses an earlier one; nothing if it does not
     */
    public record Transaction(
            UUID id,
            String kind,
            Instant at,
            Optional<LocalDate> day,
            String currency,
            Optional<String> reason,
            List<Leg> legs) {}

    /** Balances that are not at nothing. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Balance> balances(UUID partnership) {
        standpoints.of(partnership);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select account, party_id, currency, balance from ledger_balance
                                where partnership_id = ?1 and balance <> 0 order by currency, account, party_id""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Balance(
                                        Account.valueOf((String) row[0]),
                                        Optional.ofNullable((UUID) row[1]),
                                        (String) row[2],
                                        (BigDecimal) row[3]))
                .sorted(
                        java.util.Comparator.comparing(Balance::currency)
                                .thenComparing(Balance::account))
                .toList();
    }

    /** The latest first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Transaction> transactions(UUID partnership) {
        standpoints.of(partnership);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select transaction_id, kind, extract(epoch from posted_at), cast(day as text), currency, reason, account,
                                       party_id, amount
                                from ledger_entry where partnership_id = ?1
                                order by posted_at desc, transaction_id, amount desc""")
                        .setParameter(1, partnership)
                        .getResultList();
        var transactions = new LinkedHashMap<UUID, Transaction>();
        for (var row : rows) {
            transactions
                    .computeIfAbsent(
                            (UUID) row[0],
                            id ->
                                    new Transaction(
                                            id,
                                            (String) row[1],
                                            Instant.ofEpochMilli(
                                                    ((BigDecimal) row[2])
                                                            .movePointRight(3)
                                                            .longValue()),
                                            Optional.ofNullable((String) row[3])
                                                    .map(LocalDate::parse),
                                            (String) row[4],
                                            Optional.ofNullable((String) row[5]),
                                            new ArrayList<>()))
                    .legs()
                    .add(
                            new Leg(
                                    Account.valueOf((String) row[6]),
                                    Optional.ofNullable((UUID) row[7]),
                                    (BigDecimal) row[8]));
        }
        return List.copyOf(transactions.values());
    }
}
