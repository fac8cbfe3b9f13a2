package org.wopplatform.web.pages.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.progress.Aspect;
import org.wopplatform.core.progress.PulseAnswer;
import org.wopplatform.core.progress.Round;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.partnerships.PartnershipHead;

/**
 * The form in which one party answers one round.
 *
 * @param round nothing where a record's round is yet to be named
 * @param kept what it answered so far
 * @param rounds those it can answer
 */
public record PulseView(
        PartnershipHead head,
        Form form,
        Partner party,
        Optional<Round> round,
        Map<Aspect, PulseAnswer> kept,
        List<Round> rounds)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    public String score(Aspect aspect) {
        return kept.containsKey(aspect) ? Integer.toString(kept.get(aspect).score()) : "";
    }

    public String remark(Aspect aspect) {
        return kept.containsKey(aspect) ? kept.get(aspect).remark().orElse("") : "";
    }
}
