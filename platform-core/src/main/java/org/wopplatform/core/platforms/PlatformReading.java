package org.wopplatform.core.platforms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/**
 * Reads one platform's keys and collects every fault on the way instead of stopping at the first.
 */
final class PlatformReading {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Set<String> RESERVED =
            Set.of(
                    "api",
                    "assets",
                    "health",
                    "metrics",
                    "observatory",
                    "openapi",
                    "static",
                    "problems");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern KNOWN_KEY =
            Pattern.compile(
                    "kind|parent|status|territory|supporters|established|languages|currency|time-zone|domain"
                            + "|privacy-threshold|cooling-off-years|(name|full-name)\\.[a-z]{2}"
                            + "|host\\.[1-9][0-9]?\\.(association|name|on-behalf-of|role|since|until)");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    static final String DATE_FORM = "a date as 2013, 2013-08 or 2013-08-21";

    private final String id;
    private final Keys keys;
    private final LocalDate today;

    PlatformReading(String id, Keys keys, LocalDate today) {
        this.id = id;
        this.keys = keys;
        this.today = today;
    }

    /** The platform, unless something is wrong; the keys then know what. */
    Optional<Platform> platform() {
        if (!ID.matcher(id).matches() || RESERVED.contains(id) || Language.codes().contains(id)) {
            keys.fault(
                    "(file name)", id, "3 to 40 of a-z, 0-9 and -, not one of " + sorted(RESERVED));
        }
        keys.names().stream()
                .filter(key -> !KNOWN_KEY.matcher(key).matches())
                .sorted()
                .forEach(
                        key ->
                                keys.fault(
                                        key,
                                        keys.text(key).orElse(""),
                                        "no such key; see README, Platforms"));

        var kind = keys.required("kind", this::kind, "global, regional or national");
        var languages = languages();
        var names = names(languages);
        var currency =
                keys.required("currency", Currency::getInstance, "an ISO 4217 code such as USD");
        var zone =
                keys.required(
                        "time-zone", PlatformReading::zone, "a time zone such as America/Lima");
        var status = keys.optional("status", this::status, "active, dormant or suspended");
        var threshold = keys.optional("privacy-threshold", PlatformReading::threshold, "1 to 100");
        var coolingOff = keys.optional("cooling-off-years", PlatformReading::years, "0 to 50");
        var established = keys.optional("established", PartialDate::of, DATE_FORM);
        var domain =
                keys.optional(
                        "domain", PlatformReading::domain, "a domain name such as wop.example.org");
        var territory = territory();
        var hosts = new HostReading(keys, today).terms();
        if (!keys.sound()) {
            return Optional.empty();
        }
        return Optional.of(
                new Platform(
                        id,
                        kind.orElseThrow(),
                        keys.text("parent"),
                        status.orElse(Status.ACTIVE),
                        names,
                        territory,
                        hosts,
                        keys.list("supporters"),
                        established,
                        languages,
                        currency.orElseThrow(),
                        zone.orElseThrow(),
                        domain,
                        threshold.orElse(5),
                        coolingOff.orElse(10)));
    }

    private Kind kind(String text) {
        return Kind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Status status(String text) {
        return Status.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new DateTimeException("unknown time zone " + text);
        }
        return ZoneId.of(text);
    }

    private static int threshold(String text) {
        var threshold = Integer.parseInt(text);
        if (threshold < 1 || threshold > 100) {
            throw new IllegalArgumentException("out of range");
        }
        return threshold;
    }

    private static int years(String text) {
        var years = Integer.parseInt(text);
        if (years < 0 || years > 50) {
            throw new IllegalArgumentException("out of range");
        }
        return years;
    }

    private static String domain(String text) {
        if (!DOMAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a domain name");
        }
        return text;
    }

    private List<Language> languages() {
        var languages = new ArrayList<Language>();
        for (var code : keys.list("languages")) {
            var language = Language.of(code);
            if (language.isEmpty() || languages.contains(language.get())) {
                keys.fault(
                        "languages", code, "each once, of " + String.join(", ", Language.codes()));
            }
            language.ifPresent(languages::add);
        }
        if (languages.isEmpty()) {
            keys.fault("languages", "", "one or more of " + String.join(", ", Language.codes()));
        }
        return List.copyOf(languages);
    }

    private Map<Language, Platform.Name> names(List<Language> languages) {
        var names = new EnumMap<Language, Platform.Name>(Language.class);
        for (var language : Language.values()) {
            var name = keys.text("name." + language.code());
            name.ifPresent(
                    n ->
                            names.put(
                                    language,
                                    new Platform.Name(
                                            n,
                                            keys.text("full-name." + language.code()).orElse(n))));
        }
        for (var language : languages) {
            if (!names.containsKey(language)) {
                keys.fault(
                        "name." + language.code(),
                        "",
                        "a name in each of the platform's languages");
            }
        }
        return names;
    }

    private Set<String> territory() {
        var codes = keys.list("territory");
        if (codes.equals(List.of("world"))) {
            return Set.of();
        }
        if (codes.isEmpty()) {
            keys.fault(
                    "territory",
                    "",
                    "ISO 3166 country codes such as MX, or world for the global one");
        }
        for (var code : codes) {
            if (!COUNTRIES.contains(code)) {
                keys.fault("territory", code, "ISO 3166 country codes such as MX");
            }
        }
        return new LinkedHashSet<>(codes);
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
