package org.wopplatform.web.pages.observatory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.core.observatory.Share;
import org.wopplatform.web.charts.Columns;
import org.wopplatform.web.charts.Pairs;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A platform with all below it in numbers.
 *
 * @param moment of which the figures are
 * @param totals by measure, of those that were measured
 * @param breakdowns by measure and dimension, with a point between
 * @param shares by their names
 * @param days the median time in each state that may be told
 * @param demand what is asked and offered, by working area
 * @param reported what others reported, which is not counted here
 */
public record ObservatoryView(
        Frame frame,
        Moment moment,
        ArcMap map,
        Narrowing narrowing,
        Map<String, Figure> totals,
        Map<String, Breakdown> breakdowns,
        Map<String, Share> shares,
        List<DaysLine> days,
        Optional<Columns> years,
        List<AreaLine> demand,
        List<PlatformLine> platforms,
        List<Fact> reported)
        implements View {
    static final List<String> HEADLINES =
            List.of("PARTNERSHIPS", "OPERATORS", "PEOPLE", "REQUESTS", "OFFERS", "PERSON_DAYS");
    static final List<String> COLUMNS =
            List.of(
                    "PARTNERSHIPS",
                    "PROSPECTS",
                    "OPERATORS",
                    "PEOPLE",
                    "REQUESTS",
                    "OFFERS",
                    "MISSIONS");
    static final List<String> AREA_COLUMNS =
            List.of("PARTNERSHIPS", "REQUESTS", "OFFERS", "FREE_DAYS");

    public List<String> headlines() {
        return measured(HEADLINES);
    }

    public List<String> columns() {
        return measured(COLUMNS);
    }

    public List<String> areaColumns() {
        return AREA_COLUMNS.stream()
                .filter(code -> demand.stream().allMatch(line -> line.figures().containsKey(code)))
                .toList();
    }

    /** Those of the measures that were measured at the moment. */
    public List<String> measured(List<String> measures) {
        return measures.stream().filter(totals::containsKey).toList();
    }

    /** What a closed period does not hold, since it was not measured yet. */
    public List<String> missing() {
        return Stream.concat(
                        Stream.of(Measure.values())
                                .map(Enum::name)
                                .filter(m -> !totals.containsKey(m)),
                        Stream.of(Ratio.values())
                                .map(Enum::name)
                                .filter(r -> !shares.containsKey(r)))
                .toList();
    }

    public Figure total(String measure) {
        return totals.get(measure);
    }

    public List<Breakdown> breakdowns(String measure, String... dimensions) {
        return Stream.of(dimensions)
                .map(dimension -> measure + "." + dimension)
                .filter(breakdowns::containsKey)
                .map(breakdowns::get)
                .toList();
    }

    public List<String> shares(String... names) {
        return Stream.of(names).filter(shares::containsKey).toList();
    }

    public Share share(String name) {
        return shares.get(name);
    }

    /** Requests above offers, of the areas in which one of them may be shown. */
    public Pairs demandChart() {
        return new Pairs(
                demand.stream()
                        .filter(line -> known(line, "REQUESTS") + known(line, "OFFERS") > 0)
                        .map(
                                line ->
                                        new Pairs.Row(
                                                line.name(),
                                                known(line, "REQUESTS"),
                                                known(line, "OFFERS")))
                        .toList());
    }

    /** The working areas of which at least one figure is told, or its published part. */
    public List<AreaLine> known() {
        return demand.stream().filter(ObservatoryView::isTold).toList();
    }

    /** The names of the others. */
    public List<String> unknown() {
        return demand.stream().filter(line -> !isTold(line)).map(AreaLine::name).toList();
    }

    private static boolean isTold(AreaLine line) {
        return line.figures().values().stream()
                .anyMatch(figure -> Breakdown.known(figure).signum() > 0);
    }

    /** Why figures of the table by working area are withheld. */
    public List<Reason> demandReasons() {
        return PlatformLine.among(
                demand.stream().flatMap(line -> line.figures().values().stream()));
    }

    private static double known(AreaLine line, String measure) {
        return line.figures().containsKey(measure)
                ? Breakdown.known(line.figures().get(measure)).doubleValue()
                : 0;
    }
}
