package org.wopplatform.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Rule MA4: at most five, one of the country, one that knows small operators, no star always first.
 */
class ShortlistTest {
    private static final int CAP = 3;

    private static List<Shortlist.Scored> passing(Random chance, int many) {
        var passing = new ArrayList<Shortlist.Scored>();
        for (var i = 0; i < many; i++) {
            passing.add(new Shortlist.Scored(mentor(chance), chance.nextInt(50) * 100));
        }
        return passing;
    }

    private static Mentor mentor(Random chance) {
        var side =
                new Side(
                        "wop-lac",
                        "OWN",
                        new UUID(chance.nextLong(), chance.nextLong()),
                        "Operator",
                        chance.nextInt(6) == 0 ? "GT" : "MX",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        true,
                        true,
                        false,
                        true);
        return new Mentor(
                new UUID(chance.nextLong(), chance.nextLong()),
                side,
                List.of(),
                10,
                1,
                0,
                Set.of("es"),
                Set.of("VISIT"),
                chance.nextInt(3) == 0 ? CAP : 0,
                Set.of(),
                false,
                Optional.empty(),
                chance.nextInt(6) == 0);
    }

    private static Mentee mentee() {
        var pair = APair.passing(1).mentee();
        var side = pair.side();
        return new Mentee(
                pair.request(),
                new Side(
                        "wop-lac",
                        "OWN",
                        side.operator(),
                        "Asks",
                        "GT",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        true,
                        true,
                        false,
                        true),
                "Request",
                pair.needs(),
                5,
                Set.of("es"),
                false,
                Set.of("VISIT"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                java.util.Map.of());
    }

    private static boolean local(Mentor mentor) {
        return mentor.side().country().equals("GT");
    }

    @Property
    void fiveAreShownWithOneOfEachKindThatThereIs(
            @ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        var passing = passing(new Random(seed), many);
        var listed = Shortlist.of(mentee(), passing, CAP);
        assertThat(listed).hasSize(Math.min(5, many)).doesNotHaveDuplicates();
        for (Predicate<Mentor> kind :
                List.<Predicate<Mentor>>of(ShortlistTest::local, Mentor::smallBefore)) {
            if (passing.stream().map(Shortlist.Scored::mentor).anyMatch(kind)) {
                assertThat(listed.stream().map(l -> l.scored().mentor())).anyMatch(kind);
            }
        }
    }

    @Property
    void whoWaitsForTooManyAnswersIsNotFirstWhileAnotherPasses(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int many) {
        var passing = passing(new Random(seed), many);
        var listed = Shortlist.of(mentee(), passing, CAP);
        var often = listed.get(0).scored().mentor().timesProposed() >= CAP;
        assertThat(often)
                .isEqualTo(passing.stream().allMatch(s -> s.mentor().timesProposed() >= CAP));
    }

    @Property
    void whoeverIsShownWithoutANoteIsAmongTheBest(
            @ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        var passing = passing(new Random(seed), many);
        var fifth =
                passing.stream()
                        .map(Shortlist.Scored::score)
                        .sorted(Collections.reverseOrder())
                        .limit(5)
                        .reduce((a, b) -> b)
                        .orElse(0);
        assertThat(Shortlist.of(mentee(), passing, CAP))
                .allSatisfy(
                        listed -> {
                            if (listed.notes().isEmpty()) {
                                assertThat(listed.scored().score()).isGreaterThanOrEqualTo(fifth);
                            }
                        });
    }

    @Property
    void theOrderOfInputPlaysNoRole(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        var passing = passing(new Random(seed), many);
        var shuffled = new ArrayList<>(passing);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(Shortlist.of(mentee(), shuffled, CAP))
                .isEqualTo(Shortlist.of(mentee(), passing, CAP));
    }
}
