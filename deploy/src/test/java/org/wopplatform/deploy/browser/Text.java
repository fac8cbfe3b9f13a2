package org.wopplatform.deploy.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page says, without its marks. */
final class Text {
    private static final Pattern LABELS =
            Pattern.compile("(?:aria-label|title|alt|placeholder|content|data-label)=\"([^\"]*)\"");

    private Text() {}

    /** One blank between words, however the page breaks its lines. */
    static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    /**
     * Letters and digits alone, for comparing what pages set apart by marks, breaks and capitals.
     */
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Each piece of text between two tags, and what attributes say to people. */
    static List<String> pieces(String html) {
        var visible = html.replaceAll("(?s)<(style|script|textarea|code)\\b.*?</\\1>", "<>");
        var between = Arrays.stream(visible.split("<[^>]*>"));
        var labels = LABELS.matcher(visible).results().map(label -> label.group(1));
        return Stream.concat(between, labels)
                .map(Text::plain)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    static String plain(String html) {
        return folded(
                html.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#34;", "\"")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&"));
    }
}
