package org.wopplatform.core.releases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;

/**
 * A version of what was published of a closed period.
 *
 * @param number the version, 1 for the first
 * @param closedAt the moment of which its figures are
 * @param reason why it corrects the version before it; empty for the first
 * @param platforms those there were, the global one first, each before those below it
 */
public record Release(
        UUID id,
        Period period,
        int number,
        Instant closedAt,
        Optional<String> reason,
        List<Place> platforms) {
    /** A platform as it stood in the tree then. */
    public record Place(String id, Optional<String> parent, Map<Language, String> names) {
        public String name(Language language) {
            return Optional.ofNullable(names.get(language)).orElse(id);
        }
    }

    public Release {
        platforms = List.copyOf(platforms);
    }

    /** How this version is called in addresses, whatever comes after it: 2025.1. */
    public String code() {
        return period.code() + "." + number;
    }

    public Optional<Place> place(String platform) {
        return platforms.stream().filter(place -> place.id().equals(platform)).findFirst();
    }

    /** The platforms directly below. */
    public List<Place> below(String platform) {
        return platforms.stream()
                .filter(place -> place.parent().filter(platform::equals).isPresent())
                .toList();
    }
}
