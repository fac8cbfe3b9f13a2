package org.wopplatform.web.pages.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.observatory.Share;
import org.wopplatform.core.partnerships.PublishedPartnerships;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.charts.Columns;
import org.wopplatform.web.observatory.Edition;
import org.wopplatform.web.observatory.Editions;
import org.wopplatform.web.observatory.Subjects;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.Reader;

/** Gathers what the pages of the observatory show of the current platform. */
@RequestScoped
public class Boards {
    /** More years than these are not drawn; the table has them. */
    private static final int MOST_YEARS = 30;

    /** What the pages break a measure down by; the line from land to land is the map's. */
    private static final List<Dimension> PARTS =
            Stream.of(Dimension.values())
                    .filter(d -> d != Dimension.ALL && d != Dimension.LINK)
                    .toList();

    /** The board reads these tables anyway, so their totals need no reading of their own. */
    private static final Map<Measure, Dimension> TOTALS =
            Map.of(
                    Measure.PARTNERSHIPS, Dimension.STATE,
                    Measure.PROSPECTS, Dimension.STATE,
                    Measure.OPERATORS, Dimension.SIZE,
                    Measure.REQUESTS, Dimension.AREA,
                    Measure.OFFERS, Dimension.AREA,
                    Measure.FREE_DAYS, Dimension.AREA);

    @Inject Frames frames;
    @Inject Observatory observatory;
    @Inject Editions editions;
    @Inject PublishedPartnerships partnerships;
    @Inject Facts facts;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Reader reader;

    private Edition edition;
    private Edition.Place here;

    /**
     * Opens the figures that the address asks for, before anything is gathered.
     *
     * @throws org.wopplatform.web.problems.Invalid where nothing was published of the period
     */
    Boards of(MultivaluedMap<String, String> address) {
        edition = editions.asked(address, current.get());
        here = edition.find(current.get().id()).orElseThrow();
        return this;
    }

    boolean past() {
        return edition.release().isPresent();
    }

    private Frame frame() {
        return frames.frame()
                .asking(
                        edition.period()
                                .map(code -> "?" + Editions.PERIOD + "=" + code)
                                .orElse(""));
    }

    private Moment moment(Frame frame, String path) {
        return new Moment(
                edition.moment(),
                edition.release(),
                editions.of(current.get()),
                frame.to(path),
                network.all().stream().map(Platform::id).collect(Collectors.toSet()));
    }

    ObservatoryView board(Asked asked) {
        var frame = frame();
        var moment = moment(frame, "observatory");
        var texts = new ObservatoryTexts(frame.t());
        var demand = demand(texts);
        var breakdowns = new HashMap<String, Breakdown>();
        for (var part : shown().entrySet()) {
            for (var dimension : part.getValue()) {
                breakdown(part.getKey(), dimension, frame, texts)
                        .ifPresent(table -> breakdowns.put(part.getKey() + "." + dimension, table));
            }
        }
        return new ObservatoryView(
                frame,
                moment,
                map(row(Measure.PARTNERSHIPS, Dimension.LINK), false),
                narrowing(frame, moment, texts, asked),
                totals(List.of(Measure.values()), here),
                breakdowns,
                shares(),
                days(),
                row(Measure.PARTNERSHIPS, Dimension.BEGUN).flatMap(Boards::years),
                demand,
                platforms(ObservatoryView.COLUMNS.stream().map(Measure::valueOf).toList()),
                facts.all(reader.language()).stream()
                        .filter(fact -> fact.topic().equals("figure") && fact.amount().isPresent())
                        .toList());
    }

    private static Map<Measure, List<Dimension>> shown() {
        return Map.of(
                Measure.PARTNERSHIPS,
                List.of(
                        Dimension.STATE,
                        Dimension.KIND,
                        Dimension.DIRECTION,
                        Dimension.SPAN,
                        Dimension.COUNTRY,
                        Dimension.ORIGIN,
                        Dimension.BEGUN,
                        Dimension.LINK),
                Measure.PROSPECTS,
                List.of(Dimension.STATE),
                Measure.OPERATORS,
                List.of(
                        Dimension.SIZE,
                        Dimension.FORM,
                        Dimension.SERVICE,
                        Dimension.RECOGNITION,
                        Dimension.COUNTRY,
                        Dimension.ORIGIN));
    }

    MeasuresView measures() {
        var frame = frame();
        return new MeasuresView(
                frame,
                moment(frame, "observatory/measures"),
                Stream.of(Measure.values()).map(Enum::name).toList(),
                Indicator.all().stream()
                        .filter(indicator -> !(indicator instanceof Measure))
                        .map(Indicator::name)
                        .toList());
    }

    MeasureView measure(Indicator indicator) {
        var frame = frame();
        var texts = new ObservatoryTexts(frame.t());
        var total =
                indicator instanceof Measure measure
                        ? Optional.ofNullable(totals(List.of(measure), here).get(measure.name()))
                        : Optional.<Figure>empty();
        return new MeasureView(
                frame,
                moment(frame, "observatory/measures/" + indicator.name()),
                indicator.name(),
                Subjects.of(indicator),
                indicator.adds().name(),
                indicator instanceof Measure
                        ? List.of()
                        : indicator.madeOf().stream().map(Enum::name).toList(),
                edition.holds(indicator),
                total,
                indicator instanceof Ratio ratio ? edition.share(ratio, here) : Optional.empty(),
                indicator instanceof Median ? days() : List.of(),
                indicator instanceof Measure measure
                        ? PARTS.stream()
                                .filter(measure.dimensions()::contains)
                                .flatMap(by -> breakdown(measure, by, frame, texts).stream())
                                .toList()
                        : List.of(),
                indicator instanceof Measure measure && total.isPresent()
                        ? platforms(List.of(measure))
                        : List.of());
    }

    NarrowedView narrowed(Asked asked) {
        var frame = frames.frame().asking(asked.query());
        var texts = new ObservatoryTexts(frame.t());
        var filter = asked.within(current.get().id());
        var names =
                Asked.DIMENSIONS.stream()
                        .filter(asked.categories()::containsKey)
                        .map(d -> texts.category(d.name(), asked.categories().get(d)))
                        .toList();
        var open =
                observatory.open(Measure.PARTNERSHIPS, Dimension.ALL, filter).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        var only = asked.categories().size() == 1;
        return new NarrowedView(
                frame,
                edition.moment(),
                frame.t().say("observatory.narrowed.head", "filters", String.join(", ", names)),
                narrowing(frame, moment(frame, "observatory"), texts, asked),
                open,
                only
                        ? asked.categories().entrySet().stream()
                                .findFirst()
                                .flatMap(
                                        e ->
                                                row(Measure.PARTNERSHIPS, e.getKey())
                                                        .map(row -> row.of(e.getValue())))
                        : Optional.empty(),
                map(
                        Optional.of(
                                counted(
                                        observatory.open(
                                                Measure.PARTNERSHIPS, Dimension.LINK, filter))),
                        true),
                Asked.DIMENSIONS.stream()
                        .filter(d -> d != Dimension.LINK && !asked.categories().containsKey(d))
                        .map(
                                d ->
                                        Breakdown.of(
                                                Measure.PARTNERSHIPS.name(),
                                                d.name(),
                                                counted(
                                                        observatory.open(
                                                                Measure.PARTNERSHIPS, d, filter)),
                                                texts,
                                                code ->
                                                        Optional.of(
                                                                address(
                                                                        frame,
                                                                        asked.with(d, code)))))
                        .toList(),
                published(asked, open),
                Asked.DIMENSIONS.stream()
                        .filter(asked.categories()::containsKey)
                        .map(
                                d -> {
                                    var alone = new Asked(Map.of(d, asked.categories().get(d)));
                                    return new Narrowing.Choice(
                                            texts.category(d.name(), asked.categories().get(d)),
                                            address(frame, alone));
                                })
                        .toList());
    }

    private static String address(Frame frame, Asked asked) {
        return frame.to("observatory") + asked.query();
    }

    /** The platform with all below it; empty for what was not measured then. */
    private Optional<Picture.Row> row(Measure measure, Dimension dimension) {
        return edition.pictures().of(measure, dimension).map(picture -> picture.row(here.id()));
    }

    /**
     * By measure, of those that were measured. Every table of now has the totals too; those of a
     * closed period can be of different versions.
     */
    private Map<String, Figure> totals(List<Measure> measures, Edition.Place place) {
        var totals = new HashMap<String, Figure>();
        for (var measure : measures) {
            edition.pictures()
                    .of(
                            measure,
                            past() ? Dimension.ALL : TOTALS.getOrDefault(measure, Dimension.ALL))
                    .ifPresent(
                            picture -> totals.put(measure.name(), picture.row(place.id()).total()));
        }
        return totals;
    }

    private Optional<Breakdown> breakdown(
            Measure measure, Dimension dimension, Frame frame, ObservatoryTexts texts) {
        return row(measure, dimension)
                .map(
                        row ->
                                Breakdown.of(
                                        measure.name(),
                                        dimension.name(),
                                        row,
                                        texts,
                                        code -> narrower(measure, dimension, code, frame)));
    }

    /** Filters count what is published now, and nothing of a closed period. */
    private Optional<String> narrower(
            Measure measure, Dimension dimension, String code, Frame frame) {
        return measure == Measure.PARTNERSHIPS && Asked.DIMENSIONS.contains(dimension) && !past()
                ? Optional.of(address(frame, new Asked(Map.of(dimension, code))))
                : Optional.empty();
    }

    /** Published partnerships alone: each of these numbers is exact. */
    private Picture.Row counted(SortedMap<String, Long> open) {
        var categories = new TreeMap<String, Figure>();
        open.forEach(
                (category, number) -> {
                    var amount = BigDecimal.valueOf(number);
                    categories.put(category, Figure.shown(amount, amount));
                });
        var all = BigDecimal.valueOf(open.values().stream().mapToLong(Long::longValue).sum());
        return new Picture.Row(current.get().id(), Figure.shown(all, all), categories);
    }

    private ArcMap map(Optional<Picture.Row> links, boolean near) {
        return ArcMap.of(
                edition,
                here,
                links.stream()
                        .flatMap(row -> row.categories().entrySet().stream())
                        .filter(entry -> entry.getKey().matches("[A-Z]{2}>[A-Z]{2}"))
                        .map(
                                entry ->
                                        new ArcMap.Link(
                                                entry.getKey().substring(0, 2),
                                                entry.getKey().substring(3),
                                                Breakdown.known(entry.getValue()),
                                                !entry.getValue().isShown()))
                        .filter(link -> link.number().signum() > 0)
                        .toList(),
                near);
    }

    private Map<String, Share> shares() {
        var shares = new HashMap<String, Share>();
        for (var ratio : Ratio.values()) {
            edition.share(ratio, here).ifPresent(share -> shares.put(ratio.name(), share));
        }
        return shares;
    }

    /**
     * The states in which there are partnerships, each with its median or with why there is none.
     */
    private List<DaysLine> days() {
        var median = Median.DAYS_IN_STATE;
        return Stream.of(State.values())
                .map(Enum::name)
                .flatMap(
                        state ->
                                edition.middle(median, here, state).stream()
                                        .filter(middle -> !middle.isNothing())
                                        .filter(middle -> named(median, state))
                                        .map(middle -> new DaysLine(state, middle)))
                .toList();
    }

    /** What is named nowhere is not named here either. */
    private boolean named(Median median, String state) {
        return row(median.measure(), median.by())
                .filter(row -> row.categories().containsKey(state))
                .isPresent();
    }

    private static Optional<Columns> years(Picture.Row begun) {
        var years = new TreeMap<Integer, Figure>();
        begun.categories()
                .forEach(
                        (year, figure) -> {
                            if (year.matches("[0-9]{4}") && !Breakdown.isNothing(figure)) {
                                years.put(Integer.valueOf(year), figure);
                            }
                        });
        if (years.size() < 2 || years.lastKey() - years.firstKey() >= MOST_YEARS) {
            return Optional.empty();
        }
        return Optional.of(
                new Columns(
                        IntStream.rangeClosed(years.firstKey(), years.lastKey())
                                .mapToObj(
                                        year -> {
                                            var figure = begun.of(String.valueOf(year));
                                            return new Columns.Column(
                                                    year,
                                                    figure.open().doubleValue(),
                                                    Breakdown.known(figure).doubleValue(),
                                                    !figure.isShown());
                                        })
                                .toList()));
    }

    /** The working areas in which there is anything, those with most requests first. */
    private List<AreaLine> demand(ObservatoryTexts texts) {
        var rows = new LinkedHashMap<String, Picture.Row>();
        ObservatoryView.AREA_COLUMNS.forEach(
                code ->
                        row(Measure.valueOf(code), Dimension.AREA)
                                .ifPresent(row -> rows.put(code, row)));
        var areas = new TreeSet<String>();
        rows.values()
                .forEach(
                        row ->
                                row.categories()
                                        .forEach(
                                                (area, figure) -> {
                                                    if (!Breakdown.isNothing(figure)) {
                                                        areas.add(area);
                                                    }
                                                }));
        return areas.stream()
                .map(
                        area -> {
                            var figures = new HashMap<String, Figure>();
                            rows.forEach((code, row) -> figures.put(code, row.of(area)));
                            return new AreaLine(
                                    area, texts.category(Dimension.AREA.name(), area), figures);
                        })
                .sorted(
                        Comparator.<AreaLine, BigDecimal>comparing(line -> most(line, "REQUESTS"))
                                .thenComparing(line -> most(line, "OFFERS"))
                                .thenComparing(line -> most(line, "PARTNERSHIPS"))
                                .reversed()
                                .thenComparing(AreaLine::name))
                .toList();
    }

    private static BigDecimal most(AreaLine line, String measure) {
        return line.figures().containsKey(measure)
                ? Breakdown.known(line.figures().get(measure))
                : BigDecimal.ZERO;
    }

    private List<PlatformLine> platforms(List<Measure> measures) {
        var lines = new ArrayList<PlatformLine>();
        add(lines, here, 0, measures);
        return lines;
    }

    private void add(
            List<PlatformLine> lines, Edition.Place place, int depth, List<Measure> measures) {
        lines.add(new PlatformLine(place, edition.level(place), depth, totals(measures, place)));
        edition.below(place).forEach(below -> add(lines, below, depth + 1, measures));
    }

    private Narrowing narrowing(Frame frame, Moment moment, ObservatoryTexts texts, Asked asked) {
        var groups = new ArrayList<Narrowing.Group>();
        var below = edition.under(here.id()).stream().skip(1).toList();
        if (!below.isEmpty()) {
            groups.add(
                    new Narrowing.Group(
                            texts.dimension("PLATFORM"),
                            below.stream()
                                    .flatMap(
                                            place ->
                                                    moment.observatory(place, frame.base()).stream()
                                                            .map(
                                                                    address ->
                                                                            new Narrowing.Choice(
                                                                                    place.name(),
                                                                                    address
                                                                                            + asked
                                                                                                    .query())))
                                    .toList()));
        }
        if (past()) {
            return new Narrowing(List.of(), groups, String.join(", ", asked.unknown()));
        }
        for (var dimension : Asked.DIMENSIONS) {
            if (asked.categories().containsKey(dimension) || dimension == Dimension.LINK) {
                continue;
            }
            var lines =
                    breakdown(Measure.PARTNERSHIPS, dimension, frame, texts).stream()
                            .flatMap(table -> table.lines().stream())
                            .map(
                                    line ->
                                            new Narrowing.Choice(
                                                    line.name(),
                                                    address(
                                                            frame,
                                                            asked.with(dimension, line.code()))))
                            .toList();
            if (!lines.isEmpty()) {
                groups.add(new Narrowing.Group(texts.dimension(dimension.name()), lines));
            }
        }
        return new Narrowing(
                Asked.DIMENSIONS.stream()
                        .filter(asked.categories()::containsKey)
                        .map(
                                d ->
                                        new Narrowing.Chosen(
                                                texts.dimension(d.name()),
                                                texts.category(d.name(), asked.categories().get(d)),
                                                address(frame, asked.without(d))))
                        .toList(),
                groups,
                String.join(", ", asked.unknown()));
    }

    /** Which they are, if what is published of them tells it of all. */
    private List<Partnership> published(Asked asked, long open) {
        var found =
                partnerships.all(reader.language()).stream()
                        .filter(partnership -> Matching.fits(partnership, asked))
                        .toList();
        return found.size() == open ? found : List.of();
    }
}
