package org.wopplatform.web.pages.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.attachments.Attached;
import org.wopplatform.core.missions.Mission;
import org.wopplatform.core.missions.Missions.Whole;
import org.wopplatform.core.missions.Said;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.Words;

/**
 * One mission; fields: reason, trip_report, party, level, women, men, others, days, what,
 * follow_party, until, done_on.
 */
public record MissionView(
        PartnershipHead head,
        Form form,
        Whole whole,
        List<Partner> partners,
        List<Attached> files,
        LocalDate today,
        boolean writes)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public Mission mission() {
        return whole.mission();
    }

    public String here() {
        return "missions/" + mission().id();
    }

    public String party(UUID id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .map(Partner::name)
                .orElse("");
    }

    /** From when to when, as exactly as it is known. */
    public static String when(Words t, Said said) {
        if (said.starts().isEmpty() && said.ends().isEmpty()) {
            return t.say("mission.no-dates");
        }
        if (said.starts().equals(said.ends()) || said.ends().isEmpty()) {
            return t.date(said.starts().get());
        }
        return said.starts().map(day -> t.date(day) + " – ").orElse("– ")
                + t.date(said.ends().get());
    }

    /** The colour of a state. */
    public static String badge(Mission.State state) {
        return switch (state) {
            case PLANNED -> "badge";
            case CONFIRMED -> "badge badge-accent";
            case DONE, REPORTED -> "badge badge-good";
            case CANCELLED -> "badge badge-bad";
        };
    }
}
