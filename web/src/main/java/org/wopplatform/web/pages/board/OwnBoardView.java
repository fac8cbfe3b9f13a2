package org.wopplatform.web.pages.board;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.OwnFigures.Counts;
import org.wopplatform.core.observatory.OwnFigures.Days;
import org.wopplatform.core.observatory.OwnFigures.Health;
import org.wopplatform.core.observatory.OwnFigures.Sum;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.observatory.Share;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.recognition.Step;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A platform's own figures, as far as the filters leave them.
 *
 * @param tasks what there is to do in partnerships
 * @param seen what others see of it; nothing while filters are set
 */
public record OwnBoardView(
        Frame frame,
        Desk desk,
        BoardNames named,
        Chosen chosen,
        Counts counts,
        Health health,
        int tasks,
        Seen seen)
        implements View {
    /** The order in which subjects are shown; reports stand among what there is to do. */
    private static final List<String> SUBJECTS =
            List.of("PARTNERSHIP", "MISSION", "MONEY", "OPERATOR", "SUPPORT");

    /** What is open to see at once; the other tables open on demand. */
    static final Set<Dimension> FIRST =
            EnumSet.of(Dimension.STATE, Dimension.AREA, Dimension.COUNTRY, Dimension.SIZE);

    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE", "MEGA");

    /** What is counted of one sort of records. */
    public record Section(
            String subject,
            List<Measure> measures,
            Map<Ratio, Share> shares,
            List<Table> tables,
            List<Table> further) {}

    /**
     * @param categories in the order of their lines
     */
    public record Table(Dimension dimension, List<Measure> columns, List<String> categories) {}

    /** A filter that is set, and the address without it. */
    public record Filter(String name, String without) {}

    public boolean global() {
        return frame.platform().kind() == Kind.GLOBAL;
    }

    public boolean empty() {
        return counts.none() && !chosen.any();
    }

    public boolean filtered() {
        return chosen.any();
    }

    public String unknown() {
        return String.join(", ", chosen.unknown());
    }

    public List<Filter> filters() {
        return chosen.filters().entrySet().stream()
                .map(
                        filter ->
                                new Filter(
                                        named.filter(filter),
                                        base() + chosen.without(filter.getKey()).query()))
                .toList();
    }

    /** Sorts of records that the filters leave out altogether, since they know no such thing. */
    public String apart() {
        return SUBJECTS.stream()
                .filter(subject -> measures(subject).isEmpty())
                .map(subject -> frame.t().say("board.subject." + subject))
                .collect(Collectors.joining(", "));
    }

    public List<Section> sections() {
        return SUBJECTS.stream()
                .filter(subject -> !measures(subject).isEmpty())
                .map(this::section)
                .toList();
    }

    private Section section(String subject) {
        var measures = measures(subject);
        var dimensions = new LinkedHashSet<Dimension>();
        for (var dimension : Dimension.values()) {
            if (dimension != Dimension.ALL
                    && measures.stream().anyMatch(m -> !counts.by(m, dimension).isEmpty())) {
                dimensions.add(dimension);
            }
        }
        var tables = dimensions.stream().map(dimension -> table(dimension, measures)).toList();
        return new Section(
                subject,
                measures,
                shares(subject),
                tables.stream().filter(t -> atOnce(subject, t)).toList(),
                tables.stream().filter(t -> !atOnce(subject, t)).toList());
    }

    private static boolean atOnce(String subject, Table table) {
        return FIRST.contains(table.dimension())
                && table.categories().size() > 1
                && !subject.equals("MISSION");
    }

    private Table table(Dimension dimension, List<Measure> measures) {
        var columns = measures.stream().filter(m -> !counts.by(m, dimension).isEmpty()).toList();
        var categories =
                columns.stream()
                        .flatMap(m -> counts.by(m, dimension).keySet().stream())
                        .distinct()
                        .sorted(order(dimension, columns))
                        .toList();
        return new Table(
                dimension,
                dimension == Dimension.STATE ? columns.subList(0, 1) : columns,
                categories);
    }

    /**
     * The measure of a cell; a state belongs to partnerships or to those in preparation, never to
     * both.
     */
    public Measure measure(Table table, Measure column, String category) {
        return table.dimension() == Dimension.STATE
                        && counts.of(column, table.dimension(), category).records() == 0
                ? Measure.PROSPECTS
                : column;
    }

    /** As they follow on each other, else those of the largest numbers first; "not stated" last. */
    private Comparator<String> order(Dimension dimension, List<Measure> columns) {
        Comparator<String> last = Comparator.comparing(category -> category.equals("UNKNOWN"));
        Comparator<String> then =
                switch (dimension) {
                    case STATE -> Comparator.comparing(State::valueOf);
                    case RECOGNITION ->
                            Comparator.comparing(
                                    category ->
                                            category.equals("UNKNOWN")
                                                    ? Step.values().length
                                                    : Step.valueOf(category).ordinal());
                    case SIZE -> Comparator.comparing(SIZES::indexOf);
                    case BEGUN, YEAR -> Comparator.reverseOrder();
                    default ->
                            Comparator.<String, BigDecimal>comparing(
                                            category ->
                                                    columns.stream()
                                                            .map(
                                                                    m ->
                                                                            counts.of(
                                                                                            m,
                                                                                            dimension,
                                                                                            category)
                                                                                    .all())
                                                            .reduce(
                                                                    BigDecimal.ZERO,
                                                                    BigDecimal::add))
                                    .reversed()
                                    .thenComparing(c -> named.category(dimension, c));
                };
        return last.thenComparing(then);
    }

    /** Those of which there is a whole. */
    private Map<Ratio, Share> shares(String subject) {
        var shares = new EnumMap<Ratio, Share>(Ratio.class);
        for (var ratio : Ratio.values()) {
            var share = counts.share(ratio);
            if (subject(ratio.madeOf().iterator().next()).equals(subject)
                    && share.percent().isPresent()) {
                shares.put(ratio, share);
            }
        }
        return shares;
    }

    private List<Measure> measures(String subject) {
        return Arrays.stream(Measure.values())
                .filter(measure -> subject(measure).equals(subject))
                .filter(measure -> counts.total(measure).records() > 0)
                .toList();
    }

    private static String subject(Measure measure) {
        return switch (measure) {
            case PARTNERSHIPS, PROSPECTS -> "PARTNERSHIP";
            case OPERATORS, PEOPLE -> "OPERATOR";
            case MISSIONS, PERSON_DAYS, WOMEN, MEN, OTHERS -> "MISSION";
            case CASH, IN_KIND, REIMBURSED, UNRATED -> "MONEY";
            case REPORTS -> "REPORT";
            case REQUESTS, OFFERS, FREE_DAYS -> "SUPPORT";
        };
    }

    /** All measures of which there is something. */
    public List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> counts.total(measure).records() > 0)
                .toList();
    }

    /**
     * Nobody has said how many people or days, which is not the same as none; else zero is zero.
     */
    public static boolean isUnsaid(Measure measure, Sum sum) {
        return measure.isStated() && sum.records() == 0;
    }

    public Sum late() {
        return counts.of(Measure.REPORTS, Dimension.TIMELINESS, "LATE");
    }

    public Sum coming() {
        return counts.of(Measure.REPORTS, Dimension.TIMELINESS, "COMING");
    }

    public Optional<Days> days(String state) {
        return Optional.ofNullable(counts.days().get(state));
    }

    public Optional<Figure> seen(Measure measure) {
        return seen.total(measure);
    }

    public Optional<Figure> seen(Measure measure, Dimension dimension, String category) {
        return seen.of(measure, dimension, category);
    }

    public boolean seenBy(Table table) {
        return table.categories().stream()
                .anyMatch(c -> seen(table.columns().get(0), table.dimension(), c).isPresent());
    }

    /** What stays here because operators consented to no more. */
    public boolean somethingStays() {
        return measures().stream().anyMatch(m -> counts.total(m).own().signum() != 0);
    }

    /** The address of the same figures with one more filter. */
    public String with(Dimension dimension, String category) {
        return base() + chosen.with(dimension, category).query();
    }

    public boolean isSet(Dimension dimension) {
        return chosen.filters().containsKey(dimension);
    }

    /** The records behind a total. */
    public String records(Measure measure) {
        return base() + "/records" + chosen.query("measure", measure.name());
    }

    /** The records behind a cell. */
    public String records(Measure measure, Dimension dimension, String category) {
        return base()
                + "/records"
                + chosen.with(dimension, category).query("measure", measure.name());
    }

    public String file() {
        return base() + ".csv" + chosen.query();
    }

    public String base() {
        return frame.to("administration/board");
    }
}
