package org.wopplatform.web.pages.rounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.rounds.Round;
import org.wopplatform.core.rounds.RoundEntry;
import org.wopplatform.core.rounds.RoundPlan;
import org.wopplatform.core.rounds.RoundRule;
import org.wopplatform.core.rounds.Table;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/**
 * One round.
 *
 * @param says the names of working areas, and why a pair scores what it scores
 * @param section which of its pages this is
 * @param since what others did to it while the form that has come back was filled in
 * @param contradictions what stands in the way of a plan, in words
 * @param filter which of those in reach are shown, where somebody has chosen
 */
public record RoundView(
        Frame frame,
        Desk desk,
        MatchTexts says,
        Form form,
        String section,
        Table table,
        List<RoundEntry> since,
        List<String> contradictions,
        Filter filter,
        String currency)
        implements View {

    /**
     * @param country ISO 3166-1 alpha-2, or empty
     * @param area of work, or empty
     * @param request for which a mentor is sought by hand
     */
    public record Filter(String country, String area, Optional<UUID> request) {
        static final Filter NONE = new Filter("", "", Optional.empty());
    }

    public Round round() {
        return table.round();
    }

    public String path() {
        return "administration/rounds/" + round().id();
    }

    public Optional<RoundPlan> plan() {
        return table.plan();
    }

    public List<String> currencies() {
        return Currencies.OFFERED;
    }

    public Optional<RoundRule> rule(UUID request, UUID offer) {
        return table.basis().flatMap(basis -> basis.rule(request, offer));
    }

    /** What the pair of an entry is called. */
    public String pairName(RoundEntry.Two pair) {
        var unknown = frame.t().say("round.unknown");
        return table.menteeName(pair.request().toString()).orElse(unknown)
                + " – "
                + table.mentorName(pair.offer().toString()).orElse(unknown);
    }

    public String menteeName(UUID request) {
        return table.menteeName(request.toString()).orElse(frame.t().say("round.unknown"));
    }

    public String mentorName(UUID offer) {
        return table.mentorName(offer.toString()).orElse(frame.t().say("round.unknown"));
    }
}
