package org.wopplatform.core.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.documents.Filed;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.operators.Standing;

/**
 * An application as whoever holds its link sees it.
 *
 * @param standing of the operator; empty before the first time it is submitted
 * @param reason why it was returned, in the reviewer's words
 * @param open what is still needed before it can be submitted
 * @param editable whether it waits for the applicant and not for the platform
 * @param invited whether the platform began it
 */
public record Draft(
        Answers answers,
        String email,
        Language language,
        Optional<Standing> standing,
        Optional<String> reason,
        List<Open> open,
        List<Filed> documents,
        boolean editable,
        boolean invited,
        Optional<Instant> submittedAt) {
    public List<Open> open(Part part) {
        return open.stream().filter(o -> part.names().contains(o.name())).toList();
    }

    /** What was typed and cannot be read. */
    public List<Open> faults(Part part) {
        return open(part).stream().filter(o -> !o.isMissing()).toList();
    }

    public boolean complete() {
        return open.isEmpty();
    }

    /** Never submitted and of no operator, so that it can be thrown away. */
    public boolean disposable() {
        return standing.isEmpty();
    }
}
