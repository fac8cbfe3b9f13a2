package org.wopplatform.web.observatory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Cell;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Filter;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.observatory.ObservatoryQuery.Records;
import org.wopplatform.web.observatory.ObservatoryQuery.Table;
import org.wopplatform.web.observatory.TotalsView.FigureView;
import org.wopplatform.web.observatory.TotalsView.PartView;
import org.wopplatform.web.observatory.TotalsView.RowView;

/** What records add up to, or published ones alone under filters. */
final class TotalsTable implements TotalsPages {
    private final Observatory observatory;
    private final Edition edition;
    private final Definitions definitions;
    private final Table asked;

    TotalsTable(Observatory observatory, Edition edition, Definitions definitions, Table asked) {
        this.observatory = observatory;
        this.edition = edition;
        this.definitions = definitions;
        this.asked = asked;
    }

    @Override
    public TotalsView page(int page, int size) {
        var places = asked.platform().map(edition::under).orElseGet(edition::places);
        var shown = places.stream().skip((page - 1L) * size).limit(size).toList();
        var definition = definitions.of(asked.measure());
        return new TotalsView(
                asked.measure().name(),
                definition.measure().name(),
                definition.unit().name(),
                asked.by().name(),
                definitions.of(asked.by()).name(),
                asked.records().name(),
                named(asked.filters()),
                edition.period().orElse(null),
                edition.asOf(),
                asked.records() == Records.ALL ? all(shown) : published(shown),
                places.size(),
                page,
                size,
                (long) page * size < places.size() ? address(page + 1, size) : null);
    }

    private List<RowView> all(List<Edition.Place> places) {
        return edition.pictures()
                .of(asked.measure(), asked.by())
                .map(
                        picture ->
                                places.stream()
                                        .map(
                                                place ->
                                                        row(
                                                                place,
                                                                picture.row(place.id()),
                                                                picture.ownRow(place.id())))
                                        .toList())
                .orElseThrow(() -> notThen(asked.measure().name(), edition));
    }

    /** Nothing is told of what was not measured yet, rather than an empty table. */
    static RuleRefused notThen(String code, Edition edition) {
        return new RuleRefused(
                "observatory.not-in-period",
                Map.of("measure", code, "period", edition.period().orElse("")));
    }

    private RowView row(Edition.Place place, Picture.Row whole, Picture.Row alone) {
        var span = Optional.ofNullable(asked.filters().get(asked.by()));
        var codes = new LinkedHashSet<>(categories(whole));
        codes.removeIf(code -> span.filter(s -> !s.holds(code)).isPresent());
        return new RowView(
                place.id(),
                place.name(),
                place.parent().orElse(null),
                figure(span.map(s -> sum(s, whole)).orElseGet(whole::total)),
                figure(span.map(s -> sum(s, alone)).orElseGet(alone::total)),
                parts(codes, whole, alone),
                figure(whole.others()),
                figure(alone.others()));
    }

    private Set<String> categories(Picture.Row row) {
        return asked.by() == Dimension.ALL
                ? Set.of()
                : OpenData.categories(asked.measure(), asked.by(), row);
    }

    private List<PartView> parts(Set<String> codes, Picture.Row whole, Picture.Row alone) {
        return codes.stream()
                .map(
                        code ->
                                new PartView(
                                        code,
                                        definitions.category(asked.by(), code).name(),
                                        figure(whole.of(code)),
                                        figure(alone.of(code))))
                .toList();
    }

    /** Of years, each record of which has one; withheld if one of them is. */
    private static Figure sum(Span span, Picture.Row row) {
        if (span.isOne()) {
            return row.of(span.from());
        }
        var sum = row.others();
        for (var part : row.categories().entrySet()) {
            if (span.holds(part.getKey())) {
                sum = plus(sum, part.getValue());
            }
        }
        return sum;
    }

    private static Figure plus(Figure one, Figure other) {
        var open = one.open().add(other.open());
        if (one.isShown() && other.isShown()) {
            return Figure.shown(open, one.exact().orElseThrow().add(other.exact().orElseThrow()));
        }
        return Figure.withheld(open, one.isShown() ? other.reason() : one.reason());
    }

    private List<RowView> published(List<Edition.Place> places) {
        var own = own();
        return places.stream().map(place -> published(place, own)).toList();
    }

    private RowView published(Edition.Place place, Map<String, SortedMap<String, Long>> own) {
        var whole = new TreeMap<String, Long>();
        for (var below : edition.under(place.id())) {
            counted(own, below).forEach((code, count) -> whole.merge(code, count, Long::sum));
        }
        var alone = counted(own, place);
        return new RowView(
                place.id(),
                place.name(),
                place.parent().orElse(null),
                figure(whole, Cell.ALL),
                figure(alone, Cell.ALL),
                whole.keySet().stream()
                        .filter(code -> !code.equals(Cell.ALL))
                        .map(
                                code ->
                                        new PartView(
                                                code,
                                                definitions.category(asked.by(), code).name(),
                                                figure(whole, code),
                                                figure(alone, code)))
                        .toList(),
                figure(Figure.NOTHING),
                figure(Figure.NOTHING));
    }

    private static SortedMap<String, Long> counted(
            Map<String, SortedMap<String, Long>> own, Edition.Place place) {
        return own.getOrDefault(place.id(), new TreeMap<>());
    }

    /** Of each platform by itself, by category, and under no code how many there are at all. */
    private Map<String, SortedMap<String, Long>> own() {
        var own = new HashMap<String, SortedMap<String, Long>>();
        for (var filter : filters()) {
            for (var by : EnumSet.of(Dimension.ALL, asked.by())) {
                observatory
                        .openByPlatform(asked.measure(), by, filter)
                        .forEach(
                                (platform, counts) ->
                                        counts.forEach(
                                                (code, count) ->
                                                        own.computeIfAbsent(
                                                                        platform,
                                                                        any -> new TreeMap<>())
                                                                .merge(code, count, Long::sum)));
            }
        }
        return own;
    }

    /** One for each year that occurs in a span of years; a partnership has one. */
    private List<Filter> filters() {
        var filter = Filter.all(asked.platform().orElse(Platform.GLOBAL_ID));
        var spans = new EnumMap<Dimension, Span>(Dimension.class);
        for (var narrowed : asked.filters().entrySet()) {
            if (narrowed.getValue().isOne()) {
                filter = filter.with(narrowed.getKey(), narrowed.getValue().from());
            } else {
                spans.put(narrowed.getKey(), narrowed.getValue());
            }
        }
        var filters = List.of(filter);
        for (var span : spans.entrySet()) {
            var narrower = new ArrayList<Filter>();
            for (var one : filters) {
                observatory.open(asked.measure(), span.getKey(), one).keySet().stream()
                        .filter(span.getValue()::holds)
                        .forEach(year -> narrower.add(one.with(span.getKey(), year)));
            }
            filters = narrower;
        }
        return filters;
    }

    private FigureView figure(Figure figure) {
        return FigureView.of(figure, definitions);
    }

    private FigureView figure(Map<String, Long> counts, String code) {
        var count = BigDecimal.valueOf(counts.getOrDefault(code, 0L));
        return figure(Figure.shown(count, count));
    }

    private static Map<String, String> named(Map<Dimension, Span> filters) {
        var named = new LinkedHashMap<String, String>();
        new TreeMap<>(filters)
                .forEach(
                        (dimension, span) ->
                                named.put(ObservatoryQuery.filter(dimension), span.toString()));
        return named;
    }

    private String address(int page, int size) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("measure", asked.measure().name());
        parts.put("by", asked.by().name());
        asked.platform().ifPresent(id -> parts.put("platform", id));
        edition.period().ifPresent(period -> parts.put(Editions.PERIOD, period));
        parts.put("records", asked.records().name());
        parts.putAll(named(asked.filters()));
        parts.put("page", "" + page);
        parts.put("size", "" + size);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue().replace(">", "%3E"))
                .collect(Collectors.joining("&", "/api/v1/observatory/totals?", ""));
    }
}
