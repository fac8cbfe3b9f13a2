package org.wopplatform.core.integrity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.LedgerRules;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What integrity officers do with the cases that are open to them (IN1, IN5, IN7). */
@UseCase
public class Cases {
    @PersistenceContext EntityManager em;
    @Inject CaseRows rows;

    /** Those that wait first. */
    @Requires(value = Permission.KEEP_INTEGRITY, reads = true)
    public List<Case> all() {
        return rows.read(Optional.empty());
    }

    @Requires(value = Permission.KEEP_INTEGRITY, reads = true)
    public Case get(UUID id) {
        return one(id);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_INTEGRITY)
    public Case check(UUID id) {
        return one(id);
    }

    @Requires(Permission.KEEP_INTEGRITY)
    public void go(
            UUID id, Case.State to, Optional<Case.Decision> decision, Optional<String> reasons) {
        var found = one(id);
        if (!found.state().next().contains(to)) {
            throw new RuleRefused("integrity.no-such-step");
        }
        if (to == Case.State.DECIDED) {
            var wanted = decision.orElseThrow(() -> new RuleRefused("integrity.decision"));
            if (!found.decisions().contains(wanted)) {
                throw new RuleRefused("integrity.inquiry-first");
            }
            if (reasons.isEmpty()) {
                throw new RuleRefused("integrity.reasons");
            }
        }
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                update integrity_case set state = ?2, decision = coalesce(?3, decision),
                                  decision_text = coalesce(?4, decision_text), version = version + 1
                                where id = ?1""")
                        .setParameter(1, id)
                        .setParameter(2, to.name())
                        .setParameter(3, decision.map(Enum::name).orElse(null))
                        .setParameter(4, reasons.orElse(null)));
    }

    /**
     * Adds to the history.
     *
     * @param toReporter whether the reporter reads it too
     */
    @Requires(Permission.KEEP_INTEGRITY)
    public void note(UUID id, String body, boolean toReporter) {
        one(id);
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into integrity_note (id, platform_id, case_id, at, by_reporter, to_reporter, body)
                                select gen_random_uuid(), platform_id, id, now(), false, ?2, ?3 from integrity_case where id = ?1""")
                        .setParameter(1, id)
                        .setParameter(2, toReporter)
                        .setParameter(3, body));
    }

    /** Names somebody, who from then on does not see the case; also the officer who asks. */
    @Requires(Permission.KEEP_INTEGRITY)
    public void name(UUID id, String address) {
        one(id);
        LedgerRules.told(
                em.createNativeQuery(
                                """
                                insert into integrity_named (id, platform_id, case_id, address)
                                select gen_random_uuid(), platform_id, id, ?2 from integrity_case where id = ?1""")
                        .setParameter(1, id)
                        .setParameter(2, address.toLowerCase(Locale.ROOT)));
    }

    private Case one(UUID id) {
        return rows.read(Optional.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("case", id));
    }
}
