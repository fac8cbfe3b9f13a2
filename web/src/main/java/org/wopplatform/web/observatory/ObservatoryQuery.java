package org.wopplatform.web.observatory;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.problems.Invalid;

/**
 * Reads what an address of the observatory asks for; whatever it names that does not exist is a
 * fault of that name (OD1).
 */
final class ObservatoryQuery {
    /** Which records count. */
    public enum Records {
        ALL,
        PUBLISHED
    }

    /**
     * One table.
     *
     * @param by empty where the address leaves it to the filters
     * @param platform with all below it; empty for the whole network
     */
    public record Table(
            Measure measure,
            Dimension by,
            Optional<String> platform,
            Records records,
            Map<Dimension, Span> filters) {}

    private static final Set<Measure> ALSO_PUBLISHED =
            EnumSet.of(Measure.PARTNERSHIPS, Measure.PROSPECTS);
    private static final Set<String> OF_TABLES =
            Set.of("measure", "by", "platform", Editions.PERIOD, "records");
    private static final Set<String> OF_BOARDS = Set.of("measure", "by");
    private static final Set<String> OF_FILES =
            Set.of("measure", "by", "platform", Editions.PERIOD);

    private final MultivaluedMap<String, String> sent;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

    private ObservatoryQuery(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** How a filter by the dimension is called in addresses. */
    static String filter(Dimension dimension) {
        return switch (dimension) {
            case SIZE -> "sizeClass";
            case MISSION_KIND -> "missionKind";
            default -> dimension.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * @param also names of parameters that others read
     * @throws Invalid where something asked for does not exist
     * @throws RuleRefused where the combination would tell too much
     */
    static Table table(MultivaluedMap<String, String> sent, Edition edition, Set<String> also) {
        var query = new ObservatoryQuery(sent);
        var known = new LinkedHashSet<String>(OF_TABLES);
        known.addAll(also);
        var filters = filters(List.of(Measure.values()));
        known.addAll(filters.keySet());
        query.knows(known);
        var measure = query.measure();
        var platform = query.platform(edition);
        var records = query.records();
        var asked = new EnumMap<Dimension, Span>(Dimension.class);
        measure.ifPresent(of -> query.filters(of, filters).forEach(asked::put));
        var by = measure.flatMap(of -> query.by(of, asked.keySet()));
        query.check();
        return allowed(
                new Table(
                        measure.orElseThrow(),
                        by.orElseThrow(),
                        platform,
                        records,
                        Map.copyOf(asked)),
                edition.period().isPresent());
    }

    /**
     * What a file is to hold: measures, dimensions and platforms, each as often as wanted.
     *
     * @param by empty for all
     */
    public record Selection(Set<Indicator> measures, Set<Dimension> by, Set<String> platforms) {}

    /**
     * @throws Invalid where something asked for does not exist
     */
    static Selection selection(MultivaluedMap<String, String> sent, Edition edition) {
        var query = new ObservatoryQuery(sent);
        query.onlyNames(OF_FILES);
        var measures = new LinkedHashSet<Indicator>();
        for (var code : query.all("measure")) {
            Indicator.find(code)
                    .ifPresentOrElse(
                            measures::add,
                            () -> query.fault("measure", "field.measure-unknown", code, codes()));
        }
        var by = new LinkedHashSet<Dimension>();
        for (var code : query.all("by")) {
            known(Dimension.values(), code)
                    .ifPresentOrElse(
                            by::add,
                            () ->
                                    query.fault(
                                            "by",
                                            "field.category-unknown",
                                            code,
                                            names(List.of(Dimension.values()))));
        }
        var platforms = new LinkedHashSet<String>();
        for (var id : query.all("platform")) {
            if (!edition.has(id)) {
                query.fault("platform", "field.platform-unknown", id, List.of());
            }
            platforms.add(id);
        }
        query.check();
        return new Selection(measures, by, platforms);
    }

    /**
     * A ratio or medians.
     *
     * @param platform with all below it; empty for the whole network
     */
    public record Derived(Indicator of, Optional<String> platform) {}

    /** Whether the address asks for what is made of measures. */
    static boolean isDerived(MultivaluedMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst("measure"))
                .flatMap(Indicator::find)
                .filter(indicator -> !(indicator instanceof Measure))
                .isPresent();
    }

    /**
     * @param also names of parameters that others read
     * @throws Invalid where something asked for does not exist
     * @throws RuleRefused where it is not told of published records alone, or not of the period
     */
    static Derived derived(MultivaluedMap<String, String> sent, Edition edition, Set<String> also) {
        var query = new ObservatoryQuery(sent);
        var known = new LinkedHashSet<String>(OF_TABLES);
        known.addAll(also);
        var filters = filters(List.of(Measure.values())).keySet();
        known.addAll(filters);
        query.knows(known);
        var asked = Indicator.find(sent.getFirst("measure")).orElseThrow();
        var platform = query.platform(edition);
        var records = query.records();
        query.by(asked, Set.of());
        for (var name : filters) {
            query.one(name)
                    .ifPresent(
                            value -> {
                                query.faults.putIfAbsent(name, "field.filter-of-none");
                                query.facts.putIfAbsent(
                                        name, Map.of("found", name, "measure", asked.name()));
                            });
        }
        query.check();
        if (records == Records.PUBLISHED) {
            throw new RuleRefused(
                    "observatory.published-partnerships", Map.of("measure", asked.name()));
        }
        if (!edition.holds(asked)) {
            throw TotalsTable.notThen(asked.name(), edition);
        }
        return new Derived(asked, platform);
    }

    /**
     * What is asked of a platform's own figures.
     *
     * @param of empty for all of them
     */
    public record Own(Optional<Indicator> of, Dimension by, Map<Dimension, String> filters) {}

    /**
     * @throws Invalid where something asked for does not exist
     */
    static Own own(MultivaluedMap<String, String> sent) {
        var query = new ObservatoryQuery(sent);
        var filters = filters(List.of(Measure.values()));
        var known = new LinkedHashSet<String>(OF_BOARDS);
        known.addAll(filters.keySet());
        query.knows(known);
        var of = query.one("measure").isEmpty() ? Optional.<Indicator>empty() : query.indicator();
        var by = query.ownBy(of);
        var asked = new EnumMap<Dimension, String>(Dimension.class);
        filters.forEach(
                (name, dimension) ->
                        query.one(name)
                                .flatMap(code -> query.span(name, dimension, code))
                                .ifPresent(
                                        span -> {
                                            if (!span.isOne()) {
                                                query.faults.putIfAbsent(
                                                        name, Categories.fault(dimension));
                                            }
                                            asked.put(dimension, span.from());
                                        }));
        query.check();
        return new Own(of, by, Map.copyOf(asked));
    }

    private Dimension ownBy(Optional<Indicator> of) {
        if (of.isPresent()) {
            return by(of.get(), Set.of()).orElse(Dimension.ALL);
        }
        return one("by")
                .map(
                        code ->
                                known(Dimension.values(), code)
                                        .orElseGet(
                                                () -> {
                                                    fault(
                                                            "by",
                                                            "field.category-unknown",
                                                            code,
                                                            names(List.of(Dimension.values())));
                                                    return Dimension.ALL;
                                                }))
                .orElse(Dimension.ALL);
    }

    private Optional<Indicator> indicator() {
        return one("measure")
                .flatMap(
                        code -> {
                            var found = Indicator.find(code);
                            if (found.isEmpty()) {
                                fault("measure", "field.measure-unknown", code, codes());
                            }
                            return found;
                        });
    }

    private static Table allowed(Table table, boolean past) {
        var together = new LinkedHashSet<>(table.filters().keySet());
        if (table.by() != Dimension.ALL) {
            together.add(table.by());
        }
        if (table.records() == Records.PUBLISHED) {
            if (past) {
                throw new RuleRefused("observatory.published-now");
            }
            if (!ALSO_PUBLISHED.contains(table.measure())) {
                throw new RuleRefused(
                        "observatory.published-partnerships",
                        Map.of("measure", table.measure().name()));
            }
        } else if (together.size() > 1) {
            throw new RuleRefused(
                    "observatory.combination", Map.of("asked", String.join(", ", names(together))));
        }
        return table;
    }

    private void knows(Set<String> known) {
        onlyNames(known);
        sent.forEach(
                (name, values) -> {
                    if (values.size() > 1) {
                        fault(name, "field.parameter-twice", name, List.of());
                    }
                });
    }

    private void onlyNames(Set<String> known) {
        sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, "field.parameter-unknown", name, sorted(known)));
    }

    private Optional<Measure> measure() {
        if (one("measure").isEmpty()) {
            faults.put("measure", "field.required");
        }
        return indicator().map(Measure.class::cast);
    }

    private Optional<Dimension> by(Indicator measure, Set<Dimension> filtered) {
        var asked = one("by");
        if (asked.isEmpty()) {
            return Optional.of(filtered.size() == 1 ? filtered.iterator().next() : Dimension.ALL);
        }
        var found = known(Dimension.values(), asked.get()).filter(measure.dimensions()::contains);
        if (found.isEmpty()) {
            fault("by", "field.dimension-unknown", asked.get(), names(measure.dimensions()));
            facts.put("by", plus(facts.get("by"), "measure", measure.name()));
        }
        return found;
    }

    private Optional<String> platform(Edition edition) {
        var asked = one("platform");
        asked.filter(id -> !edition.has(id))
                .ifPresent(id -> fault("platform", "field.platform-unknown", id, List.of()));
        return asked;
    }

    private Records records() {
        return one("records")
                .map(
                        code ->
                                known(Records.values(), code)
                                        .orElseGet(
                                                () -> {
                                                    fault(
                                                            "records",
                                                            "field.category-unknown",
                                                            code,
                                                            List.of("ALL", "PUBLISHED"));
                                                    return Records.ALL;
                                                }))
                .orElse(Records.ALL);
    }

    private Map<Dimension, Span> filters(Measure measure, Map<String, Dimension> all) {
        var asked = new EnumMap<Dimension, Span>(Dimension.class);
        all.forEach(
                (name, dimension) ->
                        one(name)
                                .ifPresent(
                                        code -> {
                                            if (!measure.dimensions().contains(dimension)) {
                                                fault(
                                                        name,
                                                        "field.filter-of-another",
                                                        name,
                                                        sorted(filters(List.of(measure)).keySet()));
                                                facts.put(
                                                        name,
                                                        plus(
                                                                facts.get(name),
                                                                "measure",
                                                                measure.name()));
                                            } else {
                                                span(name, dimension, code)
                                                        .ifPresent(
                                                                span -> asked.put(dimension, span));
                                            }
                                        }));
        return asked;
    }

    private Optional<Span> span(String name, Dimension dimension, String code) {
        var read = Span.of(dimension, code);
        if (read.isEmpty()) {
            var known = Categories.of(dimension);
            if (known.isEmpty()) {
                faults.putIfAbsent(name, Categories.fault(dimension));
            } else {
                fault(name, "field.category-unknown", code, known);
            }
        } else if (read.get().isUpsideDown()) {
            faults.putIfAbsent(name, "field.period-upside-down");
            facts.put(name, Map.of("from", read.get().from(), "to", read.get().to()));
            return Optional.empty();
        }
        return read;
    }

    private static Map<String, Dimension> filters(List<Measure> measures) {
        var filters = new LinkedHashMap<String, Dimension>();
        for (var measure : measures) {
            for (var dimension : measure.dimensions()) {
                if (dimension != Dimension.ALL) {
                    filters.put(filter(dimension), dimension);
                }
            }
        }
        return filters;
    }

    private Optional<String> one(String name) {
        return Optional.ofNullable(sent.getFirst(name));
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    private void fault(String field, String code, String found, Collection<String> known) {
        faults.putIfAbsent(field, code);
        facts.putIfAbsent(field, Map.of("found", found, "known", String.join(", ", known)));
    }

    private void check() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults, facts);
        }
    }

    private static List<String> codes() {
        return Indicator.all().stream().map(Indicator::name).toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    private static Map<String, String> plus(Map<String, String> facts, String name, String value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return more;
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, String code) {
        return Arrays.stream(all).filter(constant -> constant.name().equals(code)).findFirst();
    }
}
