package org.wopplatform.core.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rules OB1 to OB3. */
class WithholdingTest {
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsShownIsWhatIsThere(@ForAll long seed) {
        var network = ANetwork.of(seed);
        for (var byPlace : List.of(false, true)) {
            var picture = picture(network, byPlace);
            for (var platform : network.tree().thresholds().keySet()) {
                check(network, picture.row(platform), at -> network.isBelow(at, platform));
                check(network, picture.ownRow(platform), platform::equals);
            }
        }
    }

    private static void check(ANetwork network, Picture.Row row, Predicate<String> platforms) {
        check(network, row.total(), e -> platforms.test(e.platform()) && !e.published());
        for (var category : categories(network)) {
            check(
                    network,
                    row.of(category),
                    e -> platforms.test(e.platform()) && e.category().equals(category));
        }
    }

    private static void check(ANetwork network, Figure figure, Predicate<ANetwork.Entry> which) {
        figure.exact()
                .ifPresent(
                        exact -> {
                            assertThat(exact.intValueExact()).isEqualTo(network.sum(which));
                            assertThat(network.isSafe(which)).isTrue();
                        });
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void noUnsafeSumFollowsFromWhatIsTold(@ForAll long seed) {
        var network = ANetwork.of(seed);
        attackAll(network, false, this::derivesNothing);
        attackAll(network, true, this::derivesNothing);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void noUnsafeFigureCanHaveOneValueOnly(@ForAll long seed) {
        var network = ANetwork.of(seed);
        attackAll(network, false, this::boundsNothing);
        attackAll(network, true, this::boundsNothing);
    }

    /** By a dimension that nobody can look up, while how many records are published is known. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whatIsPublishedTellsNothingOfWhatIsNot(@ForAll long seed) {
        var network = ANetwork.of(seed).published(seed);
        attackAll(network, false, this::derivesNothing);
    }

    private interface Attack {
        void on(ANetwork network, Attacker attacker, Optional<String> insider);
    }

    private static void attackAll(ANetwork network, boolean byPlace, Attack attack) {
        var picture = picture(network, byPlace);
        var who = new ArrayList<Optional<String>>();
        who.add(Optional.empty());
        network.tree().thresholds().keySet().forEach(p -> who.add(Optional.of(p)));
        for (var insider : who) {
            BiPredicate<String, String> zero =
                    (platform, category) ->
                            byPlace
                                    && network.sum(
                                                    e ->
                                                            e.platform().equals(platform)
                                                                    && e.category()
                                                                            .equals(category))
                                            == 0;
            var attacker =
                    new Attacker(
                            network.tree(),
                            categories(network),
                            picture,
                            insider,
                            own(network, insider),
                            published(network),
                            zero,
                            byPlace);
            attack.on(network, attacker, insider);
        }
    }

    private void derivesNothing(ANetwork network, Attacker attacker, Optional<String> insider) {
        var platforms = List.copyOf(network.tree().thresholds().keySet());
        var categories = categories(network);
        for (var p = 1; p < 1 << platforms.size(); p++) {
            for (var c = 1; c < 1 << categories.size(); c++) {
                var some = some(platforms, p);
                var few = some(categories, c);
                expectUnlessSafe(
                        network,
                        attacker,
                        insider,
                        (platform, category) -> some.contains(platform) && few.contains(category));
            }
        }
        if (attacker.unknowns() <= 11) {
            anySet(network, attacker, insider);
        }
    }

    private void anySet(ANetwork network, Attacker attacker, Optional<String> insider) {
        var unknown = new ArrayList<String>();
        for (var i = 0; i < attacker.cells(); i++) {
            if (attacker.isUnknown(i)) {
                unknown.add(attacker.platform(i) + attacker.category(i));
            }
        }
        for (var s = 1; s < 1 << unknown.size(); s++) {
            var some = some(unknown, s);
            expectUnlessSafe(
                    network,
                    attacker,
                    insider,
                    (platform, category) -> some.contains(platform + category));
        }
    }

    private static void expectUnlessSafe(
            ANetwork network,
            Attacker attacker,
            Optional<String> insider,
            BiPredicate<String, String> which) {
        if (attacker.derives(attacker.set(which))) {
            assertThat(isSafe(network, insider, which))
                    .as("%s computed by %s of %s", attacker.name(which), insider, network)
                    .isTrue();
        }
    }

    private void boundsNothing(ANetwork network, Attacker attacker, Optional<String> insider) {
        for (var top : network.tree().thresholds().keySet()) {
            for (var all : List.of(true, false)) {
                BiPredicate<String, String> row =
                        (p, c) -> all ? network.isBelow(p, top) : p.equals(top);
                expectUnboundUnlessSafe(network, attacker, insider, row);
                for (var category : categories(network)) {
                    expectUnboundUnlessSafe(
                            network, attacker, insider, row.and((p, c) -> c.equals(category)));
                }
            }
        }
    }

    private static void expectUnboundUnlessSafe(
            ANetwork network,
            Attacker attacker,
            Optional<String> insider,
            BiPredicate<String, String> which) {
        if (!isSafe(network, insider, which)) {
            assertThat(attacker.bounds(attacker.set(which)))
                    .as("bounded by %s of %s", insider, network)
                    .isFalse();
        }
    }

    private static boolean isSafe(
            ANetwork network, Optional<String> insider, BiPredicate<String, String> which) {
        return network.isSafe(
                e ->
                        which.test(e.platform(), e.category())
                                && insider.filter(e.platform()::equals).isEmpty());
    }

    private static <T> List<T> some(List<T> all, int bits) {
        var some = new ArrayList<T>();
        for (var i = 0; i < all.size(); i++) {
            if ((bits >> i & 1) == 1) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private static Map<String, Integer> own(ANetwork network, Optional<String> insider) {
        var own = new HashMap<String, Integer>();
        for (var entry : network.entries()) {
            if (insider.filter(entry.platform()::equals).isPresent()) {
                own.merge(entry.category(), entry.amount(), Integer::sum);
            }
        }
        return own;
    }

    private static Map<String, Integer> published(ANetwork network) {
        var published = new HashMap<String, Integer>();
        for (var entry : network.entries()) {
            if (entry.published()) {
                published.merge(entry.platform(), entry.amount(), Integer::sum);
            }
        }
        return published;
    }

    private static Picture picture(ANetwork network, boolean byPlace) {
        return byPlace
                ? Withholding.byPlace(
                        network.tree(), network.overlap(), network.totals(), network.cells())
                : Withholding.of(
                        network.tree(), network.overlap(), network.totals(), network.cells());
    }

    private static List<String> categories(ANetwork network) {
        return network.entries().stream()
                .map(ANetwork.Entry::category)
                .distinct()
                .sorted()
                .toList();
    }
}
