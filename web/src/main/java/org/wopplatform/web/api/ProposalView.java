package org.wopplatform.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.matching.Part;
import org.wopplatform.core.proposals.Answer;
import org.wopplatform.core.proposals.Half;
import org.wopplatform.core.proposals.Proposal;
import org.wopplatform.core.proposals.ProposedContact;
import org.wopplatform.core.proposals.ReadingProposals;
import org.wopplatform.core.proposals.Word;
import org.wopplatform.web.words.MatchTexts;

/** A proposal as the three platforms read it, each as far as it may. */
public record ProposalView(
        UUID id,
        String platform,
        SideView mentee,
        SideView mentor,
        String title,
        String problem,
        String desiredChange,
        String brings,
        String motivation,
        List<String> areas,
        int days,
        BigDecimal score,
        List<PartView> parts,
        int weights,
        String author,
        String overrideReason,
        UUID round,
        String state,
        Instant stateSince,
        String turn,
        String declined,
        LocalDate expiresOn,
        UUID partnership,
        Instant proposedAt,
        boolean demonstration,
        List<WordView> words,
        List<AnswerView> answers,
        List<ContactView> contacts) {

    /** One side; its paper is the request of the mentee, the offer of the mentor. */
    public record SideView(
            String platform, UUID operator, UUID paper, String name, String country) {
        static SideView of(Half half) {
            return new SideView(
                    half.platform(), half.operator(), half.paper(), half.name(), half.country());
        }
    }

    /** What one criterion gives, and why, in the language of whoever asks. */
    public record PartView(
            String criterion,
            int weight,
            double fulfilment,
            BigDecimal points,
            List<String> sentences,
            List<String> unknowns) {
        static PartView of(Part part, MatchTexts says) {
            return new PartView(
                    part.criterion().name(),
                    part.weight(),
                    part.fulfilment(),
                    BigDecimal.valueOf(part.points(), 2),
                    part.sentences().stream().map(says::say).toList(),
                    part.unknowns().stream().map(says::say).toList());
        }
    }

    /** That a side has answered. */
    public record WordView(String side, boolean yes, Instant at) {
        static WordView of(Word word) {
            return new WordView(word.who().name(), word.yes(), word.at());
        }
    }

    /** An answer in full, for those who may read it. */
    public record AnswerView(
            String side,
            boolean yes,
            String kind,
            String reason,
            boolean paper,
            String signatory,
            String position,
            Instant at) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.who().name(),
                    answer.yes(),
                    answer.kind().map(Enum::name).orElse(null),
                    answer.reason().orElse(null),
                    answer.paper(),
                    answer.signatory().orElse(null),
                    answer.position().orElse(null),
                    answer.at());
        }
    }

    /** Whom to speak to. */
    public record ContactView(
            String side, String name, String position, String email, String phone) {
        static ContactView of(ProposedContact contact) {
            return new ContactView(
                    contact.who().name(),
                    contact.name().orElse(null),
                    contact.position().orElse(null),
                    contact.email().orElse(null),
                    contact.phone().orElse(null));
        }
    }

    static ProposalView of(ReadingProposals.Listed listed, MatchTexts says) {
        return of(listed.proposal(), listed.turn(), says, List.of(), List.of(), List.of());
    }

    static ProposalView of(ReadingProposals.Opened opened, MatchTexts says) {
        return of(
                opened.proposal(),
                opened.turn(),
                says,
                opened.words().stream().map(WordView::of).toList(),
                opened.answers().stream().map(AnswerView::of).toList(),
                opened.contacts().stream().map(ContactView::of).toList());
    }

    private static ProposalView of(
            Proposal proposal,
            ReadingProposals.Turn turn,
            MatchTexts says,
            List<WordView> words,
            List<AnswerView> answers,
            List<ContactView> contacts) {
        return new ProposalView(
                proposal.id(),
                proposal.platform(),
                SideView.of(proposal.mentee()),
                SideView.of(proposal.mentor()),
                proposal.title(),
                proposal.own().problem().orElse(null),
                proposal.own().desiredChange().orElse(null),
                proposal.own().brings().orElse(null),
                proposal.own().motivation().orElse(null),
                proposal.areas(),
                proposal.days(),
                proposal.points(),
                proposal.parts().stream().map(part -> PartView.of(part, says)).toList(),
                proposal.weights().number(),
                proposal.author().name(),
                proposal.overrideReason().orElse(null),
                proposal.round().orElse(null),
                proposal.state().name(),
                proposal.stateSince(),
                turn.name(),
                proposal.declined().map(Enum::name).orElse(null),
                proposal.expiresOn(),
                proposal.partnership().orElse(null),
                proposal.proposedAt(),
                proposal.demonstration(),
                words,
                answers,
                contacts);
    }
}
