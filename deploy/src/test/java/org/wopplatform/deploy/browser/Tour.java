package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.wopplatform.deploy.Demonstration;

/**
 * Follows the links of the site from a page on, and keeps one page of each sort: addresses that
 * differ only in what the sort leaves out are the same sort.
 */
final class Tour {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern ANOTHER_LANGUAGE = Pattern.compile("/(en|es|fr|pt)(/.*)?");
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/api/.*|.*/export/archive|.*/contacts/[^/]+/data|.*[.](csv|xlsx|json)([?].*)?|.*/report([?].*)?|.*/pdf([?].*)?|.*/files/[0-9a-f-]{36}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 400;

    private Tour() {}

    /**
     * Each address is a sort of its own, but for ids, measures and what follows a question mark.
     */
    static String byAddress(String path) {
        return ID.matcher(
                        path.replaceAll("\\?.*", "")
                                .replaceAll("/measures/[A-Z_]+$", "/measures/code"))
                .replaceAll("id");
    }

    /** Platforms of one kind show the same sorts of pages. */
    static String byKind(String path) {
        return byAddress(path)
                .replaceFirst("^/(wop-lac|cari-wop)(?=/|$)", "/regional")
                .replaceFirst("^/wop-[a-z]+(?=/|$)", "/national");
    }

    /** One address of each sort, in the order in which a reader meets them. */
    static List<String> from(
            String start, Visitor visitor, Predicate<String> within, UnaryOperator<String> sort) {
        Map<String, String> met = new LinkedHashMap<>();
        var ahead = new ArrayDeque<String>();
        ahead.add(start);
        met.put(sort.apply(start), start);
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            for (var link : links(path, visitor)) {
                if (within.test(link)
                        && !ANOTHER_LANGUAGE.matcher(link).matches()
                        && !NO_PAGE.matcher(link).matches()
                        && met.putIfAbsent(sort.apply(link), link) == null) {
                    ahead.add(link);
                }
            }
            assertThat(met).as("sorts of pages").hasSizeLessThan(MOST);
        }
        return List.copyOf(met.values());
    }

    private static List<String> links(String path, Visitor visitor) {
        var answer = visitor.context().request().get(Demonstration.running().url() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return LINK.matcher(answer.text())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }
}
