package org.wopplatform.core.closing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.closing.Evaluation.Said;
import org.wopplatform.core.closing.Evaluation.Stage;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Each side says what it gained (CL1, CL2). */
@UseCase
public class Evaluating {
    @Inject Standpoints standpoints;
    @Inject Evaluations evaluations;

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Evaluation> of(UUID partnership) {
        return evaluations.of(standpoints.of(partnership));
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Evaluation get(UUID partnership, UUID party) {
        return evaluations.get(standpoints.of(partnership), party);
    }

    /** Whether the caller writes what the party found; a record is written by its coordinator. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public boolean writes(UUID partnership, UUID party) {
        var standpoint = standpoints.of(partnership);
        return standpoint.mayWrite()
                && (standpoint.actsFor(party)
                        || (standpoint.recorded() && standpoint.coordinates()));
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership, UUID party) {
        var standpoint = standpoints.of(partnership);
        evaluations.get(standpoint, party);
        toWrite(standpoint, party);
    }

    /** Keeps what was written so far. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void write(UUID partnership, UUID party, Said said) {
        var standpoint = standpoints.of(partnership);
        toWrite(standpoint, party);
        if (evaluations.get(standpoint, party).stage() == Stage.SUBMITTED
                && !standpoint.recorded()) {
            throw new RuleRefused("closing.submitted");
        }
        evaluations.write(standpoint, party, said);
    }

    /**
     * Hands it in as it was written: from now on it stays.
     *
     * @throws RuleRefused where something is not said yet
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void submit(UUID partnership, UUID party, int version) {
        var standpoint = standpoints.of(partnership);
        toWrite(standpoint, party);
        var evaluation = evaluations.get(standpoint, party);
        if (evaluation.stage() == Stage.SUBMITTED) {
            throw new RuleRefused("closing.submitted");
        }
        var said = evaluation.said().orElseGet(Said::nothing);
        if (standpoint.recorded() && said.toldBy().isBlank()) {
            throw new RuleRefused("closing.untold");
        }
        if (!standpoint.recorded() && !said.lacking().isEmpty()) {
            throw new RuleRefused(
                    "closing.incomplete", Map.of("count", String.valueOf(said.lacking().size())));
        }
        evaluations.submit(party, version);
    }

    private static void toWrite(Standpoint standpoint, UUID party) {
        if (standpoint.recorded()) {
            standpoint.toCoordinate();
        } else {
            standpoint.toActFor(party);
        }
    }
}
