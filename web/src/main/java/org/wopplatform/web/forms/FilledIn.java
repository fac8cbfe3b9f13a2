package org.wopplatform.web.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with what was typed put back into its form (F2).
 *
 * @param found whether the form is still on the page
 * @param anchor the id of the form in the page
 * @param left what was typed into fields that the form no longer has
 */
public record FilledIn(String html, boolean found, String anchor, Map<String, List<String>> left) {
    private static final String ANCHOR = "kept-form";
    private static final String ATTRIBUTES = "(?:[^>\"]++|\"[^\"]*+\")*+>";
    private static final Pattern FORM =
            Pattern.compile("<form\\b" + ATTRIBUTES + ".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile(
                    "<input\\b"
                            + ATTRIBUTES
                            + "|<textarea\\b"
                            + ATTRIBUTES
                            + "[^<]*+</textarea>|<select\\b"
                            + ATTRIBUTES
                            + ".*?</select>",
                    Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b" + ATTRIBUTES);
    private static final Pattern DETAILS =
            Pattern.compile("<details\\b" + ATTRIBUTES + "|</details>");

    /**
     * @param html as the templates write it: attributes in double quotes
     * @param target where the form is sent, as it stands in the page
     */
    public static FilledIn of(String html, String target, Map<String, List<String>> typed) {
        return FORM.matcher(html)
                .results()
                .filter(form -> form.group().contains("method=\"post\""))
                .filter(form -> attribute(tag(form.group()), "action").equals(target))
                .max(Comparator.comparingLong(form -> alike(form.group(), typed)))
                .map(form -> in(html, form, typed))
                .orElseGet(() -> new FilledIn(html, false, "", typed));
    }

    /** Forms that are sent to one place differ by what they send along unseen. */
    private static long alike(String form, Map<String, List<String>> typed) {
        return FIELD.matcher(form)
                .results()
                .map(field -> tag(field.group()))
                .filter(field -> attribute(field, "type").equals("hidden"))
                .filter(
                        field ->
                                typed.getOrDefault(attribute(field, "name"), List.of())
                                        .contains(attribute(field, "value")))
                .count();
    }

    private static FilledIn in(String html, MatchResult form, Map<String, List<String>> typed) {
        var left = new LinkedHashMap<>(typed);
        var met = new HashMap<String, Integer>();
        var filled =
                FIELD.matcher(form.group())
                        .replaceAll(
                                field -> {
                                    var name = attribute(tag(field.group()), "name");
                                    if (!typed.containsKey(name)) {
                                        return Matcher.quoteReplacement(unticked(field.group()));
                                    }
                                    left.remove(name);
                                    return Matcher.quoteReplacement(
                                            field(field.group(), typed.get(name), name, met));
                                });
        var id = attribute(tag(form.group()), "id");
        return new FilledIn(
                opened(html.substring(0, form.start()), true)
                        + (id.isEmpty()
                                ? opened(filled, false)
                                        .replaceFirst("<form", "<form id=\"" + ANCHOR + "\"")
                                : opened(filled, false))
                        + html.substring(form.end()),
                true,
                id.isEmpty() ? ANCHOR : id,
                left);
    }

    private static String field(
            String field, List<String> values, String name, Map<String, Integer> met) {
        var tag = tag(field);
        if (field.startsWith("<select")) {
            return OPTION.matcher(field)
                    .replaceAll(
                            option ->
                                    Matcher.quoteReplacement(
                                            flagged(
                                                    option.group(),
                                                    "selected",
                                                    values.contains(
                                                            attribute(option.group(), "value")))));
        }
        if (field.startsWith("<input")) {
            switch (attribute(tag, "type")) {
                case "checkbox":
                case "radio":
                    return flagged(tag, "checked", values.contains(attribute(tag, "value")));
                case "password":
                case "file":
                    return field;
                default:
                    break;
            }
        }
        var position = met.merge(name, 1, Integer::sum) - 1;
        if (position >= values.size()) {
            return field;
        }
        var text = escaped(values.get(position));
        return field.startsWith("<textarea")
                ? tag + "\n" + text + "</textarea>"
                : without(tag, "value")
                        .replaceFirst(
                                "^<input",
                                Matcher.quoteReplacement("<input value=\"" + text + "\""));
    }

    /** What was not sent was not ticked. */
    private static String unticked(String field) {
        var type = attribute(tag(field), "type");
        return field.startsWith("<input") && (type.equals("checkbox") || type.equals("radio"))
                ? flagged(field, "checked", false)
                : field;
    }

    /** Opens what would hide the form; before it only what is not closed again. */
    private static String opened(String html, boolean unclosedOnly) {
        var around = new ArrayList<MatchResult>();
        for (var mark : DETAILS.matcher(html).results().toList()) {
            if (!mark.group().startsWith("</")) {
                around.add(mark);
            } else if (unclosedOnly && !around.isEmpty()) {
                around.remove(around.size() - 1);
            }
        }
        var opened = new StringBuilder(html);
        for (var i = around.size() - 1; i >= 0; i--) {
            opened.replace(
                    around.get(i).start(),
                    around.get(i).end(),
                    flagged(around.get(i).group(), "open", true));
        }
        return opened.toString();
    }

    private static String flagged(String tag, String flag, boolean on) {
        var bare = without(tag, flag);
        return on ? bare.substring(0, bare.length() - 1) + " " + flag + ">" : bare;
    }

    private static String without(String tag, String attribute) {
        return tag.replaceFirst("\\s" + attribute + "(=\"[^\"]*+\"|(?=[\\s>]))", "");
    }

    private static String tag(String element) {
        var tag = Pattern.compile("<[a-z]+\\b" + ATTRIBUTES).matcher(element);
        return tag.lookingAt() ? tag.group() : "";
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*+)\"").matcher(tag);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
    }

    private static String unescaped(String text) {
        return Optional.of(text)
                .filter(t -> t.indexOf('&') >= 0)
                .map(
                        t ->
                                t.replace("&lt;", "<")
                                        .replace("&gt;", ">")
                                        .replace("&#34;", "\"")
                                        .replace("&quot;", "\"")
                                        .replace("&#39;", "'")
                                        .replace("&amp;", "&"))
                .orElse(text);
    }
}
