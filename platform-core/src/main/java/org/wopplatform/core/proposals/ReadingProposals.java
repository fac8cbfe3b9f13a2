package org.wopplatform.core.proposals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.assessments.WorkingAreas;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What is proposed, whose turn it is, and what became of it (PR1). */
@UseCase
public class ReadingProposals {
    @Inject Proposals proposals;
    @Inject Answers answers;
    @Inject Stances stances;
    @Inject Serving serving;
    @Inject WorkingAreas areas;

    /** Whose turn it is, seen from whoever reads. */
    public enum Turn {
        OURS,
        OTHERS,
        NOBODYS
    }

    /** A line of the list. */
    public record Listed(Proposal proposal, Turn turn) {}

    /**
     * One proposal with all that the reader may know.
     *
     * @param words who has answered, and when
     * @param answers in full, of the sides that the reader knows (PR6)
     * @param contacts none before both have said yes (PR7)
     */
    public record Opened(
            Proposal proposal,
            Stance stance,
            Turn turn,
            List<Word> words,
            List<Answer> answers,
            List<ProposedContact> contacts) {
        public Optional<Answer> answerOf(Who who) {
            return answers.stream().filter(answer -> answer.who() == who).findFirst();
        }

        public Optional<Word> wordOf(Who who) {
            return words.stream().filter(word -> word.who() == who).findFirst();
        }

        /** The sides whose answer is awaited and can be put down by the reader. */
        public List<Who> asked() {
            return proposal.state().waitsFor().stream().filter(stance::answersFor).toList();
        }
    }

    /** Those that wait first, oldest first; then the others, newest first. */
    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public List<Listed> all() {
        var staff = serving.ofThePlatform();
        var served = serving.served();
        return proposals.all().stream()
                .filter(proposal -> stances.finds(proposal, staff, served))
                .map(proposal -> new Listed(proposal, turn(proposal, stances.of(proposal))))
                .toList();
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Opened of(UUID id) {
        var proposal = proposals.get(id);
        if (!stances.finds(proposal, serving.ofThePlatform(), serving.served())) {
            throw new NotFound("proposal", id);
        }
        var stance = stances.of(proposal);
        return new Opened(
                proposal,
                stance,
                turn(proposal, stance),
                proposals.words(id),
                answers.of(id).stream()
                        .filter(answer -> stance.knows().contains(answer.who()))
                        .toList(),
                stance.contacts() && proposal.state().wanted()
                        ? proposals.contacts(id)
                        : List.of());
    }

    /** The working areas here, to call those of proposals by their names. */
    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public List<WorkingArea> areas() {
        return areas.all();
    }

    /** The proposal from which a partnership was opened, where the reader may see it. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Optional<UUID> origin(UUID partnership) {
        return proposals
                .origin(partnership)
                .filter(
                        id ->
                                stances.finds(
                                        proposals.get(id),
                                        serving.ofThePlatform(),
                                        serving.served()));
    }

    private Turn turn(Proposal proposal, Stance stance) {
        if (proposal.state() == State.MUTUAL) {
            return stance.proposes() ? Turn.OURS : Turn.OTHERS;
        }
        var waits = proposal.state().waitsFor();
        if (waits.isEmpty()) {
            return Turn.NOBODYS;
        }
        return waits.stream().anyMatch(stance::answersFor) ? Turn.OURS : Turn.OTHERS;
    }
}
