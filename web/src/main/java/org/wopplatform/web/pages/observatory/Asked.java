package org.wopplatform.web.pages.observatory;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Filter;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.observatory.Editions;

/**
 * The filters of an address: which categories the partnerships shall be in.
 *
 * @param unknown what else the address asks, as it stands there; it is told and left out
 */
record Asked(Map<Dimension, String> categories, List<String> unknown) {
    /** What partnerships can be narrowed down by, in the order in which it is offered. */
    static final List<Dimension> DIMENSIONS =
            List.of(
                    Dimension.COUNTRY,
                    Dimension.AREA,
                    Dimension.STATE,
                    Dimension.KIND,
                    Dimension.BEGUN,
                    Dimension.DIRECTION,
                    Dimension.SPAN,
                    Dimension.ORIGIN,
                    Dimension.LINK);

    private static final Map<Dimension, String> FORMS =
            Map.of(
                    Dimension.COUNTRY, "[A-Z]{2}",
                    Dimension.AREA, oneOf(Vocabulary.codes(Field.WORKING_AREAS)),
                    Dimension.STATE, oneOf(List.of(State.values())),
                    Dimension.KIND, "BILATERAL|GROUP|NATIONAL_POOL",
                    Dimension.BEGUN, "[0-9]{4}",
                    Dimension.DIRECTION, "(SOUTH|NORTH)_(SOUTH|NORTH)",
                    Dimension.SPAN, "ONE_PLATFORM|ACROSS",
                    Dimension.ORIGIN, "LIVED|RECORDED|DEMONSTRATION",
                    Dimension.LINK, "[A-Z]{2}>[A-Z]{2}");

    private static final int MOST_TOLD = 5;
    private static final int LONGEST_TOLD = 60;

    Asked(Map<Dimension, String> categories) {
        this(categories, List.of());
    }

    /**
     * What a filter does not know is refused, with the filter's name; what is no filter, or a
     * second time the same one, is told.
     */
    static Asked of(MultivaluedMap<String, String> query) {
        var categories = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : DIMENSIONS) {
            Optional.ofNullable(query.getFirst(name(dimension)))
                    .filter(category -> !category.isBlank())
                    .ifPresent(category -> categories.put(dimension, known(dimension, category)));
        }
        return new Asked(categories, unknown(query));
    }

    private static List<String> unknown(MultivaluedMap<String, String> query) {
        var names = DIMENSIONS.stream().map(Asked::name).toList();
        return query.entrySet().stream()
                .filter(asked -> !asked.getKey().equals(Editions.PERIOD))
                .flatMap(
                        asked ->
                                asked.getValue().stream()
                                        .skip(names.contains(asked.getKey()) ? 1 : 0)
                                        .map(value -> asked.getKey() + "=" + value))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TOLD)))
                .sorted()
                .limit(MOST_TOLD)
                .toList();
    }

    /** For pages that are of a moment and know no filter. */
    static void nothing(MultivaluedMap<String, String> query) {
        if (!of(query).nothing()) {
            throw new RuleRefused("observatory.filters-elsewhere");
        }
    }

    private static String known(Dimension dimension, String category) {
        if (category.equals(Dimension.UNKNOWN) || category.matches(FORMS.get(dimension))) {
            return category;
        }
        throw new RuleRefused(
                "observatory.filter.unknown", Map.of("filter", name(dimension), "value", category));
    }

    static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    boolean nothing() {
        return categories.isEmpty();
    }

    Filter within(String platform) {
        return new Filter(platform, categories);
    }

    Asked with(Dimension dimension, String category) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(categories);
        more.put(dimension, category);
        return new Asked(more);
    }

    Asked without(Dimension dimension) {
        var fewer = new EnumMap<Dimension, String>(Dimension.class);
        fewer.putAll(categories);
        fewer.remove(dimension);
        return new Asked(fewer);
    }

    /** The part of an address that asks this; empty where nothing is asked. */
    String query() {
        return categories.isEmpty()
                ? ""
                : DIMENSIONS.stream()
                        .filter(categories::containsKey)
                        .map(
                                d ->
                                        name(d)
                                                + "="
                                                + URLEncoder.encode(
                                                        categories.get(d), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String oneOf(List<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
