package org.wopplatform.core.agreements;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Partners write a text together and send it for signature (AG1, AG2, AG5). */
@UseCase
public class Drafting {
    @Inject Standpoints standpoints;
    @Inject Agreements agreements;
    @Inject Assents assents;

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Agreement> of(UUID partnership) {
        standpoints.of(partnership);
        return agreements.of(partnership);
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Agreement get(UUID partnership, UUID id) {
        standpoints.of(partnership);
        return agreements.get(partnership, id);
    }

    /** Every word that was given on the text, also on what it said before; the latest first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Assents.Word> words(UUID partnership, UUID id) {
        standpoints.of(partnership);
        var agreement = agreements.get(partnership, id);
        return assents.on(partnership, agreement.kind().subject(), id);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /**
     * @throws RuleRefused where one of the kind is being written already, an agreement is signed
     *     already, or there is none yet to amend
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID begin(UUID partnership, TextKind kind, Language language) {
        var standpoint = writing(partnership);
        var all = agreements.of(partnership);
        if (all.stream().anyMatch(a -> a.kind() == kind && a.state() != Agreement.State.SIGNED)) {
            throw new RuleRefused("agreement.open-already");
        }
        var signed =
                all.stream()
                        .anyMatch(
                                a ->
                                        a.kind() == TextKind.AGREEMENT
                                                && a.state() == Agreement.State.SIGNED);
        if (kind == TextKind.AGREEMENT && signed) {
            throw new RuleRefused("agreement.amend-it");
        }
        if (kind == TextKind.AMENDMENT && !signed) {
            throw new RuleRefused("agreement.nothing-to-amend");
        }
        return agreements.begin(standpoint, kind, language);
    }

    /**
     * Keeps what was written so far.
     *
     * @param version of the draft that it was written from
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Agreement write(UUID partnership, UUID id, int version, Draft draft) {
        var standpoint = writing(partnership);
        var agreement = draft(partnership, id);
        agreements.write(standpoint, agreement, version, draft);
        return agreements.get(partnership, id);
    }

    /**
     * Sends it for signature: from here on its text rests.
     *
     * @throws RuleRefused if it lacks one of its contents
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public Agreement send(UUID partnership, UUID id, int version) {
        var standpoint = writing(partnership);
        var agreement = draft(partnership, id);
        if (standpoint.recorded()) {
            throw new RuleRefused("agreement.record-is-told");
        }
        if (!agreement.lacking().isEmpty()) {
            throw new RuleRefused(
                    "agreement.incomplete",
                    Map.of("count", String.valueOf(agreement.lacking().size())));
        }
        agreements.become(agreement, version, Agreement.State.FOR_SIGNATURE);
        return agreements.get(partnership, id);
    }

    /** A record: it was signed, as its source tells (AG8). */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public Agreement tell(UUID partnership, UUID id, int version) {
        var standpoint = writing(partnership);
        standpoint.toCoordinate();
        var agreement = draft(partnership, id);
        if (!standpoint.recorded()) {
            throw new RuleRefused("partnership.lived-is-not-told");
        }
        if (agreement.said(Content.TOLD_BY).isEmpty()) {
            throw new RuleRefused("agreement.untold");
        }
        agreements.become(agreement, version, Agreement.State.SIGNED);
        return agreements.get(partnership, id);
    }

    /**
     * Makes it a draft again; what was said on the present text falls with it.
     *
     * @throws RuleRefused where somebody has signed it and nobody refuses it
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public Agreement reopen(UUID partnership, UUID id, int version) {
        var standpoint = writing(partnership);
        var agreement = agreements.get(partnership, id);
        if (agreement.state() == Agreement.State.DRAFT) {
            throw new RuleRefused("agreement.draft-already");
        }
        if (agreement.state() == Agreement.State.SIGNED && !standpoint.recorded()) {
            throw new RuleRefused("agreement.text-stays");
        }
        if (!standpoint.recorded() && !Signatures.of(agreement, words(partnership, id)).reopens()) {
            throw new RuleRefused("agreement.signatures-hold");
        }
        agreements.become(agreement, version, Agreement.State.DRAFT);
        return agreements.get(partnership, id);
    }

    /** Throws a draft away. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void discard(UUID partnership, UUID id) {
        writing(partnership);
        agreements.remove(draft(partnership, id));
    }

    private Standpoint writing(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        return standpoint;
    }

    private Agreement draft(UUID partnership, UUID id) {
        var agreement = agreements.get(partnership, id);
        if (agreement.state() != Agreement.State.DRAFT) {
            throw new RuleRefused("agreement.text-stays");
        }
        return agreement;
    }
}
