package org.wopplatform.web.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.OwnFigures;
import org.wopplatform.core.observatory.OwnFigures.Counts;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.observatory.OwnTotalsView.DaysView;
import org.wopplatform.web.observatory.OwnTotalsView.ItemView;
import org.wopplatform.web.observatory.OwnTotalsView.OwnPartView;
import org.wopplatform.web.observatory.OwnTotalsView.RatioView;
import org.wopplatform.web.observatory.OwnTotalsView.SumView;
import org.wopplatform.web.words.Reader;

/** The current platform's own figures for programs: what its board shows its people. */
@RequestScoped
public class OwnTotals {
    @Inject OwnFigures figures;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    /**
     * @param sent what is asked for, as the address names it
     * @throws org.wopplatform.web.problems.Invalid where that does not exist
     */
    public OwnTotalsView read(MultivaluedMap<String, String> sent) {
        var asked = ObservatoryQuery.own(sent);
        var definitions = new Definitions(reader.words());
        var counts = figures.counts(asked.filters());
        var wanted = asked.of().map(List::of).orElseGet(Indicator::all);
        var filters = new LinkedHashMap<String, String>();
        new TreeMap<>(asked.filters())
                .forEach((by, code) -> filters.put(ObservatoryQuery.filter(by), code));
        return new OwnTotalsView(
                current.get().id(),
                LocalDate.ofInstant(counts.asOf(), ZoneOffset.UTC).toString(),
                asked.by().name(),
                definitions.of(asked.by()).name(),
                filters,
                only(wanted, Measure.class)
                        .filter(measure -> measure.dimensions().contains(asked.by()))
                        .map(measure -> item(measure, asked.by(), counts, definitions))
                        .toList(),
                only(wanted, Ratio.class).map(ratio -> ratio(ratio, counts, definitions)).toList(),
                only(wanted, Median.class)
                        .flatMap(median -> days(median, counts, definitions))
                        .toList());
    }

    private static <T> Stream<T> only(List<Indicator> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static ItemView item(
            Measure measure, Dimension by, Counts counts, Definitions definitions) {
        var definition = definitions.of(measure);
        return new ItemView(
                measure.name(),
                definition.measure().name(),
                definition.unit().name(),
                SumView.of(measure, counts.total(measure)),
                by == Dimension.ALL
                        ? List.of()
                        : counts.by(measure, by).entrySet().stream()
                                .map(part -> part(measure, by, part, definitions))
                                .toList());
    }

    private static OwnPartView part(
            Measure measure,
            Dimension by,
            Map.Entry<String, OwnFigures.Sum> part,
            Definitions definitions) {
        return new OwnPartView(
                part.getKey(),
                definitions.category(by, part.getKey()).name(),
                SumView.of(measure, part.getValue()));
    }

    private static RatioView ratio(Ratio ratio, Counts counts, Definitions definitions) {
        var share = counts.share(ratio);
        return new RatioView(
                ratio.name(),
                definitions.of(ratio).measure().name(),
                share.percent().orElse(null),
                Amounts.plain(share.part()),
                Amounts.plain(share.whole()));
    }

    /** Of the states in which there are any, in the order of the life of a partnership. */
    private static Stream<DaysView> days(Median median, Counts counts, Definitions definitions) {
        return Categories.of(median.by()).stream()
                .filter(counts.days()::containsKey)
                .map(
                        state -> {
                            var days = counts.days().get(state);
                            return new DaysView(
                                    state,
                                    definitions.category(median.by(), state).name(),
                                    days.partnerships(),
                                    days.median(),
                                    days.longest());
                        });
    }
}
