package org.wopplatform.core.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.rounds.Problem.Link;
import org.wopplatform.core.rounds.Problem.Mentor;
import org.wopplatform.core.rounds.Problem.Pair;
import org.wopplatform.core.rounds.Problem.Request;

class ProblemTest {
    private static final Request GRACIAS = new Request("gracias", "HN", true, 5, true);
    private static final Request COMAYAGUA = new Request("comayagua", "HN", true, 8, false);
    private static final Mentor SANTIAGO = new Mentor("santiago", 10, 1, 0);

    @Test
    void namesAllItsFaultsAtOnce() {
        assertThat(
                        faults(
                                List.of(GRACIAS, new Request("gracias", "Honduras", true, 0, true)),
                                List.of(SANTIAGO),
                                List.of(new Pair("gracias", "quito", "GOVERNANCE", 10_001, 0, -1)),
                                List.of(),
                                List.of(),
                                OptionalLong.of(-5)))
                .containsExactly("budget figure");
        assertThat(
                        faults(
                                List.of(GRACIAS, new Request("gracias", "Honduras", true, 0, true)),
                                List.of(SANTIAGO),
                                List.of(new Pair("gracias", "quito", "GOVERNANCE", 10_001, 0, -1)),
                                List.of(),
                                List.of(new Link("gracias", "lima")),
                                OptionalLong.empty()))
                .containsExactly(
                        "requests[1].country country",
                        "requests[1].days figure",
                        "requests[1].id twice",
                        "pairs[0].mentor unknown",
                        "pairs[0].score figure",
                        "pairs[0].gain figure",
                        "pairs[0].cost figure",
                        "forbidden[0].mentor unknown");
    }

    @Test
    void refusesLocksThatContradictEachOtherOrTheCapacity() {
        var pairs =
                List.of(
                        Pair.of("gracias", "santiago", "GOVERNANCE", 5_000),
                        Pair.of("comayagua", "santiago", "GOVERNANCE", 5_000));
        var gracias = new Link("gracias", "santiago");
        var comayagua = new Link("comayagua", "santiago");
        var both = List.of(GRACIAS, COMAYAGUA);
        assertThat(
                        faults(
                                both,
                                List.of(SANTIAGO),
                                pairs,
                                List.of(gracias, comayagua),
                                List.of(),
                                OptionalLong.empty()))
                .containsExactly("locks[1] lock.full");
        assertThat(
                        faults(
                                both,
                                List.of(SANTIAGO),
                                pairs,
                                List.of(gracias, gracias),
                                List.of(),
                                OptionalLong.empty()))
                .containsExactly("locks[1] lock.second");
        assertThat(
                        faults(
                                both,
                                List.of(SANTIAGO),
                                pairs,
                                List.of(gracias),
                                List.of(gracias),
                                OptionalLong.empty()))
                .containsExactly("locks[0] lock.forbidden");
        assertThat(
                        faults(
                                both,
                                List.of(SANTIAGO),
                                List.of(),
                                List.of(gracias),
                                List.of(),
                                OptionalLong.empty()))
                .containsExactly("locks[0] lock.no-pair");
        assertThat(
                        faults(
                                both,
                                List.of(SANTIAGO),
                                List.of(
                                        new Pair(
                                                "gracias",
                                                "santiago",
                                                "GOVERNANCE",
                                                5_000,
                                                5_000,
                                                900)),
                                List.of(gracias),
                                List.of(),
                                OptionalLong.of(800)))
                .containsExactly("budget lock.budget");
    }

    @Test
    void isEqualToItselfInAnotherOrder() {
        assertThat(Problems.shuffled(Problems.small(7), 1)).isEqualTo(Problems.small(7));
    }

    private static List<String> faults(
            List<Request> requests,
            List<Mentor> mentors,
            List<Pair> pairs,
            List<Link> locks,
            List<Link> forbidden,
            OptionalLong budget) {
        var refused =
                catchThrowableOfType(
                        ProblemRefused.class,
                        () ->
                                new Problem(
                                        requests, mentors, pairs, locks, forbidden, budget, 0,
                                        false));
        return refused.faults().stream()
                .map(fault -> fault.path() + " " + fault.code().replace("round.fault.", ""))
                .toList();
    }
}
