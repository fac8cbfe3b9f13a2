package org.wopplatform.web.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.mail.MailSettings;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.directory.Format;
import org.wopplatform.web.observatory.ObservatoryQuery.Selection;
import org.wopplatform.web.words.Reader;
import org.wopplatform.web.words.Words;

/** Whole tables of the observatory as files, for everybody the same (OD3, OD6). */
@RequestScoped
public class OpenData {
    private static final String KEPT = "public, max-age=0, must-revalidate";

    @Inject Observatory observatory;
    @Inject Network network;
    @Inject Editions editions;
    @Inject PreparedFiles files;
    @Inject Messages messages;
    @Inject MailSettings settings;
    @Inject Reader reader;

    private record Asked(
            String language, Format format, Optional<String> period, Selection selection) {}

    /** One picture with what it is of. */
    private record Table(
            Definition of, Named by, Dimension dimension, Measure measure, Picture picture) {}

    /** The catalogue of measures. */
    public List<MeasureEntry> measures() {
        var definitions = new Definitions(reader.words());
        return Indicator.all().stream().map(definitions::view).toList();
    }

    /** What there is, as DCAT. */
    public Response catalogue() {
        var texts = new EnumMap<Language, Definitions>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, new Definitions(new Words(messages, language)));
        }
        return Response.ok(
                        new DataCatalogue(
                                        settings.url(),
                                        editions.asked(new MultivaluedHashMap<>()).asOf(),
                                        network.global(),
                                        texts)
                                .json(Indicator.all(), editions.all())
                                .toString(),
                        "application/ld+json")
                .header("Cache-Control", KEPT)
                .build();
    }

    /**
     * @param sent what is asked for, as the address names it
     * @throws org.wopplatform.web.problems.Invalid where that does not exist
     */
    public Response file(
            MultivaluedMap<String, String> sent,
            Format format,
            Request request,
            HttpHeaders headers) {
        var edition = editions.asked(sent);
        var selection = ObservatoryQuery.selection(sent, edition);
        var file =
                files.take(
                        new Asked(reader.language().code(), format, edition.period(), selection),
                        () -> content(made(edition, selection), format));
        var tag = new EntityTag(file.tag(), true);
        var known = request.evaluatePreconditions(tag);
        return known == null
                ? whole(file, format, headers, tag).build()
                : described(known, tag).build();
    }

    private static PreparedFiles.Content content(FiguresFile figures, Format format) {
        return new PreparedFiles.Content() {
            @Override
            public String tag() {
                return figures.digest() + format.ending();
            }

            @Override
            public void write(OutputStream out) throws IOException {
                figures.write(format, out);
            }
        };
    }

    private static Response.ResponseBuilder whole(
            PreparedFiles.Prepared file, Format format, HttpHeaders headers, EntityTag tag) {
        var compressed = accepts(headers);
        StreamingOutput content =
                out -> {
                    if (compressed) {
                        out.write(file.compressed());
                    } else {
                        new GZIPInputStream(new ByteArrayInputStream(file.compressed()))
                                .transferTo(out);
                    }
                };
        var response =
                described(Response.ok(content, format.type()), tag)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"wop-observatory.%s\""
                                        .formatted(format.ending()));
        return compressed ? response.header("Content-Encoding", "gzip") : response;
    }

    private static Response.ResponseBuilder described(
            Response.ResponseBuilder response, EntityTag tag) {
        return response.tag(tag)
                .header("Cache-Control", KEPT)
                .header("Vary", "Accept-Encoding, Accept-Language")
                .header("Link", "</observatory/catalogue.jsonld>; rel=\"describedby\"");
    }

    private static boolean accepts(HttpHeaders headers) {
        var accepted = headers.getHeaderString("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private FiguresFile made(Edition edition, Selection selection) {
        var definitions = new Definitions(reader.words());
        var places = places(edition, selection);
        var parts = new ArrayList<Supplier<Stream<Line>>>();
        var defined = new ArrayList<Definition>();
        for (var indicator : indicators(selection)) {
            var definition = definitions.of(indicator);
            defined.add(definition);
            if (indicator instanceof Measure measure) {
                for (var table : tables(measure, definition, edition, selection, definitions)) {
                    parts.add(() -> lines(table, edition, places, definitions));
                }
            } else if (selected(indicator, edition, selection)) {
                var derived = new DerivedLines(indicator, definition, edition, definitions);
                var all = places.stream().flatMap(derived::of).toList();
                parts.add(all::stream);
            }
        }
        return new FiguresFile(
                edition.asOf(),
                edition.period().orElse(""),
                reader.language().code(),
                defined,
                () -> parts.stream().flatMap(Supplier::get));
    }

    private static List<Table> tables(
            Measure measure,
            Definition definition,
            Edition edition,
            Selection selection,
            Definitions definitions) {
        return dimensions(measure, selection).stream()
                .flatMap(
                        by ->
                                edition.pictures().of(measure, by).stream()
                                        .map(
                                                picture ->
                                                        new Table(
                                                                definition,
                                                                definitions.of(by),
                                                                by,
                                                                measure,
                                                                picture)))
                .toList();
    }

    /**
     * @throws RuleRefused where it is asked for by name and the period does not hold it
     */
    private static boolean selected(Indicator indicator, Edition edition, Selection selection) {
        if (dimensions(indicator, selection).isEmpty() || edition.holds(indicator)) {
            return !dimensions(indicator, selection).isEmpty();
        }
        if (selection.measures().contains(indicator)) {
            throw TotalsTable.notThen(indicator.name(), edition);
        }
        return false;
    }

    private static Stream<Line> lines(
            Table table, Edition edition, Set<Edition.Place> places, Definitions definitions) {
        return places.stream()
                .flatMap(
                        place -> {
                            var whole =
                                    lines(
                                            table,
                                            place,
                                            Line.Reach.WITH_ALL_BELOW,
                                            table.picture().row(place.id()),
                                            definitions);
                            return edition.hasAnyBelow(place)
                                    ? Stream.concat(
                                            whole,
                                            lines(
                                                    table,
                                                    place,
                                                    Line.Reach.ALONE,
                                                    table.picture().ownRow(place.id()),
                                                    definitions))
                                    : whole;
                        });
    }

    private static Stream<Line> lines(
            Table table,
            Edition.Place place,
            Line.Reach reach,
            Picture.Row row,
            Definitions definitions) {
        var at = new Named(place.id(), place.name());
        if (table.dimension() == Dimension.ALL) {
            return Stream.of(line(table, at, reach, Named.NOTHING, row.total(), definitions));
        }
        var named =
                categories(table.measure(), table.dimension(), row).stream()
                        .map(
                                code ->
                                        line(
                                                table,
                                                at,
                                                reach,
                                                definitions.category(table.dimension(), code),
                                                row.of(code),
                                                definitions));
        return row.others().isShown()
                ? named
                : Stream.concat(
                        named,
                        Stream.of(
                                line(
                                        table,
                                        at,
                                        reach,
                                        definitions.others(),
                                        row.others(),
                                        definitions)));
    }

    /** Those of the list, and whatever else differs from what holds of those that are not named. */
    static Set<String> categories(Measure measure, Dimension dimension, Picture.Row row) {
        var all = new LinkedHashSet<>(Categories.of(measure, dimension));
        row.categories()
                .forEach(
                        (code, figure) -> {
                            if (!isZero(figure) || !row.others().isShown()) {
                                all.add(code);
                            }
                        });
        return all;
    }

    private static boolean isZero(Figure figure) {
        return figure.exact().filter(exact -> exact.signum() == 0).isPresent();
    }

    private static Line line(
            Table table,
            Named platform,
            Line.Reach reach,
            Named category,
            Figure figure,
            Definitions definitions) {
        return new Line(
                table.of(),
                table.by(),
                category,
                platform,
                reach,
                figure.exact().map(Amounts::plain),
                Optional.of(Amounts.plain(figure.open())),
                definitions.why(figure.reason()));
    }

    /**
     * One table, a page of platforms at a time.
     *
     * @param also names of parameters that say which page
     * @throws org.wopplatform.web.problems.Invalid where what is asked for does not exist
     * @throws org.wopplatform.core.rules.RuleRefused where it would tell too much
     */
    public TotalsPages table(MultivaluedMap<String, String> sent, Set<String> also) {
        var edition = editions.asked(sent);
        var definitions = new Definitions(reader.words());
        if (ObservatoryQuery.isDerived(sent)) {
            return new DerivedTable(
                    edition, definitions, ObservatoryQuery.derived(sent, edition, also));
        }
        return new TotalsTable(
                observatory, edition, definitions, ObservatoryQuery.table(sent, edition, also));
    }

    private static List<Indicator> indicators(Selection selection) {
        return Indicator.all().stream()
                .filter(m -> selection.measures().isEmpty() || selection.measures().contains(m))
                .toList();
    }

    private static List<Dimension> dimensions(Indicator measure, Selection selection) {
        return measure.dimensions().stream()
                .filter(by -> selection.by().isEmpty() || selection.by().contains(by))
                .toList();
    }

    /** Each once, in the order of the tree. */
    private static Set<Edition.Place> places(Edition edition, Selection selection) {
        if (selection.platforms().isEmpty()) {
            return new LinkedHashSet<>(edition.places());
        }
        var below = new LinkedHashSet<Edition.Place>();
        selection.platforms().forEach(platform -> below.addAll(edition.under(platform)));
        return below;
    }
}
