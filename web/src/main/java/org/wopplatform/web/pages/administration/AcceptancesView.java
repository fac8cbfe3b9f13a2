package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.conduct.Asking.Answer;
import org.wopplatform.core.conduct.Asking.Counts;
import org.wopplatform.core.conduct.ConductVersion;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A page of the operators and what each has accepted.
 *
 * @param mayRecord whether the reader may record papers and send messages
 */
public record AcceptancesView(
        Frame frame,
        Desk desk,
        Form form,
        Optional<ConductVersion> inForce,
        Counts counts,
        List<Answer> answers,
        boolean mayRecord,
        int page,
        int pages)
        implements View {
    public boolean holds(Answer answer) {
        return inForce.isPresent()
                && answer.number().filter(n -> n >= inForce.get().number()).isPresent();
    }
}
