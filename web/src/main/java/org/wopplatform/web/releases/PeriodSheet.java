package org.wopplatform.web.releases;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.releases.Release;
import org.wopplatform.core.site.Accent;
import org.wopplatform.web.paper.Booklet;
import org.wopplatform.web.paper.Paper;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.PeriodTexts;
import org.wopplatform.web.words.Words;

/**
 * The report of a platform with all below it: its totals, what they are made of, what others
 * reported, and what each measure means.
 *
 * @param release empty for the figures of today
 * @param asOf the moment of which the figures are
 * @param parts the platforms directly below
 * @param pictures of a measure by a dimension; empty where it was not measured then
 * @param facts what documents say of the platform
 */
record PeriodSheet(
        Platform platform,
        Optional<Release> release,
        Instant asOf,
        List<Part> parts,
        BiFunction<Measure, Dimension, Optional<Picture>> pictures,
        List<Fact> facts,
        boolean demonstration,
        Accent accent,
        Words t) {
    /** A platform below, by the name it has today or had when the period was closed. */
    record Part(String id, String name) {}

    /** By what the report breaks down a measure; the others it tells as totals. */
    private static final Map<Measure, Set<Dimension>> TABLES =
            Map.of(
                    Measure.PARTNERSHIPS,
                    EnumSet.of(
                            Dimension.STATE,
                            Dimension.AREA,
                            Dimension.COUNTRY,
                            Dimension.DIRECTION,
                            Dimension.SPAN,
                            Dimension.BEGUN,
                            Dimension.ORIGIN),
                    Measure.OPERATORS,
                    EnumSet.of(Dimension.COUNTRY, Dimension.SIZE, Dimension.SERVICE),
                    Measure.MISSIONS,
                    EnumSet.of(Dimension.YEAR, Dimension.AREA),
                    Measure.REQUESTS,
                    EnumSet.of(Dimension.AREA),
                    Measure.OFFERS,
                    EnumSet.of(Dimension.AREA),
                    Measure.REPORTS,
                    EnumSet.of(Dimension.TIMELINESS));

    private static final Set<Dimension> IN_TIME = EnumSet.of(Dimension.BEGUN, Dimension.YEAR);

    /** What is withheld comes last. */
    private static final Comparator<Map.Entry<String, Figure>> MOST_FIRST =
            Comparator.<Map.Entry<String, Figure>, Boolean>comparing(
                            figure -> !figure.getValue().isShown())
                    .thenComparing(
                            figure -> figure.getValue().exact().orElse(figure.getValue().open()),
                            Comparator.reverseOrder());

    private static final List<Measure> BY_PLATFORM =
            List.of(Measure.PARTNERSHIPS, Measure.OPERATORS);

    byte[] pdf() {
        return new Paper(title() + " – " + name(), name(), t.language())
                .pdf(
                        document -> {
                            try (var booklet =
                                    new Booklet(
                                            document,
                                            accent,
                                            across(),
                                            name() + " · " + title(),
                                            this::pageOf)) {
                                draw(booklet);
                            }
                        });
    }

    /** What the file is called. */
    String fileName() {
        return platform.id() + "-" + release.map(Release::code).orElse("today") + ".pdf";
    }

    private void draw(Booklet booklet) throws IOException {
        var says = new ObservatoryTexts(t);
        booklet.muted(platform.name(t.language()).fullName());
        booklet.title(title());
        booklet.text(t.say("period.sheet.as-of", "time", t.time(asOf, ZoneOffset.UTC)));
        if (release.isEmpty()) {
            booklet.text(t.say("period.sheet.not-closed"));
        }
        for (var reason : release.flatMap(Release::reason).stream().toList()) {
            booklet.text(t.say("releases.corrected", "reason", reason));
            booklet.text(t.say("period.sheet.stands"));
        }
        if (demonstration) {
            booklet.gap(6);
            booklet.boxed(t.say("period.sheet.invented"));
        }
        booklet.muted(t.say("period.sheet.counted"));
        booklet.heading(t.say("period.sheet.totals"));
        for (var measure : Measure.values()) {
            for (var picture : pictures.apply(measure, Dimension.ALL).stream().toList()) {
                booklet.row(
                        says.measure(measure.name()) + " (" + says.unit(measure.name()) + ")",
                        told(total(picture, platform.id())));
            }
        }
        below(booklet, says);
        for (var measure : Measure.values()) {
            for (var dimension : TABLES.getOrDefault(measure, Set.of())) {
                table(booklet, says, measure, dimension);
            }
        }
        reported(booklet);
        booklet.heading(t.say("period.sheet.withheld"));
        booklet.muted(
                t.say("period.sheet.withheld.text", "k", t.number(platform.privacyThreshold())));
        booklet.heading(t.say("period.sheet.definitions"));
        for (var measure : Measure.values()) {
            booklet.text(says.measure(measure.name()) + ". " + says.means(measure.name()));
            booklet.muted(says.counts(measure.name()));
        }
        if (booklet.incomplete()) {
            booklet.muted(t.say("period.sheet.letters"));
        }
    }

    private void below(Booklet booklet, ObservatoryTexts says) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        for (var measure : BY_PLATFORM) {
            var picture = pictures.apply(measure, Dimension.ALL);
            if (picture.isPresent()) {
                booklet.heading(
                        t.say(
                                "period.sheet.by",
                                "measure",
                                says.measure(measure.name()),
                                "dimension",
                                t.say("changes.platform")));
                booklet.row(
                        t.say("period.sheet.own", "platform", name()),
                        told(
                                Optional.ofNullable(picture.get().ownRows().get(platform.id()))
                                        .map(Picture.Row::total)));
                for (var part : parts) {
                    booklet.row(part.name(), told(total(picture.get(), part.id())));
                }
            }
        }
    }

    private void table(Booklet booklet, ObservatoryTexts says, Measure measure, Dimension dimension)
            throws IOException {
        var row =
                pictures.apply(measure, dimension)
                        .flatMap(picture -> Optional.ofNullable(picture.rows().get(platform.id())));
        var figures =
                row.map(Picture.Row::categories).stream()
                        .flatMap(categories -> categories.entrySet().stream())
                        .filter(figure -> !nothing(figure.getValue()))
                        .sorted(
                                IN_TIME.contains(dimension)
                                        ? Map.Entry.comparingByKey()
                                        : MOST_FIRST)
                        .toList();
        var others = row.map(Picture.Row::others).filter(figure -> !figure.isShown());
        if (figures.isEmpty() && others.isEmpty()) {
            return;
        }
        booklet.heading(
                t.say(
                        "period.sheet.by",
                        "measure",
                        says.measure(measure.name()),
                        "dimension",
                        says.dimension(dimension.name())));
        for (var figure : figures) {
            booklet.row(
                    says.category(dimension.name(), figure.getKey()),
                    told(Optional.of(figure.getValue())));
        }
        if (others.isPresent()) {
            booklet.row(t.say("observatory.data.others"), told(others));
        }
        for (var note : says.note(measure.name(), dimension.name()).stream().toList()) {
            booklet.muted(note);
        }
    }

    private void reported(Booklet booklet) throws IOException {
        var figures = facts.stream().filter(fact -> fact.amount().isPresent()).toList();
        if (figures.isEmpty()) {
            return;
        }
        booklet.heading(t.say("period.sheet.reported"));
        booklet.muted(t.say("period.sheet.reported.text"));
        for (var fact : figures) {
            booklet.row(fact.text(), amount(fact));
            booklet.muted(
                    t.say(
                            "period.sheet.source",
                            "title",
                            fact.source().title(),
                            "publisher",
                            fact.source().publisher(),
                            "date",
                            t.date(fact.asOf())));
        }
    }

    private String amount(Fact fact) {
        var number = t.number(fact.amount().orElseThrow());
        return fact.qualifier()
                .filter(qualifier -> qualifier != Fact.Qualifier.EXACTLY)
                .map(qualifier -> t.say("qualifier." + qualifier.name()) + " " + number)
                .orElse(number);
    }

    private static Optional<Figure> total(Picture picture, String platform) {
        return Optional.ofNullable(picture.rows().get(platform)).map(Picture.Row::total);
    }

    private static boolean nothing(Figure figure) {
        return figure.exact().filter(exact -> exact.compareTo(BigDecimal.ZERO) == 0).isPresent();
    }

    private String told(Optional<Figure> figure) {
        return figure.map(new PeriodTexts(t)::figure).orElseGet(() -> t.say("changes.not-there"));
    }

    private String name() {
        return platform.name(t.language()).name();
    }

    private String title() {
        return release.map(
                        closed ->
                                t.say(
                                        "period.sheet.title",
                                        "period",
                                        new PeriodTexts(t).of(closed)))
                .orElseGet(() -> t.say("period.sheet.title.now"));
    }

    private Optional<String> across() {
        return demonstration ? Optional.of(t.say("period.sheet.demonstration")) : Optional.empty();
    }

    private String pageOf(int page, int pages) {
        return t.say("period.sheet.page", "page", page, "pages", pages);
    }
}
