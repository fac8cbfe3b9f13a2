package org.wopplatform.web.observatory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.core.observatory.Share;

/** A ratio or medians as lines of a file; no part of them is published by itself. */
final class DerivedLines {
    private final Indicator indicator;
    private final Definition definition;
    private final Edition edition;
    private final Definitions definitions;

    DerivedLines(
            Indicator indicator, Definition definition, Edition edition, Definitions definitions) {
        this.indicator = indicator;
        this.definition = definition;
        this.edition = edition;
        this.definitions = definitions;
    }

    Stream<Line> of(Edition.Place place) {
        if (indicator instanceof Ratio ratio) {
            var whole = line(place, edition.share(ratio, place), Line.Reach.WITH_ALL_BELOW);
            return edition.hasAnyBelow(place)
                    ? Stream.of(
                            whole, line(place, edition.shareAlone(ratio, place), Line.Reach.ALONE))
                    : Stream.of(whole);
        }
        var median = (Median) indicator;
        return Categories.of(median.measure(), median.by()).stream()
                .flatMap(
                        code ->
                                edition.middle(median, place, code).stream()
                                        .map(middle -> line(place, median.by(), code, middle)));
    }

    private Line line(Edition.Place place, Optional<Share> share, Line.Reach reach) {
        return line(
                place,
                Dimension.ALL,
                Named.NOTHING,
                reach,
                share.flatMap(Share::percent),
                share.flatMap(Share::withheld).orElse(Reason.NONE));
    }

    private Line line(Edition.Place place, Dimension by, String code, Median.Middle middle) {
        return line(
                place,
                by,
                definitions.category(by, code),
                Line.Reach.WITH_ALL_BELOW,
                middle.value().map(BigDecimal::valueOf),
                middle.reason());
    }

    private Line line(
            Edition.Place place,
            Dimension by,
            Named category,
            Line.Reach reach,
            Optional<BigDecimal> value,
            Reason reason) {
        return new Line(
                definition,
                definitions.of(by),
                category,
                new Named(place.id(), place.name()),
                reach,
                value,
                Optional.empty(),
                definitions.why(reason));
    }
}
