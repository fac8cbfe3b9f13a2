package org.wopplatform.web.pages.proposals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.proposals.Proposal;
import org.wopplatform.core.proposals.ReadingProposals.Listed;
import org.wopplatform.core.proposals.ReadingProposals.Turn;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What is proposed, by whose turn it is.
 *
 * @param wanted whose turn is asked for
 * @param staff whether the reader works for the platform
 * @param matches whether the reader may propose
 */
public record ProposalListView(
        Frame frame,
        Desk desk,
        Form form,
        List<Listed> all,
        Optional<Turn> wanted,
        int page,
        boolean staff,
        boolean matches)
        implements View {
    static final int SIZE = 50;

    public Map<Turn, Long> counts() {
        var counts = new EnumMap<Turn, Long>(Turn.class);
        for (var turn : Turn.values()) {
            counts.put(turn, all.stream().filter(listed -> listed.turn() == turn).count());
        }
        return counts;
    }

    public List<Listed> chosen() {
        return all.stream()
                .filter(listed -> wanted.isEmpty() || listed.turn() == wanted.get())
                .toList();
    }

    public List<Listed> shown() {
        return chosen().stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    }

    public int size() {
        return SIZE;
    }

    public int pages() {
        return Math.max(1, (chosen().size() + SIZE - 1) / SIZE);
    }

    public String address(int number) {
        return of(wanted, number);
    }

    public String of(Optional<Turn> turn, int number) {
        return frame.to("administration/proposals")
                + "?page="
                + number
                + turn.map(t -> "&turn=" + t).orElse("");
    }

    /** Who is asked, by name. */
    public List<String> waitsFor(Proposal proposal) {
        return proposal.state().waitsFor().stream()
                .map(who -> proposal.half(who).called())
                .toList();
    }
}
