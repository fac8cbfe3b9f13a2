package org.wopplatform.web.pages.observatory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.recognition.Step;
import org.wopplatform.web.maps.Tenths;
import org.wopplatform.web.words.ObservatoryTexts;

/**
 * One measure by one dimension: a table whose rows carry their bars.
 *
 * @param measure its code
 * @param dimension its code
 * @param title what the rows are
 * @param note why the rows do not add up to the total, where they do not
 * @param others what holds of every category that has no row
 */
public record Breakdown(
        String measure,
        String dimension,
        String title,
        Optional<String> note,
        List<Line> lines,
        Figure others) {
    /** What is known by its place in an order stands in it; the rest goes by size. */
    private static final Map<String, List<String>> ORDER =
            Map.of(
                    "STATE", names(State.values()),
                    "SIZE", Search.SIZES,
                    "RECOGNITION", names(Step.values()));

    /**
     * @param knownWidth of the bar of what anybody can look up, in hundredths, as SVG writes it
     * @param allWidth of the whole bar
     * @param link where the row leads, if anywhere
     */
    public record Line(
            String code,
            String name,
            Figure figure,
            String knownWidth,
            String allWidth,
            Optional<String> link) {}

    /** Categories that are nothing are left out, unless the order of the dimension asks for all. */
    static Breakdown of(
            String measure,
            String dimension,
            Picture.Row row,
            ObservatoryTexts texts,
            Function<String, Optional<String>> link) {
        var most =
                row.categories().values().stream()
                        .map(Breakdown::known)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        var lines =
                row.categories().entrySet().stream()
                        .filter(entry -> !isNothing(entry.getValue()))
                        .sorted(order(dimension, texts))
                        .map(
                                entry ->
                                        new Line(
                                                entry.getKey(),
                                                texts.category(dimension, entry.getKey()),
                                                entry.getValue(),
                                                width(entry.getValue().open(), most),
                                                width(known(entry.getValue()), most),
                                                link.apply(entry.getKey())))
                        .toList();
        return new Breakdown(
                measure,
                dimension,
                texts.dimension(dimension),
                texts.note(measure, dimension),
                lines,
                row.others());
    }

    /** Why figures of the tables are withheld, each reason once. */
    public static List<Reason> reasons(Collection<Breakdown> tables) {
        return PlatformLine.among(
                tables.stream()
                        .flatMap(
                                table ->
                                        Stream.concat(
                                                table.lines().stream().map(Line::figure),
                                                table.isEmpty()
                                                        ? Stream.empty()
                                                        : Stream.of(table.others()))));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Everything, or of what is withheld the part that is published. */
    static BigDecimal known(Figure figure) {
        return figure.exact().orElse(figure.open());
    }

    static boolean isNothing(Figure figure) {
        return figure.exact().filter(exact -> exact.signum() == 0).isPresent();
    }

    private static Comparator<Map.Entry<String, Figure>> order(
            String dimension, ObservatoryTexts texts) {
        var order = ORDER.get(dimension);
        if (order != null) {
            return Comparator.comparing(
                    entry -> {
                        var at = order.indexOf(entry.getKey());
                        return at < 0 ? order.size() : at;
                    });
        }
        if (dimension.equals("BEGUN") || dimension.equals("DUE")) {
            return Map.Entry.comparingByKey();
        }
        return Comparator.<Map.Entry<String, Figure>, BigDecimal>comparing(
                        entry -> known(entry.getValue()))
                .reversed()
                .thenComparing(
                        entry -> texts.category(dimension, entry.getKey()), texts.alphabet());
    }

    private static String width(BigDecimal amount, BigDecimal most) {
        return most.signum() == 0
                ? "0"
                : Tenths.text(100 * amount.doubleValue() / most.doubleValue());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
