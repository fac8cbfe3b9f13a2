package org.wopplatform.core.platforms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/**
 * What a platform is, as its file says: fixed while the installation runs.
 *
 * @param territory ISO 3166-1 alpha-2 codes; empty for the global platform, which covers the world
 * @param privacyThreshold how many records, 1 to 100, a hidden part of a total must have before the
 *     total is shown above the platform
 * @param coolingOffYears for how many years after a partnership, 0 to 50, a commercial contract
 *     between its partners has to be declared
 */
public record Platform(
        String id,
        Kind kind,
        Optional<String> parent,
        Status status,
        Map<Language, Name> names,
        Set<String> territory,
        List<HostTerm> hosts,
        List<String> supporters,
        Optional<PartialDate> established,
        List<Language> languages,
        Currency currency,
        ZoneId timeZone,
        Optional<String> domain,
        int privacyThreshold,
        int coolingOffYears) {
    public record Name(String name, String fullName) {}

    public static final String GLOBAL_ID = "gwopa";

    public boolean covers(String country) {
        return kind == Kind.GLOBAL || territory.contains(country);
    }

    public List<HostTerm> hostsOn(LocalDate day) {
        return hosts.stream().filter(term -> term.holdsOn(day)).toList();
    }

    /** Its name in the language, else in its own first language. */
    public Name name(Language language) {
        return Optional.ofNullable(names.get(language))
                .orElseGet(() -> names.get(languages.get(0)));
    }
}
