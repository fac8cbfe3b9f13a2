package org.wopplatform.core.agreements;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.conduct.Signatory;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.core.tenancy.UseCase;

/** Parties sign the text that they have read, or refuse it (AG3, AG4). */
@UseCase
public class Signing {
    @Inject Standpoints standpoints;
    @Inject Agreements agreements;
    @Inject Assents assents;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * What somebody signs with.
     *
     * @param hash the digest of the text that was read
     * @param authorised whether the signatory said to be authorised to sign for the party
     * @param signedOn the day on the paper; empty where it is signed here
     */
    public record Hand(
            String hash, Signatory by, boolean authorised, Optional<LocalDate> signedOn) {}

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Signatures of(UUID partnership, UUID id) {
        standpoints.of(partnership);
        return signatures(agreements.get(partnership, id));
    }

    /** Whether the caller signs for the party here, and not on paper. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public boolean ownHand(UUID partnership, UUID party) {
        return ownHand(standpoints.of(partnership), party);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void check(UUID partnership, UUID id, UUID party) {
        var standpoint = standpoints.of(partnership);
        agreements.get(partnership, id);
        standpoint.toActFor(party);
    }

    /**
     * @throws RuleRefused if the text is a draft, signed by all, or another one than was read; or
     *     if whoever signs is not the party's signatory and shows no paper
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public Agreement sign(UUID partnership, UUID id, UUID party, Hand hand) {
        var standpoint = standpoints.of(partnership);
        var agreement = present(standpoint, id, party, hand.hash());
        if (!hand.authorised()) {
            throw new RuleRefused("agreement.not-authorised");
        }
        var line = signatures(agreement).of(party).orElseThrow();
        if (line.signed()) {
            throw new RuleRefused(
                    "agreement.signed-by-party", Map.of("party", line.party().name()));
        }
        put(standpoint, agreement, party, true, Optional.empty(), hand);
        return agreements.get(partnership, id);
    }

    /** The party does not sign the text as it is, and says why. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public Agreement refuse(UUID partnership, UUID id, UUID party, Hand hand, String reason) {
        var standpoint = standpoints.of(partnership);
        var agreement = present(standpoint, id, party, hand.hash());
        if (reason.isBlank()) {
            throw new RuleRefused("partnership.reason");
        }
        put(standpoint, agreement, party, false, Optional.of(reason.strip()), hand);
        return agreements.get(partnership, id);
    }

    private Agreement present(Standpoint standpoint, UUID id, UUID party, String hash) {
        var agreement = agreements.get(standpoint.partnership(), id);
        standpoint.toActFor(party);
        if (agreement.state() == Agreement.State.DRAFT) {
            throw new RuleRefused("agreement.draft-is-not-signed");
        }
        if (agreement.hash().filter(hash::equals).isEmpty()) {
            throw new RuleRefused("agreement.text-changed");
        }
        if (agreement.state() == Agreement.State.SIGNED) {
            throw new RuleRefused("agreement.signed-already");
        }
        if (agreement.party(party).isEmpty()) {
            throw new RuleRefused("agreement.not-a-party");
        }
        return agreement;
    }

    private void put(
            Standpoint standpoint,
            Agreement agreement,
            UUID party,
            boolean yes,
            Optional<String> reason,
            Hand hand) {
        var own = ownHand(standpoint, party);
        if (!own && !standpoint.staff()) {
            throw new RuleRefused("agreement.signatories");
        }
        if (!own && hand.signedOn().isEmpty()) {
            throw new RuleRefused("partnership.paper-wanted");
        }
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var day = own ? today : hand.signedOn().orElseThrow();
        if (day.isAfter(today)) {
            throw new RuleRefused("agreement.signed-tomorrow");
        }
        assents.give(
                standpoint,
                party,
                agreement.kind().subject(),
                agreement.id(),
                agreement.hash().orElseThrow(),
                yes,
                reason,
                new Assents.Signatory(
                        !own,
                        Optional.of(hand.by().name()),
                        Optional.of(hand.by().position()),
                        day));
    }

    private boolean ownHand(Standpoint standpoint, UUID party) {
        return standpoint.served().contains(party)
                && caller.rolesIn(current.get().id()).contains(Role.OPERATOR_SIGNATORY);
    }

    private Signatures signatures(Agreement agreement) {
        return Signatures.of(
                agreement,
                assents.on(agreement.partnership(), agreement.kind().subject(), agreement.id()));
    }
}
