package org.wopplatform.web.words;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;

/** Everything a page says in one language: messages, dates, numbers, countries. */
public final class Words {
    private static final Map<String, String> NAMED =
            Map.of(
                    "role", "role.",
                    "from", "standing.",
                    "to", "standing.",
                    "state", "import.state.",
                    "reached", "state.",
                    "wanted", "state.",
                    "area", "choice.working_areas.",
                    "indicator", "indicator.",
                    "was", "support.state.",
                    "becomes", "support.state.");

    private final Messages messages;
    private final Language language;
    private final Locale locale;

    public Words(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.locale = language == Language.EN ? Locale.UK : language.locale();
    }

    public Language language() {
        return language;
    }

    public boolean knows(String key) {
        return messages.has(key);
    }

    public String say(String key) {
        return messages.text(language, key);
    }

    /** With the values of its named places, as name, value, name, value. */
    public String say(String key, Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return messages.text(language, key, facts);
    }

    /** What a rule says of the facts it found; codes among them are called by their names. */
    public String say(String key, Map<String, String> facts) {
        var named = new HashMap<String, Object>(facts);
        facts.forEach(
                (fact, code) -> {
                    if (fact.equals("country") && code.matches("[A-Z]{2}")) {
                        named.put(fact, country(code));
                    } else if (NAMED.containsKey(fact) && knows(NAMED.get(fact) + code)) {
                        named.put(fact, say(NAMED.get(fact) + code));
                    }
                });
        return messages.text(language, key, named);
    }

    /** {@code key.one} for one, else {@code key.many}; the number fills the place {@code n}. */
    public String count(String key, long n) {
        return say(key + (n == 1 ? ".one" : ".many"), "n", number(n));
    }

    public String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    /** The name of a language, by ISO 639-1. */
    public String spoken(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    /** As exactly as it is known: 2013, August 2013, 21 August 2013. */
    public String date(PartialDate date) {
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> DateTimeFormatter.ofPattern(monthPattern(), locale).format(date.earliest());
            default -> date(date.earliest());
        };
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    private String monthPattern() {
        return language == Language.ES || language == Language.PT ? "MMMM 'de' yyyy" : "MMMM yyyy";
    }
}
