package org.wopplatform.web.pages.board;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.wopplatform.core.observatory.Dimension;

/**
 * The filters that an address names (BO2).
 *
 * @param filters the category by dimension
 * @param unknown what the address asks for and is not there, as {@code state=NOWHERE}
 */
record Chosen(SortedMap<Dimension, String> filters, List<String> unknown) {
    static final int MOST_UNKNOWN = 10;
    private static final int LONGEST = 80;

    Chosen {
        filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
        unknown = List.copyOf(unknown);
    }

    /**
     * @param besides parameters that are no filters
     * @param known whether a dimension has the category
     */
    static Chosen of(
            MultivaluedMap<String, String> query,
            Set<String> besides,
            BiPredicate<Dimension, String> known) {
        var filters = new TreeMap<Dimension, String>();
        var unknown = new ArrayList<String>();
        query.forEach(
                (name, values) -> {
                    if (besides.contains(name)) {
                        return;
                    }
                    var dimension = dimension(name);
                    for (var value : values) {
                        if (dimension.filter(d -> known.test(d, value)).isPresent()
                                && !filters.containsKey(dimension.get())) {
                            filters.put(dimension.get(), value);
                        } else if (unknown.size() < MOST_UNKNOWN) {
                            unknown.add(cut(name) + "=" + cut(value));
                        }
                    }
                });
        return new Chosen(filters, unknown.stream().sorted().toList());
    }

    private static Optional<Dimension> dimension(String name) {
        return EnumSet.complementOf(EnumSet.of(Dimension.ALL)).stream()
                .filter(d -> parameter(d).equals(name))
                .findFirst();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String parameter(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    boolean any() {
        return !filters.isEmpty();
    }

    Chosen with(Dimension dimension, String category) {
        var more = new TreeMap<>(filters);
        more.put(dimension, category);
        return new Chosen(more, List.of());
    }

    Chosen without(Dimension dimension) {
        var fewer = new TreeMap<>(filters);
        fewer.remove(dimension);
        return new Chosen(fewer, List.of());
    }

    /**
     * What follows the path, empty if nothing does.
     *
     * @param others further parameters, as name, value, name, value
     */
    String query(String... others) {
        var query = new StringBuilder();
        for (var i = 0; i < others.length; i += 2) {
            add(query, others[i], others[i + 1]);
        }
        filters.forEach((dimension, category) -> add(query, parameter(dimension), category));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
