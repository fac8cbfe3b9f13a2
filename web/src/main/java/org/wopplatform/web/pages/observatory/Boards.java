package org.wopplatform.web.pages.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.partnerships.PublishedPartnerships;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.charts.Columns;
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

    @Inject Frames frames;
    @Inject Observatory observatory;
    @Inject PublishedPartnerships partnerships;
    @Inject Facts facts;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Reader reader;
    @Inject Clock clock;

    private final Map<Measure, Map<Dimension, Picture>> pictures = new EnumMap<>(Measure.class);

    ObservatoryView board(Asked asked) {
        var frame = frames.frame();
        var platform = current.get();
        var texts = new ObservatoryTexts(frame.t());
        var demand = demand(texts);
        var breakdowns = new HashMap<String, Breakdown>();
        for (var part : shown().entrySet()) {
            for (var dimension : part.getValue()) {
                breakdowns.put(
                        part.getKey() + "." + dimension,
                        breakdown(part.getKey(), dimension, frame, texts));
            }
        }
        return new ObservatoryView(
                frame,
                Instant.now(clock),
                map(row(Measure.PARTNERSHIPS, Dimension.LINK), false),
                narrowing(frame, texts, asked),
                Stream.of(Measure.values())
                        .collect(Collectors.toMap(Enum::name, m -> total(m, platform))),
                breakdowns,
                SHARES.stream().collect(Collectors.toMap(Function.identity(), this::share)),
                days(),
                years(row(Measure.PARTNERSHIPS, Dimension.BEGUN)),
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

    /** What is made from two sums. */
    static final List<String> SHARES =
            List.of("SOUTH_SOUTH", "ACROSS", "SMALL_SHARE", "WOMEN_SHARE");

    MeasuresView measures() {
        return new MeasuresView(
                frames.frame(),
                Stream.of(Measure.values()).map(Enum::name).toList(),
                Stream.concat(SHARES.stream(), Stream.of("DAYS_IN_STATE")).toList());
    }

    MeasureView measure(Measure measure) {
        var frame = frames.frame();
        var texts = new ObservatoryTexts(frame.t());
        var parts =
                PARTS.stream()
                        .filter(measure.dimensions()::contains)
                        .map(dimension -> breakdown(measure, dimension, frame, texts))
                        .toList();
        return new MeasureView(
                frame,
                Instant.now(clock),
                measure.name(),
                subject(measure),
                "SUM",
                Optional.of(total(measure, current.get())),
                Optional.empty(),
                List.of(),
                parts,
                platforms(List.of(measure)));
    }

    MeasureView shareOf(String code) {
        return new MeasureView(
                frames.frame(),
                Instant.now(clock),
                code,
                code.equals("SMALL_SHARE")
                        ? "OPERATOR"
                        : code.equals("WOMEN_SHARE") ? "MISSION" : "PARTNERSHIP",
                "RATIO",
                Optional.empty(),
                Optional.of(share(code)),
                List.of(),
                List.of(),
                List.of());
    }

    MeasureView daysInState() {
        return new MeasureView(
                frames.frame(),
                Instant.now(clock),
                "DAYS_IN_STATE",
                "PARTNERSHIP",
                "MEDIAN",
                Optional.empty(),
                Optional.empty(),
                days(),
                List.of(),
                List.of());
    }

    NarrowedView narrowed(Asked asked) {
        var frame = frames.frame();
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
                Instant.now(clock),
                frame.t().say("observatory.narrowed.head", "filters", String.join(", ", names)),
                narrowing(frame, texts, asked),
                open,
                only
                        ? asked.categories().entrySet().stream()
                                .findFirst()
                                .map(e -> row(Measure.PARTNERSHIPS, e.getKey()).of(e.getValue()))
                        : Optional.empty(),
                map(counted(observatory.open(Measure.PARTNERSHIPS, Dimension.LINK, filter)), true),
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

    private Picture picture(Measure measure, Dimension dimension) {
        return pictures.computeIfAbsent(measure, any -> new EnumMap<>(Dimension.class))
                .computeIfAbsent(dimension, any -> observatory.picture(measure, dimension));
    }

    private Picture.Row row(Measure measure, Dimension dimension) {
        return picture(measure, dimension).row(current.get().id());
    }

    /** Every picture of a measure has its totals; what was looked at before is asked first. */
    private Figure total(Measure measure, Platform platform) {
        return pictures.getOrDefault(measure, Map.of()).values().stream()
                .findFirst()
                .orElseGet(() -> picture(measure, Dimension.ALL))
                .row(platform.id())
                .total();
    }

    private Breakdown breakdown(
            Measure measure, Dimension dimension, Frame frame, ObservatoryTexts texts) {
        return Breakdown.of(
                measure.name(),
                dimension.name(),
                row(measure, dimension),
                texts,
                code ->
                        measure == Measure.PARTNERSHIPS && Asked.DIMENSIONS.contains(dimension)
                                ? Optional.of(address(frame, new Asked(Map.of(dimension, code))))
                                : Optional.empty());
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

    private ArcMap map(Picture.Row links, boolean near) {
        return ArcMap.of(
                current.get(),
                network.subtree(current.get()),
                links.categories().entrySet().stream()
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

    private Share share(String code) {
        return switch (code) {
            case "SOUTH_SOUTH" -> {
                var directions = row(Measure.PARTNERSHIPS, Dimension.DIRECTION);
                yield Share.among(
                        code,
                        List.of(directions.of("SOUTH_SOUTH")),
                        List.of(directions.total()),
                        List.of(directions.of(Dimension.UNKNOWN)));
            }
            case "ACROSS" -> {
                var spans = row(Measure.PARTNERSHIPS, Dimension.SPAN);
                yield Share.among(
                        code, List.of(spans.of("ACROSS")), List.of(spans.total()), List.of());
            }
            case "SMALL_SHARE" -> {
                var sizes = row(Measure.OPERATORS, Dimension.SIZE);
                yield Share.among(
                        code,
                        List.of(sizes.of("MICRO"), sizes.of("SMALL")),
                        List.of(sizes.total()),
                        List.of(sizes.of(Dimension.UNKNOWN)));
            }
            default ->
                    Share.of(
                            code,
                            total(Measure.WOMEN, current.get()),
                            List.of(
                                    total(Measure.MEN, current.get()),
                                    total(Measure.OTHERS, current.get())));
        };
    }

    /**
     * The states in which there are partnerships, each with its median or with why there is none.
     */
    private List<DaysLine> days() {
        var medians =
                observatory
                        .medianDays(Measure.PARTNERSHIPS)
                        .getOrDefault(current.get().id(), new TreeMap<>());
        var states = row(Measure.PARTNERSHIPS, Dimension.STATE);
        return Stream.of(org.wopplatform.core.partnerships.State.values())
                .map(Enum::name)
                .filter(medians::containsKey)
                .map(
                        state ->
                                new DaysLine(
                                        state,
                                        OptionalLong.of(medians.get(state)),
                                        states.of(state).reason()))
                .toList();
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
                code -> rows.put(code, row(Measure.valueOf(code), Dimension.AREA)));
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
        return Breakdown.known(line.figures().get(measure));
    }

    private List<PlatformLine> platforms(List<Measure> measures) {
        var lines = new ArrayList<PlatformLine>();
        add(lines, current.get(), 0, measures);
        return lines;
    }

    private void add(
            List<PlatformLine> lines, Platform platform, int depth, List<Measure> measures) {
        lines.add(
                new PlatformLine(
                        platform,
                        depth,
                        measures.stream()
                                .collect(Collectors.toMap(Enum::name, m -> total(m, platform)))));
        network.below(platform).forEach(below -> add(lines, below, depth + 1, measures));
    }

    private Narrowing narrowing(Frame frame, ObservatoryTexts texts, Asked asked) {
        var groups = new ArrayList<Narrowing.Group>();
        if (!network.below(current.get()).isEmpty()) {
            groups.add(
                    new Narrowing.Group(
                            texts.dimension("PLATFORM"),
                            network.subtree(current.get()).stream()
                                    .skip(1)
                                    .map(
                                            platform ->
                                                    new Narrowing.Choice(
                                                            frame.name(platform),
                                                            frame.link(
                                                                            "/"
                                                                                    + platform.id()
                                                                                    + "/observatory")
                                                                    + asked.query()))
                                    .toList()));
        }
        for (var dimension : Asked.DIMENSIONS) {
            if (asked.categories().containsKey(dimension) || dimension == Dimension.LINK) {
                continue;
            }
            var lines =
                    breakdown(Measure.PARTNERSHIPS, dimension, frame, texts).lines().stream()
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

    private static String subject(Measure measure) {
        return switch (measure) {
            case PARTNERSHIPS, PROSPECTS -> "PARTNERSHIP";
            case OPERATORS, PEOPLE -> "OPERATOR";
            case MISSIONS, PERSON_DAYS, WOMEN, MEN, OTHERS -> "MISSION";
            case CASH, IN_KIND, REIMBURSED, UNRATED -> "MONEY";
            case REPORTS -> "REPORT";
            case REQUESTS -> "REQUEST";
            case OFFERS, FREE_DAYS -> "OFFER";
        };
    }
}
