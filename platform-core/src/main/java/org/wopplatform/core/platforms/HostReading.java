package org.wopplatform.core.platforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.dates.PartialDate;

/** Reads the {@code host.<n>.*} keys of a platform's file, by their numbers. */
record HostReading(Keys keys, LocalDate today) {
    List<HostTerm> terms() {
        var numbers =
                keys.names().stream()
                        .filter(key -> key.startsWith("host."))
                        .map(key -> key.split("\\.")[1])
                        .filter(number -> number.matches("[0-9]+"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (numbers.isEmpty()) {
            keys.fault("host.1.association", "", "at least one host association");
        }
        var terms = new ArrayList<HostTerm>();
        for (var number : numbers) {
            var at = "host." + number + ".";
            var association =
                    keys.required(at + "association", Function.identity(), "its short name");
            var role = keys.required(at + "role", HostReading::role, "host or co-host");
            var since = keys.optional(at + "since", PartialDate::of, PlatformReading.DATE_FORM);
            var until = keys.optional(at + "until", PartialDate::of, PlatformReading.DATE_FORM);
            if (since.isPresent() && until.isPresent() && since.get().compareTo(until.get()) >= 0) {
                keys.fault(at + "until", until.get().text(), "later than since, " + since.get());
            } else if (association.isPresent() && role.isPresent()) {
                terms.add(
                        new HostTerm(
                                association.get(),
                                keys.text(at + "name").orElse(association.get()),
                                keys.text(at + "on-behalf-of"),
                                role.get(),
                                since,
                                until));
            }
        }
        HostTerms.clashes(terms)
                .forEach(
                        clash ->
                                keys.fault(
                                        "host",
                                        clash,
                                        "one host at a time, or co-hosts that share the time"));
        HostTerms.gaps(terms, today)
                .forEach(
                        gap ->
                                keys.fault(
                                        "host", gap, "no time without a host since the first one"));
        return List.copyOf(terms);
    }

    private static HostTerm.Role role(String text) {
        return HostTerm.Role.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
