package org.wopplatform.core.rounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;

/**
 * A round with everything that lies on its table.
 *
 * @param basis what it would be computed from today; empty of a round that is over
 * @param mentees all that are in reach, whether they take part or not, by name
 * @param mentors likewise, with what is free of them
 * @param goneRequests take part and are no longer open or in reach
 */
public record Table(
        Round round,
        Optional<Basis> basis,
        List<Mentee> mentees,
        List<Mentor> mentors,
        List<Gone> goneRequests,
        List<Gone> goneOffers,
        List<ProblemRefused.Fault> faults,
        boolean outdated) {

    /**
     * @param name as the last plan knew it
     */
    public record Gone(UUID id, String platform, Optional<String> name) {}

    public Optional<RoundPlan> plan() {
        return round.planned().map(Round.Planned::plan);
    }

    public boolean takes(Mentee mentee) {
        return basis.flatMap(b -> b.mentee(mentee.request())).isPresent();
    }

    public boolean takes(Mentor mentor) {
        return basis.flatMap(b -> b.mentor(mentor.offer())).isPresent();
    }

    /** What a request's operator is called, as far as it is known here. */
    public Optional<String> menteeName(String request) {
        return basis.flatMap(b -> b.mentee(UUID.fromString(request)))
                .map(mentee -> mentee.side().name())
                .or(
                        () ->
                                goneRequests.stream()
                                        .filter(gone -> gone.id().toString().equals(request))
                                        .findFirst()
                                        .flatMap(Gone::name));
    }

    public Optional<String> mentorName(String offer) {
        return basis.flatMap(b -> b.mentor(UUID.fromString(offer)))
                .map(mentor -> mentor.side().name())
                .or(
                        () ->
                                goneOffers.stream()
                                        .filter(gone -> gone.id().toString().equals(offer))
                                        .findFirst()
                                        .flatMap(Gone::name));
    }
}
