package org.wopplatform.core.support;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.particulars.Numerals;
import org.wopplatform.core.particulars.Vocabulary;

/**
 * Reads what was typed of a request or an offer; forms and the API read it by the same rules.
 * Nothing but a request's title is required of a draft (SU1).
 */
public final class SupportReading {
    /** Before the code of an area, in a field that holds its priority. */
    public static final String AREA = "area.";

    private static final int MOST_MONTHS = 24;
    private static final int LONGEST_NAME = 200;

    private final Map<String, List<String>> sent;
    private final List<String> areas;
    private final LocalDate today;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** What is wrong with a field: the key of the message and what fills its places. */
    public record Fault(String code, Map<String, String> facts) {}

    /**
     * @param sent texts by the name of the field
     * @param areas the codes that may be named
     */
    public SupportReading(Map<String, List<String>> sent, List<String> areas, LocalDate today) {
        this.sent = sent;
        this.areas = areas;
        this.today = today;
    }

    /** By the name of the field, in the order of the form. */
    public Map<String, Fault> faults() {
        return faults;
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    public Asked asked() {
        var title = text("title", Asked.LONGEST_TITLE);
        if (title.isEmpty() && !faults.containsKey("title")) {
            fault("title", "field.required");
        }
        var problem = text("problem", Asked.LONGEST_TEXT);
        var change = text("desired_change", Asked.LONGEST_TEXT);
        var priorities = priorities();
        var days = number("days", 1, Asked.MOST_DAYS);
        var formats = formats();
        var languages = languages();
        var from = day("window_from");
        var until = day("window_until");
        if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
            fault("window_until", "support.window-order");
        }
        var budget = amount("travel_budget");
        var currency = budget.isPresent() ? currency("currency") : Optional.<String>empty();
        return new Asked(
                title.orElse(""),
                problem,
                change,
                priorities,
                days,
                formats,
                ticked("groupable"),
                languages,
                ticked("interpretation"),
                from,
                until,
                budget,
                currency,
                choice("commitment", Commitment.class),
                yesOrNo("team"),
                yesOrNo("strategy"),
                text("brings", Asked.LONGEST_TEXT),
                openUntil(),
                text("on_word_of", LONGEST_NAME));
    }

    public Offered offered() {
        return new Offered(
                text("motivation", Offered.LONGEST_TEXT),
                number("days_a_year", 1, Offered.MOST_DAYS),
                languages(),
                formats(),
                number("places", 1, Offered.MOST_PLACES).orElse(1),
                number("group_places", 0, Offered.MOST_GROUP_PLACES).orElse(0),
                named(),
                openUntil(),
                text("on_word_of", LONGEST_NAME));
    }

    private void fault(String field, String code) {
        faults.putIfAbsent(field, new Fault(code, Map.of()));
    }

    private void fault(String field, String code, Map<String, String> facts) {
        faults.putIfAbsent(field, new Fault(code, facts));
    }

    private String first(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(text -> text != null)
                .findFirst()
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    private Optional<String> text(String field, int most) {
        var text = first(field);
        if (text.length() > most) {
            fault(field, "field.too-long", Map.of("most", String.valueOf(most)));
        }
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private Optional<Integer> number(String field, int least, int most) {
        var text = first(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var number = Numerals.count(text).filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            fault(
                    field,
                    "field.number",
                    Map.of("least", String.valueOf(least), "most", String.valueOf(most)));
        }
        return number;
    }

    private Optional<BigDecimal> amount(String field) {
        var text = first(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var amount = Numerals.amount(text);
        if (amount.isEmpty()) {
            fault(field, "field.amount");
        }
        return amount;
    }

    private Optional<String> currency(String field) {
        var code = Optional.of(first(field)).filter(Currencies::known);
        if (code.isEmpty()) {
            fault(field, "field.choice");
        }
        return code;
    }

    private boolean ticked(String field) {
        return first(field).equals("true");
    }

    private Optional<Boolean> yesOrNo(String field) {
        var text = first(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.equals("yes") && !text.equals("no")) {
            fault(field, "field.choice");
        }
        return Optional.of(text.equals("yes"));
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> of) {
        var text = first(field);
        var chosen =
                Arrays.stream(of.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst();
        if (chosen.isEmpty() && !text.isEmpty()) {
            fault(field, "field.choice");
        }
        return chosen;
    }

    private Set<Format> formats() {
        var formats = new LinkedHashSet<Format>();
        for (var text : several("formats")) {
            Arrays.stream(Format.values())
                    .filter(format -> format.name().equals(text))
                    .findFirst()
                    .ifPresentOrElse(formats::add, () -> fault("formats", "field.choice"));
        }
        return formats;
    }

    private List<String> several(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .toList();
    }

    /** Codes or names in one of four languages, separated by commas or semicolons. */
    private List<String> languages() {
        var languages = new LinkedHashSet<String>();
        for (var text : first("languages").split("[,;\\n]")) {
            if (!text.isBlank()) {
                Vocabulary.language(text.strip())
                        .ifPresentOrElse(
                                languages::add, () -> fault("languages", "field.languages"));
            }
        }
        return new ArrayList<>(languages);
    }

    private Map<String, Integer> priorities() {
        var priorities = new LinkedHashMap<String, Integer>();
        for (var field : sent.keySet()) {
            var priority = first(field);
            if (!field.startsWith(AREA) || priority.isEmpty()) {
                continue;
            }
            var area = field.substring(AREA.length());
            if (areas.contains(area) && priority.matches("[123]")) {
                priorities.put(area, Integer.valueOf(priority));
            } else {
                fault("areas", "field.choice");
            }
        }
        return ordered(priorities);
    }

    private Map<String, Integer> ordered(Map<String, Integer> priorities) {
        var ordered = new LinkedHashMap<String, Integer>();
        areas.stream()
                .filter(priorities::containsKey)
                .forEach(area -> ordered.put(area, priorities.get(area)));
        return ordered;
    }

    private Set<String> named() {
        var named = several("areas");
        if (!areas.containsAll(named)) {
            fault("areas", "field.choice");
        }
        var ordered = new LinkedHashSet<String>();
        areas.stream().filter(named::contains).forEach(ordered::add);
        return ordered;
    }

    private Optional<LocalDate> openUntil() {
        var until = day("expires_on");
        if (until.filter(day -> !day.isAfter(today)).isPresent()
                || until.filter(day -> day.isAfter(today.plusMonths(MOST_MONTHS))).isPresent()) {
            fault("expires_on", "support.until-range");
        }
        return until;
    }

    private Optional<LocalDate> day(String field) {
        var text = first(field);
        try {
            var day = Optional.of(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
            if (day.filter(d -> d.getYear() < 2000 || d.getYear() > 2100).isPresent()) {
                fault(field, "field.date");
            }
            return day;
        } catch (DateTimeException e) {
            fault(field, "field.date");
            return Optional.empty();
        }
    }
}
