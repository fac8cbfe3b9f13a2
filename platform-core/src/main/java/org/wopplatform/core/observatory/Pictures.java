package org.wopplatform.core.observatory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wopplatform.core.platforms.Network;

/** Makes what may be told out of the cells that the analyst reads. */
@ApplicationScoped
class Pictures {
    @Inject AnalystSource analyst;
    @Inject Network network;

    private Kept<Picture> pictures;
    private Kept<Map<String, SortedMap<String, Median>>> medians;

    /**
     * Of the partnerships in a state.
     *
     * @param days whole days, half rounded up
     * @param partnerships how many have been in it for days that are known
     */
    private record Median(long days, long partnerships) {
        static Median of(SortedMap<Long, Long> spread) {
            return new Median(
                    Spread.median(spread).setScale(0, RoundingMode.HALF_UP).longValueExact(),
                    Spread.count(spread));
        }
    }

    @PostConstruct
    void keep() {
        pictures = new Kept<>(analyst, network);
        medians = new Kept<>(analyst, network);
    }

    Picture of(Measure measure, Dimension by) {
        return pictures.of(
                measure,
                Set.copyOf(List.of(Dimension.ALL.name(), by.name())),
                () -> made(measure, by));
    }

    private Picture made(Measure measure, Dimension by) {
        var tree = Tree.of(network.all());
        var overlap = measure.overlap(by);
        var told = analyst.tell(measure, by, by == Dimension.LINK ? Dimension.ALL : by);
        var judged =
                by == Dimension.COUNTRY
                        ? Withholding.byPlace(tree, overlap, told.totals(), told.cells())
                        : Withholding.of(tree, overlap, told.totals(), told.cells());
        return (by == Dimension.LINK ? judged.crossed() : judged).with(tree, told.open());
    }

    Map<String, SortedMap<String, Long>> medianDays(Measure measure) {
        var picture = of(measure, Dimension.STATE);
        var shown = new HashMap<String, SortedMap<String, Long>>();
        medians.of(measure, Set.of("STATE_SINCE"), () -> medians(measure))
                .forEach(
                        (platform, states) -> {
                            var enough = network.get(platform).privacyThreshold();
                            var row = picture.row(platform);
                            states.forEach(
                                    (state, median) -> {
                                        if (median.partnerships() >= enough
                                                && row.of(state).isShown()) {
                                            shown.computeIfAbsent(platform, p -> new TreeMap<>())
                                                    .put(state, median.days());
                                        }
                                    });
                        });
        return shown;
    }

    /** By state, of each platform with all below it. */
    private Map<String, SortedMap<String, Median>> medians(Measure measure) {
        var days = new HashMap<String, Map<String, SortedMap<Long, Long>>>();
        for (var waiting : analyst.waiting(measure)) {
            network.find(waiting.platform()).stream()
                    .flatMap(home -> Stream.concat(Stream.of(home), network.above(home).stream()))
                    .forEach(
                            platform ->
                                    days.computeIfAbsent(platform.id(), p -> new HashMap<>())
                                            .computeIfAbsent(waiting.state(), s -> new TreeMap<>())
                                            .merge(
                                                    waiting.days(),
                                                    waiting.partnerships(),
                                                    Long::sum));
        }
        var medians = new HashMap<String, SortedMap<String, Median>>();
        days.forEach(
                (platform, states) -> {
                    var of = new TreeMap<String, Median>();
                    states.forEach((state, spread) -> of.put(state, Median.of(spread)));
                    medians.put(platform, of);
                });
        return medians;
    }
}
