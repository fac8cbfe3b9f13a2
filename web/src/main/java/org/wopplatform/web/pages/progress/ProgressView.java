package org.wopplatform.web.pages.progress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.diagnosis.CapacityDimension;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.progress.Pulse;
import org.wopplatform.core.progress.Result;
import org.wopplatform.core.progress.Scoring;
import org.wopplatform.core.progress.StageLog;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.partnerships.PartnershipHead;

/**
 * What a partnership has changed so far.
 *
 * @param writes whether the reader may add to it
 * @param speakers the parties for which the reader can answer the pulse
 */
public record ProgressView(
        PartnershipHead head,
        Form form,
        boolean writes,
        List<StageLog> stages,
        List<Result> results,
        List<Scoring.Scored> scored,
        List<Pulse.Felt> pulse,
        List<Partner> speakers)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    public Optional<Scoring.Scored> latest(CapacityDimension dimension) {
        return scored.stream().filter(s -> s.change().dimension() == dimension).findFirst();
    }

    /** What waits for a word of a party for which the reader can speak. */
    public List<Scoring.Scored> asked() {
        return scored.stream().filter(s -> s.waits() && !s.asked().isEmpty()).toList();
    }

    public boolean speaksFor(UUID party) {
        return speakers.stream().anyMatch(speaker -> speaker.id().equals(party));
    }
}
