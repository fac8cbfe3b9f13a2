package org.wopplatform.web.pages.proposals;

import java.util.List;
import org.wopplatform.core.proposals.Proposal;
import org.wopplatform.core.proposals.ProposedContact;
import org.wopplatform.core.proposals.ReadingProposals.Opened;
import org.wopplatform.core.proposals.State;
import org.wopplatform.core.proposals.Who;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/** One proposal; fields of an answer: answer, kind, reason, signatory, position. */
public record ProposalView(Frame frame, Desk desk, Form form, Opened opened, MatchTexts says)
        implements View {
    private static final List<State> WAY =
            List.of(State.PROPOSED, State.INTEREST_MENTEE, State.MUTUAL, State.CONVERTED);

    public Proposal proposal() {
        return opened.proposal();
    }

    /** A link within this proposal. */
    public String to(String path) {
        var here = frame.to("administration/proposals/" + proposal().id());
        return path.isEmpty() ? here : here + "/" + path;
    }

    /** The steps of a proposal that goes well. */
    public List<State> way() {
        return WAY;
    }

    /** Which step it is at: one yes is one step, whosesoever. */
    public State at() {
        return proposal().state() == State.INTEREST_MENTOR
                ? State.INTEREST_MENTEE
                : proposal().state();
    }

    public boolean passed(State state) {
        return WAY.contains(at()) && WAY.indexOf(state) < WAY.indexOf(at());
    }

    public List<ProposedContact> contacts(Who who) {
        return opened.contacts().stream().filter(contact -> contact.who() == who).toList();
    }

    /** The partnership, where the reader's platform takes part in it. */
    public boolean linksToThePartnership() {
        return proposal().partnership().isPresent();
    }
}
