package org.wopplatform.core.integrity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.ledger.LedgerRules;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/**
 * Concerns are reported, with a name or without, and followed with the receipt alone (IN2 to IN4).
 */
@UseCase
public class Concerns {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Caller caller;
    @Inject Walls walls;

    /**
     * What is reported.
     *
     * @param parties whose operators are concerned
     * @param addresses of people who are concerned
     */
    public record Concern(
            String said, boolean withoutName, List<UUID> parties, List<String> addresses) {}

    /** What a reporter sees of a case. */
    public record Followed(
            Case.State state,
            Instant since,
            Instant reportedAt,
            String said,
            List<Case.Note> notes) {}

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REPORT_CONCERNS)
    public void check(UUID partnership) {
        standpoints.of(partnership);
    }

    /**
     * Reports a concern.
     *
     * @return the receipt's code: shown once, kept only as a digest
     */
    @Requires(Permission.REPORT_CONCERNS)
    public Secret report(UUID partnership, Concern concern) {
        var standpoint = standpoints.of(partnership);
        var known = parties.of(partnership);
        var receipt = Receipt.random();
        var id = UUID.randomUUID();
        walls.present(receipt.digest());
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into integrity_case (id, platform_id, partnership_id, said, receipt_digest, reported_by)
                                values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid))""")
                        .setParameter(1, id)
                        .setParameter(2, standpoint.coordinator())
                        .setParameter(3, partnership)
                        .setParameter(4, concern.said())
                        .setParameter(5, receipt.digest())
                        .setParameter(
                                6,
                                concern.withoutName()
                                        ? null
                                        : caller.account().map(UUID::toString).orElse(null)));
        for (var address : concern.addresses()) {
            name(id, standpoint.coordinator(), address.toLowerCase(Locale.ROOT), Optional.empty());
        }
        for (var party : known) {
            if (concern.parties().contains(party.id())) {
                name(id, standpoint.coordinator(), null, Optional.of(party));
            }
        }
        return receipt;
    }

    /** What has become of a concern; for whoever has the code, signed in or not. */
    @OpenToAll
    public Optional<Followed> follow(Secret receipt) {
        walls.present(receipt.digest());
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select state, extract(epoch from state_since), extract(epoch from reported_at), said, id
                                from integrity_case where receipt_digest = ?1""")
                        .setParameter(1, receipt.digest())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(
                        row ->
                                new Followed(
                                        Case.State.valueOf((String) row[0]),
                                        instant(row[1]),
                                        instant(row[2]),
                                        (String) row[3],
                                        notes((UUID) row[4])));
    }

    /** Adds to a concern with the code alone. */
    @OpenToAll
    public void add(Secret receipt, String body) {
        walls.present(receipt.digest());
        var added =
                LedgerRules.told(
                        em.createNativeQuery(
                                        """
                                        insert into integrity_note (id, platform_id, case_id, at, by_reporter, to_reporter, body)
                                        select gen_random_uuid(), platform_id, id, now(), true, true, ?2 from integrity_case
                                        where receipt_digest = ?1 and state <> 'CLOSED'""")
                                .setParameter(1, receipt.digest())
                                .setParameter(2, body));
        if (added == 0) {
            throw new RuleRefused("integrity.receipt-unknown");
        }
    }

    private void name(UUID id, String platform, String address, Optional<Partner> operator) {
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into integrity_named (id, platform_id, case_id, address, operator_platform_id, operator_id)
                                values (gen_random_uuid(), ?1, ?2, ?3, ?4, cast(?5 as uuid))""")
                        .setParameter(1, platform)
                        .setParameter(2, id)
                        .setParameter(3, address)
                        .setParameter(4, operator.map(Partner::home).orElse(null))
                        .setParameter(
                                5,
                                operator.map(Partner::operator).map(UUID::toString).orElse(null)));
    }

    private List<Case.Note> notes(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select extract(epoch from at), by_reporter, to_reporter, became, body from integrity_note
                                where case_id = ?1 and (by_reporter or to_reporter) order by at""")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Case.Note(
                                        instant(row[0]),
                                        Optional.empty(),
                                        (Boolean) row[1],
                                        (Boolean) row[2],
                                        Optional.ofNullable((String) row[3])
                                                .map(Case.State::valueOf),
                                        Optional.ofNullable((String) row[4])))
                .toList();
    }

    static Instant instant(Object seconds) {
        return Instant.ofEpochMilli(((BigDecimal) seconds).movePointRight(3).longValue());
    }
}
