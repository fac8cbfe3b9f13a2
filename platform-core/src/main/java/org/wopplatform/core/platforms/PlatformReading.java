package org.wopplatform.core.platforms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/**
 * Reads one platform's keys and collects every fault on the way instead of stopping at the first.
 */
final class PlatformReading {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Set<String> RESERVED =
            Set.of("api", "assets", "health", "metrics", "openapi", "static", "problems");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern KNOWN_KEY =
            Pattern.compile(
                    "kind|parent|status|territory|supporters|established|languages|currency|time-zone|domain"
                            + "|privacy-threshold|(name|full-name)\\.[a-z]{2}"
                            + "|host\\.[1-9][0-9]?\\.(association|name|on-behalf-of|role|since|until)");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String DATE_FORM = "a date as 2013, 2013-08 or 2013-08-21";

    private final String id;
    private final Set<String> keys;
    private final Config config;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final Optional<Platform> platform;

    PlatformReading(String id, Set<String> keys, Config config, LocalDate today) {
        this.id = id;
        this.keys = keys;
        this.config = config;
        this.today = today;
        this.platform = read();
    }

    Optional<Platform> platform() {
        return platform;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private Optional<Platform> read() {
        if (!ID.matcher(id).matches() || RESERVED.contains(id) || Language.codes().contains(id)) {
            fault("(file name)", id, "3 to 40 of a-z, 0-9 and -, not one of " + sorted(RESERVED));
        }
        keys.stream()
                .filter(key -> !KNOWN_KEY.matcher(key).matches())
                .sorted()
                .forEach(
                        key ->
                                fault(
                                        key,
                                        text(key).orElse(""),
                                        "no such key; see README, Platforms"));

        var kind = required("kind", this::kind, "global, regional or national");
        var languages = languages();
        var names = names(languages);
        var currency = required("currency", Currency::getInstance, "an ISO 4217 code such as USD");
        var zone = required("time-zone", PlatformReading::zone, "a time zone such as America/Lima");
        var status = optional("status", this::status, "active, dormant or suspended");
        var threshold = optional("privacy-threshold", PlatformReading::threshold, "1 to 100");
        var established = optional("established", PartialDate::of, DATE_FORM);
        var domain =
                optional(
                        "domain", PlatformReading::domain, "a domain name such as wop.example.org");
        var territory = territory();
        var hosts = hosts();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Platform(
                        id,
                        kind.orElseThrow(),
                        text("parent"),
                        status.orElse(Status.ACTIVE),
                        names,
                        territory,
                        hosts,
                        list("supporters"),
                        established,
                        languages,
                        currency.orElseThrow(),
                        zone.orElseThrow(),
                        domain,
                        threshold.orElse(5)));
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

    private static String domain(String text) {
        if (!DOMAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a domain name");
        }
        return text;
    }

    private List<Language> languages() {
        var languages = new ArrayList<Language>();
        for (var code : list("languages")) {
            var language = Language.of(code);
            if (language.isEmpty() || languages.contains(language.get())) {
                fault("languages", code, "each once, of " + String.join(", ", Language.codes()));
            }
            language.ifPresent(languages::add);
        }
        if (languages.isEmpty()) {
            fault("languages", "", "one or more of " + String.join(", ", Language.codes()));
        }
        return List.copyOf(languages);
    }

    private Map<Language, Platform.Name> names(List<Language> languages) {
        var names = new EnumMap<Language, Platform.Name>(Language.class);
        for (var language : Language.values()) {
            var name = text("name." + language.code());
            name.ifPresent(
                    n ->
                            names.put(
                                    language,
                                    new Platform.Name(
                                            n, text("full-name." + language.code()).orElse(n))));
        }
        for (var language : languages) {
            if (!names.containsKey(language)) {
                fault("name." + language.code(), "", "a name in each of the platform's languages");
            }
        }
        return names;
    }

    private Set<String> territory() {
        var codes = list("territory");
        if (codes.equals(List.of("world"))) {
            return Set.of();
        }
        if (codes.isEmpty()) {
            fault(
                    "territory",
                    "",
                    "ISO 3166 country codes such as MX, or world for the global one");
        }
        for (var code : codes) {
            if (!COUNTRIES.contains(code)) {
                fault("territory", code, "ISO 3166 country codes such as MX");
            }
        }
        return new LinkedHashSet<>(codes);
    }

    private List<HostTerm> hosts() {
        var numbers =
                keys.stream()
                        .filter(key -> key.startsWith("host."))
                        .map(key -> key.split("\\.")[1])
                        .filter(number -> number.matches("[0-9]+"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (numbers.isEmpty()) {
            fault("host.1.association", "", "at least one host association");
        }
        var terms = new ArrayList<HostTerm>();
        for (var number : numbers) {
            var at = "host." + number + ".";
            var association = required(at + "association", Function.identity(), "its short name");
            var role = required(at + "role", this::hostRole, "host or co-host");
            var since = optional(at + "since", PartialDate::of, DATE_FORM);
            var until = optional(at + "until", PartialDate::of, DATE_FORM);
            if (since.isPresent() && until.isPresent() && since.get().compareTo(until.get()) >= 0) {
                fault(at + "until", until.get().text(), "later than since, " + since.get());
            } else if (association.isPresent() && role.isPresent()) {
                terms.add(
                        new HostTerm(
                                association.get(),
                                text(at + "name").orElse(association.get()),
                                text(at + "on-behalf-of"),
                                role.get(),
                                since,
                                until));
            }
        }
        HostTerms.clashes(terms)
                .forEach(
                        clash ->
                                fault(
                                        "host",
                                        clash,
                                        "one host at a time, or co-hosts that share the time"));
        HostTerms.gaps(terms, today)
                .forEach(gap -> fault("host", gap, "no time without a host since the first one"));
        return List.copyOf(terms);
    }

    private HostTerm.Role hostRole(String text) {
        return HostTerm.Role.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private <T> Optional<T> required(String key, Function<String, T> parse, String allowed) {
        if (text(key).isEmpty()) {
            fault(key, "", allowed);
        }
        return optional(key, parse, allowed);
    }

    private <T> Optional<T> optional(String key, Function<String, T> parse, String allowed) {
        var text = text(key);
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(key, text.orElse(""), allowed);
            return Optional.empty();
        }
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(PlatformFile.prefix(id) + key, String.class)
                .filter(text -> !text.isBlank());
    }

    private List<String> list(String key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private void fault(String key, String value, String allowed) {
        faults.add(new Fault(id, key, value, allowed));
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
