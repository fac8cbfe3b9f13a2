package org.wopplatform.core.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.matching.Side;
import org.wopplatform.core.matching.Weights;
import org.wopplatform.core.rounds.Terms.Aim;

/** What a round is computed from: M11 to M14. */
class BasisTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Terms.Budget BUDGET = new Terms.Budget(20_000, "USD", 1_000, 4_000, 9_000);

    private final Mentee small = mentee(1, "HN", 12, Optional.of(1_000));
    private final Mentee large = mentee(2, "HN", 12, Optional.of(400_000));
    private final Mentee unknown = mentee(3, "MX", 12, Optional.empty());
    private final Mentor mentor = mentor(11, "MX", 40, 3);
    private final Mentor busy = mentor(12, "HN", 0, 0);

    @Test
    void theOrderOfTheRecordsChangesNeitherDigestNorPlan() {
        var mentees = new ArrayList<>(List.of(small, large, unknown));
        var mentors = new ArrayList<>(List.of(mentor, busy));
        var first = basis(Aim.SCORE, mentees, mentors);
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(mentees, new Random(seed));
            Collections.shuffle(mentors, new Random(seed));
            var other = basis(Aim.SCORE, mentees, mentors);
            assertThat(other.digest()).isEqualTo(first.digest());
            assertThat(plan(other).pairs()).isEqualTo(plan(first).pairs());
        }
    }

    @Test
    void whateverThePlanDependsOnChangesTheDigest() {
        var was = basis(Aim.SCORE, List.of(small, large), List.of(mentor)).digest();
        assertThat(basis(Aim.PEOPLE, List.of(small, large), List.of(mentor)).digest())
                .isNotEqualTo(was);
        assertThat(
                        basis(
                                        Aim.SCORE,
                                        List.of(small, large),
                                        List.of(mentor.withCapacity(12, 3, 0)))
                                .digest())
                .isNotEqualTo(was);
        assertThat(
                        new Basis(
                                        terms(Aim.SCORE),
                                        Weights.DEFAULT,
                                        List.of(small, large),
                                        List.of(mentor),
                                        List.of(rule(small, mentor, RoundRule.Kind.FORBID)),
                                        (one, other) -> false,
                                        TODAY)
                                .digest())
                .isNotEqualTo(was);
        assertThat(
                        new Basis(
                                        terms(Aim.SCORE),
                                        new Weights(1, Weights.DEFAULT.points()),
                                        List.of(small, large),
                                        List.of(mentor),
                                        List.of(),
                                        (one, other) -> false,
                                        TODAY)
                                .digest())
                .isNotEqualTo(was);
    }

    @Test
    void timeThatLacksIsThePlansToSayAndItsRemedyIsTrue() {
        var basis = basis(Aim.SCORE, List.of(small), List.of(mentor.withCapacity(5, 0, 0)));
        assertThat(basis.candidates()).isOne();
        var stay = plan(basis).unmatched().get(0);
        assertThat(stay.reason()).isEqualTo(Optimum.Reason.MENTORS_FULL);
        var remedied =
                basis(
                        Aim.SCORE,
                        List.of(small),
                        List.of(
                                mentor.withCapacity(
                                        5 + stay.remedy().days(), stay.remedy().places(), 0)));
        assertThat(plan(remedied).pairs()).hasSize(1);
    }

    @Test
    void whoPassesNoGateIsNoCandidateAndIsToldAtWhichGatesMentorsFail() {
        var basis =
                new Basis(
                        terms(Aim.SCORE),
                        Weights.DEFAULT,
                        List.of(small),
                        List.of(mentor, busy),
                        List.of(),
                        (one, other) -> true,
                        TODAY);
        assertThat(plan(basis).unmatched().get(0).reason()).isEqualTo(Optimum.Reason.NO_CANDIDATE);
        assertThat(plan(basis).unmatched().get(0).gates()).isEqualTo(Map.of("conflict", 2));
    }

    @Test
    void byPeopleTheGainIsTensOfPeopleTimesTheScoreAndTheUnknownCountLikeTheMedian() {
        var basis = basis(Aim.PEOPLE, List.of(small, large, unknown), List.of(mentor));
        for (var mentee : List.of(small, large, unknown)) {
            var match = basis.match(mentee.request(), mentor.offer()).orElseThrow();
            var people = mentee.side().population().orElse(1_000);
            assertThat(basis.gain(match))
                    .isEqualTo(Math.round(people * (match.score() / 10_000.0) / 10));
        }
        var largest = mentee(4, "HN", 12, Optional.of(Integer.MAX_VALUE));
        var match =
                basis(Aim.PEOPLE, List.of(largest), List.of(mentor))
                        .match(largest.request(), mentor.offer())
                        .orElseThrow();
        assertThat(basis.gain(match)).isEqualTo(Problem.BEST_GAIN);
    }

    @Test
    void aPairCostsByHowFarItsSidesLieApart() {
        var mexico = side(1, "MX", Optional.empty(), "REGION", false);
        var honduras = side(2, "HN", Optional.empty(), "OWN", false);
        assertThat(Basis.cost(BUDGET, mexico, mexico)).isEqualTo(1_000);
        assertThat(Basis.cost(BUDGET, mexico, honduras)).isEqualTo(4_000);
        assertThat(Basis.cost(BUDGET, honduras, side(3, "ES", Optional.empty(), "OWN", true)))
                .isEqualTo(9_000);
        assertThat(Basis.cost(BUDGET, honduras, side(4, "PE", Optional.empty(), "NETWORK", false)))
                .isEqualTo(9_000);
    }

    @Test
    void aLockOfWhoNoLongerTakesPartIsAFaultAndAForbiddenPairOfSuchIsNone() {
        var gone = mentee(9, "HN", 12, Optional.empty());
        assertThat(withRule(rule(gone, mentor, RoundRule.Kind.FORBID)).faults()).isEmpty();
        assertThat(withRule(rule(gone, mentor, RoundRule.Kind.LOCK)).faults())
                .extracting(ProblemRefused.Fault::code)
                .containsExactly("round.fault.unknown");
    }

    @Test
    void aPlanTellsWhatIsOtherwiseThanInTheOneBefore() {
        var first = plan(basis(Aim.SCORE, List.of(small, large, unknown), List.of(mentor)));
        var second =
                basis(Aim.SCORE, List.of(small, large, unknown), List.of(mentor, busy))
                        .plan(
                                Optimiser.plan(
                                        basis(Aim.SCORE, List.of(small, large), List.of(mentor))
                                                .problem(),
                                        Duration.ofSeconds(5)),
                                Optional.of(first));
        assertThat(second.changes().orElseThrow().gone()).hasSize(first.pairs().size() - 2);
        assertThat(second.changes().orElseThrow().come()).isEmpty();
    }

    private Basis withRule(RoundRule rule) {
        return new Basis(
                terms(Aim.SCORE),
                Weights.DEFAULT,
                List.of(small),
                List.of(mentor),
                List.of(rule),
                (one, other) -> false,
                TODAY);
    }

    private static RoundPlan plan(Basis basis) {
        return basis.plan(Optimiser.plan(basis.problem(), Duration.ofSeconds(5)), Optional.empty());
    }

    private static Basis basis(Aim aim, List<Mentee> mentees, List<Mentor> mentors) {
        return new Basis(
                terms(aim),
                Weights.DEFAULT,
                mentees,
                mentors,
                List.of(),
                (one, other) -> false,
                TODAY);
    }

    private static Terms terms(Aim aim) {
        return new Terms("Taller", Optional.empty(), 0, aim, true, Optional.empty());
    }

    private static RoundRule rule(Mentee mentee, Mentor mentor, RoundRule.Kind kind) {
        return new RoundRule(mentee.request(), mentor.offer(), kind, Optional.empty());
    }

    private static Mentee mentee(int id, String country, int days, Optional<Integer> people) {
        return new Mentee(
                new UUID(1, id),
                side(id, country, people, "REGION", false),
                "Pérdidas",
                List.of(new Mentee.Need("WATER_LOSSES", 1, Optional.of(2), Optional.empty())),
                days,
                Set.of("es"),
                false,
                Set.of("VISIT"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of("SIGNED_OFF"),
                Optional.of(true),
                Optional.empty(),
                true,
                Map.of());
    }

    private static Mentor mentor(int id, String country, int days, int places) {
        return new Mentor(
                new UUID(2, id),
                side(id, country, Optional.empty(), "REGION", false),
                List.of(
                        new Mentor.Strength(
                                "WATER_LOSSES", 5, TODAY.minusMonths(3), Optional.empty())),
                days,
                places,
                0,
                Set.of("es"),
                Set.of("VISIT"),
                0,
                Set.of(),
                true,
                Optional.empty(),
                false);
    }

    private static Side side(
            int id, String country, Optional<Integer> people, String reach, boolean outside) {
        return new Side(
                "wop-lac",
                reach,
                new UUID(3, id),
                "Operador " + id,
                country,
                Optional.empty(),
                Optional.empty(),
                Optional.of(20_000),
                people,
                Optional.empty(),
                Set.of("water"),
                Optional.empty(),
                true,
                true,
                outside,
                true);
    }
}
