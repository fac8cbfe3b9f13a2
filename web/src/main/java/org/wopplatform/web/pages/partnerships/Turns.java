package org.wopplatform.web.pages.partnerships;

import java.util.UUID;
import org.wopplatform.core.partnerships.Duty;
import org.wopplatform.core.partnerships.Gap;
import org.wopplatform.web.pages.Frame;

/** Says in words what is missing, whose turn it is, and what somebody must do. */
public record Turns(Frame frame) {
    /** What a gap says: the words of its code with the names in them. */
    public String said(Gap gap) {
        return frame.t()
                .say(
                        "missing." + gap.code(),
                        "party",
                        gap.partyName().orElse(frame.t().say("party.unnamed")),
                        "platform",
                        frame.nameOf(gap.platform()));
    }

    public String said(Duty duty) {
        return frame.t().say("duty." + duty.code(), duty.facts());
    }

    /** Whose turn it is, by name. */
    public String who(Gap gap) {
        return switch (gap.turn()) {
            case PARTY -> gap.partyName().orElse(frame.nameOf(gap.platform()));
            case COORDINATOR, PLATFORM -> frame.nameOf(gap.platform());
        };
    }

    public String record(UUID partnership, String page) {
        var record = frame.to("administration/partnerships/" + partnership);
        return page.isEmpty() ? record : record + "/" + page;
    }
}
