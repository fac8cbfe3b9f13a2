package org.wopplatform.core.ledger;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Denied;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A party asks back what it spent; two others look at it before it is paid (L4 to L7, L9). */
@UseCase
public class Claiming {
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Claims claims;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /**
     * A claim as whoever asks sees it.
     *
     * @param drafts whether the reader may add and remove receipts
     * @param steps what the reader may do with it now
     */
    public record Seen(Claim claim, boolean drafts, List<Claim.Step> steps) {}

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Claim> of(UUID partnership) {
        standpoints.of(partnership);
        return claims.of(partnership);
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Seen get(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        var claim = claims.get(partnership, id);
        return new Seen(
                claim,
                drafts(standpoint, claim),
                Arrays.stream(Claim.Step.values())
                        .filter(step -> step.leadsFrom(claim.state()))
                        .filter(step -> open(standpoint, claim, step))
                        .toList());
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /** The same for one claim. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Claim check(UUID partnership, UUID id) {
        standpoints.of(partnership);
        return claims.get(partnership, id);
    }

    /** The same for a step, which is the claimant's, the verifier's or the approver's. */
    @Requires(Permission.READ_PARTNERSHIPS)
    public Claim checkStep(UUID partnership, UUID id) {
        standpoints.of(partnership);
        if (caller.rolesIn(current.get().id()).stream()
                .flatMap(role -> role.permissions().stream())
                .noneMatch(
                        permission ->
                                permission == Permission.WORK_IN_PARTNERSHIPS
                                        || permission == Permission.VERIFY_CLAIMS
                                        || permission == Permission.APPROVE_CLAIMS)) {
            throw new Denied(Denied.Reason.NOT_PERMITTED);
        }
        return claims.get(partnership, id);
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID open(UUID partnership, UUID party, String what, String currency) {
        var standpoint = standpoints.of(partnership);
        parties.get(partnership, party);
        if (standpoint.recorded()) {
            throw new RuleRefused("claim.not-in-records");
        }
        standpoint.toActFor(party);
        return claims.add(standpoint, party, what, currency);
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID addLine(UUID partnership, UUID id, Claim.Line line) {
        var standpoint = standpoints.of(partnership);
        var claim = claims.get(partnership, id);
        standpoint.toActFor(claim.party());
        return claims.addLine(standpoint, claim, line);
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void removeLine(UUID partnership, UUID id, UUID line) {
        var standpoint = standpoints.of(partnership);
        standpoint.toActFor(claims.get(partnership, id).party());
        if (claims.removeLine(id, line) == 0) {
            throw new NotFound("receipt", line);
        }
    }

    /** Discards a draft. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void remove(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        standpoint.toActFor(claims.get(partnership, id).party());
        claims.remove(id);
    }

    /**
     * Takes a step of a claim.
     *
     * @param payment how it is paid; for that step alone
     * @throws RuleRefused where the claim has gone on since, or the step is somebody else's
     */
    @Requires(Permission.READ_PARTNERSHIPS)
    public void go(
            UUID partnership,
            UUID id,
            Claim.Step step,
            Optional<String> reason,
            Optional<Claim.Payment> payment) {
        var standpoint = standpoints.of(partnership);
        var claim = claims.get(partnership, id);
        if (!caller.may(step.permission(), current.get().id())) {
            throw new Denied(Denied.Reason.NOT_PERMITTED);
        }
        if (!step.leadsFrom(claim.state())) {
            throw new RuleRefused("claim.gone-on", Map.of("detail", claim.state().name()));
        }
        if (!side(standpoint, claim, step)) {
            throw new RuleRefused("money.not-your-side");
        }
        if (step.wantsReason() && reason.isEmpty()) {
            throw new RuleRefused("money.reason");
        }
        var changed =
                step == Claim.Step.PAY
                        ? claims.pay(
                                id, payment.orElseThrow(() -> new RuleRefused("claim.how-paid")))
                        : claims.become(id, step, reason);
        if (changed == 0) {
            throw new RuleRefused("partnership.not-consented");
        }
    }

    private boolean drafts(Standpoint standpoint, Claim claim) {
        return claim.state() == Claim.State.DRAFT
                && standpoint.mayWrite()
                && standpoint.actsFor(claim.party())
                && caller.may(Permission.WORK_IN_PARTNERSHIPS, current.get().id());
    }

    private boolean open(Standpoint standpoint, Claim claim, Claim.Step step) {
        var mine =
                claim.signed().stream()
                        .anyMatch(
                                signed ->
                                        caller.account()
                                                .filter(signed.account()::equals)
                                                .isPresent());
        return caller.may(step.permission(), current.get().id())
                && side(standpoint, claim, step)
                && (step.claimants() || !mine || step.wantsReason() || step == Claim.Step.PAY);
    }

    private static boolean side(Standpoint standpoint, Claim claim, Claim.Step step) {
        return step.claimants()
                ? standpoint.actsFor(claim.party())
                        && standpoint.here().equals(claim.claimantPlatform())
                : standpoint.coordinates();
    }
}
