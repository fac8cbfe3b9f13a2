package org.wopplatform.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wopplatform.core.assessments.Validity;

/** Rules MA1 to MA3. */
class JudgeTest {
    @Property
    void aScoreLiesBetweenNothingAndAHundredAndItsPartsAddUpToIt(@ForAll long seed) {
        var match = APair.passing(seed).judgement().match().orElseThrow();
        assertThat(match.score()).isBetween(0, 10_000);
        assertThat(match.parts()).extracting(Part::criterion).containsExactly(Criterion.values());
        assertThat(match.parts().stream().mapToInt(Part::points).sum()).isEqualTo(match.score());
        assertThat(match.parts())
                .allSatisfy(
                        part -> {
                            assertThat(part.fulfilment()).isBetween(0.0, 1.0);
                            assertThat(part.points()).isBetween(0, part.weight() * 100);
                            assertThat(part.sentences().size() + part.unknowns().size())
                                    .isPositive();
                            if (!part.known()) {
                                assertThat(part.fulfilment()).isEqualTo(0.5);
                            }
                        });
        assertThat(match.areas()).isNotEmpty();
    }

    @Property
    void theScoreWithoutWordsIsTheScoreWithThem(@ForAll long seed) {
        var pair = APair.of(seed);
        var since = Validity.since(APair.TODAY);
        var told = pair.judgement();
        assertThat(Gates.shut(pair.mentee(), pair.mentor(), pair.conflict(), since))
                .isEqualTo(told.failures().size());
        told.match()
                .ifPresent(
                        match ->
                                assertThat(
                                                Judge.score(
                                                        pair.mentee(),
                                                        pair.mentor(),
                                                        pair.weights(),
                                                        since))
                                        .isEqualTo(match.score()));
    }

    @Property
    void theOrderOfAnythingPlaysNoRole(@ForAll long seed) {
        var pair = APair.of(seed);
        var chance = new Random(seed);
        var mentee = pair.mentee();
        var mentor = pair.mentor();
        var turned =
                pair.with(Changes.needs(mentee, shuffled(mentee.needs(), chance)))
                        .with(Changes.strengths(mentor, shuffled(mentor.strengths(), chance)));
        assertThat(turned.judgement()).isEqualTo(pair.judgement());
    }

    @Property
    void aMentorThatBecomesStrongerNeverScoresLower(@ForAll long seed) {
        var pair = APair.passing(seed);
        var score = pair.judgement().match().orElseThrow().score();
        for (var stronger : Changes.stronger(pair.mentor())) {
            assertThat(pair.with(stronger).judgement().match())
                    .hasValueSatisfying(
                            match -> assertThat(match.score()).isGreaterThanOrEqualTo(score));
        }
    }

    @Property
    void aFigureOfTheMentorThatBecomesBetterNeverScoresLower(@ForAll long seed) {
        var pair = APair.passing(seed);
        var score = pair.judgement().match().orElseThrow().score();
        var better =
                pair.with(Changes.betterFigures(pair.mentor(), 0.1 + new Random(seed).nextInt(90)));
        assertThat(better.judgement().match().orElseThrow().score()).isGreaterThanOrEqualTo(score);
    }

    @Property
    void whoeverFailsAGateIsNoMatchAndTheRemedyOpensThatGate(@ForAll long seed) {
        var pair = APair.of(seed);
        var judgement = pair.judgement();
        for (var failure : judgement.failures()) {
            var gates = gates(judgement);
            if (!failure.gate().remediable()
                    || failure.remedy().key().equals("match.gate.maturity.remedy.none")) {
                continue;
            }
            gates.remove(failure.gate());
            assertThat(gates(Changes.remedied(pair, failure).judgement())).isEqualTo(gates);
        }
        assertThat(judgement.match().isPresent()).isEqualTo(judgement.failures().isEmpty());
    }

    @Property
    void whatBecomesKnownMovesAPartByAtMostHalfItsWeight(@ForAll long seed) {
        var pair = APair.passing(seed);
        var parts = pair.judgement().match().orElseThrow().parts();
        for (UnaryOperator<APair> telling : Changes.tellings(new Random(seed))) {
            telling.apply(pair)
                    .judgement()
                    .match()
                    .ifPresent(
                            match -> {
                                for (var i = 0; i < parts.size(); i++) {
                                    var moved =
                                            match.parts().get(i).points() - parts.get(i).points();
                                    assertThat(Math.abs(moved))
                                            .as(parts.get(i) + " and then " + match.parts().get(i))
                                            .isLessThanOrEqualTo(parts.get(i).weight() * 50 + 1);
                                }
                            });
        }
    }

    @Example
    void chanceShutsEveryGate() {
        var shut = EnumSet.noneOf(Gate.class);
        for (var seed = 0L; seed < 4_000; seed++) {
            shut.addAll(gates(APair.of(seed).judgement()));
        }
        assertThat(shut)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Gate.ITSELF)));
    }

    @Example
    void nobodyIsItsOwnMentor() {
        var pair = APair.passing(1);
        var itself = pair.with(Changes.side(pair.mentor(), pair.mentee().side()));
        assertThat(itself.judgement().failures())
                .extracting(GateFailure::gate)
                .containsExactly(Gate.ITSELF);
    }

    @Example
    void twoStepsAheadInEveryAreaAreAllThatNeedAndStrengthCanGive() {
        var need = new Mentee.Need("WATER_LOSSES", 1, Optional.of(2), Optional.empty());
        assertThat(Criteria.lead(need, 5)).isEqualTo(1);
        assertThat(Criteria.lead(need, 4)).isEqualTo(1);
        assertThat(Criteria.lead(need, 3)).isEqualTo(0.5);
        assertThat(Criteria.lead(need, 2)).isZero();
        assertThat(Criteria.lead(need, 0)).isZero();
    }

    /** Measured against the geodesic of the WGS 84 ellipsoid from Quetzaltenango to Zaragoza. */
    @Example
    void theWayBetweenTwoPlacesIsKnownToALittleMoreThanHalfAPerCent() {
        var pair = APair.passing(3);
        var quetzaltenango = Changes.place(pair.mentee().side(), 14.8347, -91.5181);
        var zaragoza = Changes.place(pair.mentor().side(), 41.6488, -0.8891);
        var kilometres = Distance.between(quetzaltenango, zaragoza).orElseThrow();
        assertThat(kilometres).isBetween(8_981 * 0.994, 8_981 * 1.006);
        assertThat(Distance.between(zaragoza, quetzaltenango)).hasValue(kilometres);
    }

    private static Set<Gate> gates(Judgement judgement) {
        var gates = new HashSet<Gate>();
        judgement.failures().forEach(failure -> gates.add(failure.gate()));
        return gates;
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, chance);
        return copy;
    }
}
