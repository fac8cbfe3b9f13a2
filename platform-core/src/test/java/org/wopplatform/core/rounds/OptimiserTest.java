package org.wopplatform.core.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wopplatform.core.rounds.Optimum.Chosen;
import org.wopplatform.core.rounds.Optimum.Reason;
import org.wopplatform.core.rounds.Optimum.Status;
import org.wopplatform.core.rounds.Problem.Mentor;
import org.wopplatform.core.rounds.Problem.Pair;
import org.wopplatform.core.rounds.Problem.Request;

class OptimiserTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Property(tries = 400)
    void isTheBestOfAllPlansOfASmallRound(@ForAll long seed) {
        var problem = Problems.small(seed);
        var optimum = Optimiser.plan(problem, LONG);
        assertThat(optimum.status()).isEqualTo(Status.PROVED);
        assertThat(EveryPlan.feasible(problem, pairs(optimum))).isTrue();
        assertThat(EveryPlan.value(problem, pairs(optimum))).isEqualTo(EveryPlan.best(problem));
        assertThat(optimum.bound()).isEqualTo(optimum.gain());
    }

    /**
     * Rounds whose first prices are right at once: nothing held what a country was offered, until
     * it left the range of a long, here as a bound below the best plan, there as a table without an
     * answer.
     */
    @Example
    void offersACountryNoMoreThanCanBeReckonedWith() {
        for (var seed : List.of(-44278L, 318250L, -184491L, 230775L, 8034078901668259842L)) {
            isTheBestOfAllPlansOfASmallRound(seed);
        }
    }

    @Property(tries = 100)
    void isTheSameInWhateverOrderTheLinesCome(@ForAll long seed) {
        var problem = Problems.ofSize(seed, 30, 8);
        var optimum = Optimiser.plan(problem, LONG);
        assertThat(optimum.status()).isEqualTo(Status.PROVED);
        assertThat(Optimiser.plan(problem, LONG).chosen()).isEqualTo(optimum.chosen());
        var other = Optimiser.plan(Problems.shuffled(problem, seed), LONG);
        assertThat(other.chosen()).isEqualTo(optimum.chosen());
        assertThat(other.unmatched()).isEqualTo(optimum.unmatched());
        assertThat(other.areas()).isEqualTo(optimum.areas());
    }

    @Property(tries = 60)
    void isFeasibleAndNeverBehindGreed(@ForAll long seed) {
        var problem = Problems.ofSize(seed, 60, 15);
        var optimum = Optimiser.plan(problem, LONG);
        assertThat(EveryPlan.feasible(problem, pairs(optimum))).isTrue();
        assertThat(optimum.bound()).isGreaterThanOrEqualTo(optimum.gain());
        if (!problem.countriesFirst()) {
            assertThat(optimum.gain()).isGreaterThanOrEqualTo(Optimiser.greedyGain(problem));
        }
    }

    @Property(tries = 200)
    void tellsTrulyWhySomebodyStaysWithoutAMentor(@ForAll long seed) {
        var problem = Problems.small(seed);
        var optimum = Optimiser.plan(problem, LONG);
        var matched =
                new HashSet<>(optimum.chosen().stream().map(c -> c.pair().request()).toList());
        assertThat(optimum.unmatched().stream().map(Optimum.Unmatched::request))
                .containsExactlyElementsOf(
                        problem.requests().stream()
                                .map(Request::id)
                                .filter(id -> !matched.contains(id))
                                .toList());
        for (var unmatched : optimum.unmatched()) {
            if (unmatched.reason() == Reason.NO_CANDIDATE) {
                assertThat(problem.pairs())
                        .noneMatch(pair -> pair.request().equals(unmatched.request()));
                continue;
            }
            var best = unmatched.best().orElseThrow();
            assertThat(unmatched.remedy()).isNotEqualTo(Optimum.Remedy.NONE);
            var plan = new ArrayList<>(pairs(optimum));
            plan.add(best);
            assertThat(EveryPlan.feasible(problem, plan)).isFalse();
            assertThat(EveryPlan.feasible(remedied(problem, best, unmatched.remedy()), plan))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void neverGainsLessWithMoreDays(@ForAll long seed) {
        var problem = Problems.small(seed);
        var mentors =
                problem.mentors().stream()
                        .map(m -> new Mentor(m.id(), m.days() + 2, m.places(), m.groupPlaces()))
                        .toList();
        Assume.that(!problem.countriesFirst());
        var more = with(problem, mentors, problem.budget());
        assertThat(Optimiser.plan(more, LONG).gain())
                .isGreaterThanOrEqualTo(Optimiser.plan(problem, LONG).gain());
    }

    @Example
    void findsTheProofAmongManyEquals() {
        var requests = new ArrayList<Request>();
        var mentors = new ArrayList<Mentor>();
        var pairs = new ArrayList<Pair>();
        for (var r = 0; r < 120; r++) {
            requests.add(new Request("r" + r, "HN", false, 5, false));
        }
        for (var m = 0; m < 25; m++) {
            mentors.add(new Mentor("m" + m, 20, 3, 0));
            for (var r = 0; r < 120; r++) {
                pairs.add(Pair.of("r" + r, "m" + m, "GOVERNANCE", 5_000));
            }
        }
        var optimum =
                Optimiser.plan(
                        new Problem(
                                requests,
                                mentors,
                                pairs,
                                List.of(),
                                List.of(),
                                OptionalLong.empty(),
                                0,
                                true),
                        Duration.ofSeconds(30));
        assertThat(optimum.gain()).isEqualTo(75 * 5_000);
        assertThat(optimum.status()).isEqualTo(Status.PROVED);
    }

    @Example
    void saysHonestlyWhatItKnowsWhenThereWasNoTime() {
        var problem = Problems.ofSize(3, 200, 50);
        var optimum = Optimiser.plan(problem, Duration.ZERO);
        assertThat(EveryPlan.feasible(problem, pairs(optimum))).isTrue();
        assertThat(optimum.status()).isEqualTo(Status.WITHIN);
        assertThat(optimum.bound()).isGreaterThanOrEqualTo(Optimiser.plan(problem, LONG).gain());
    }

    @Example
    void putsIntoAGroupOnlyWhomItMust() {
        var mentor = new Mentor("m", 15, 3, 3);
        var requests =
                List.of(
                        new Request("a", "BO", false, 10, true),
                        new Request("b", "BO", false, 5, true),
                        new Request("c", "EC", true, 5, true));
        var pairs =
                requests.stream().map(r -> Pair.of(r.id(), "m", "WATER_LOSSES", 6_000)).toList();
        var optimum =
                Optimiser.plan(
                        new Problem(
                                requests,
                                List.of(mentor),
                                pairs,
                                List.of(),
                                List.of(),
                                OptionalLong.empty(),
                                0,
                                true),
                        LONG);
        assertThat(optimum.chosen()).extracting(Chosen::grouped).containsExactly(true, true, false);
    }

    @Example
    void choosesForOneMentorOutOfThousands() {
        var requests = new ArrayList<Request>();
        var pairs = new ArrayList<Pair>();
        for (var r = 0; r < 5_000; r++) {
            requests.add(new Request("r" + r, "", false, 5, false));
            pairs.add(Pair.of("r" + r, "m", "GOVERNANCE", 1 + r));
        }
        var optimum = Optimiser.plan(of(requests, new Mentor("m", 14, 3, 0), pairs), LONG);
        assertThat(optimum.gain()).isEqualTo(5_000 + 4_999);
        assertThat(optimum.status()).isEqualTo(Status.PROVED);
    }

    /** So many days, places and pairs that no table holds them. */
    @Example
    void answersWhereNoTableHoldsWhatAMentorCouldDo() {
        var requests = new ArrayList<Request>();
        var pairs = new ArrayList<Pair>();
        for (var r = 0; r < 60; r++) {
            requests.add(new Request("r" + r, "HN", r % 2 == 0, 20 + r / 2, true));
            pairs.add(Pair.of("r" + r, "m", "GOVERNANCE", 5_000 + r));
        }
        var problem = of(requests, new Mentor("m", 2_000, 200, 100), pairs);
        assertThat(MentorPlans.withinReach(new Layout(problem, new Candidates(problem)))).isFalse();
        var optimum = Optimiser.plan(problem, LONG);
        assertThat(optimum.status()).isEqualTo(Status.PROVED);
        assertThat(optimum.chosen()).hasSize(60);
    }

    private static Problem of(List<Request> requests, Mentor mentor, List<Pair> pairs) {
        return new Problem(
                requests,
                List.of(mentor),
                pairs,
                List.of(),
                List.of(),
                OptionalLong.empty(),
                0,
                true);
    }

    @Example
    void answersARoundOfNobody() {
        var optimum =
                Optimiser.plan(
                        new Problem(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                OptionalLong.empty(),
                                0,
                                true),
                        LONG);
        assertThat(optimum.status()).isEqualTo(Status.PROVED);
        assertThat(optimum.gap()).isZero();
    }

    private static Problem remedied(Problem problem, Pair pair, Optimum.Remedy remedy) {
        var mentors =
                problem.mentors().stream()
                        .map(
                                m ->
                                        m.id().equals(pair.mentor())
                                                ? new Mentor(
                                                        m.id(),
                                                        m.days() + remedy.days(),
                                                        m.places() + remedy.places(),
                                                        m.groupPlaces())
                                                : m)
                        .toList();
        var budget =
                problem.budget().isPresent()
                        ? OptionalLong.of(problem.budget().getAsLong() + remedy.money())
                        : OptionalLong.empty();
        var forbidden =
                remedy.unforbid()
                        ? problem.forbidden().stream()
                                .filter(link -> !link.equals(pair.link()))
                                .toList()
                        : problem.forbidden();
        return new Problem(
                problem.requests(),
                mentors,
                problem.pairs(),
                problem.locks(),
                forbidden,
                budget,
                problem.minimumScore() - remedy.score(),
                problem.countriesFirst());
    }

    private static Problem with(Problem problem, List<Mentor> mentors, OptionalLong budget) {
        return new Problem(
                problem.requests(),
                mentors,
                problem.pairs(),
                problem.locks(),
                problem.forbidden(),
                budget,
                problem.minimumScore(),
                problem.countriesFirst());
    }

    private static List<Pair> pairs(Optimum optimum) {
        return new ArrayList<>(optimum.chosen().stream().map(Chosen::pair).toList());
    }
}
