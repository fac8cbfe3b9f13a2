package org.wopplatform.core.releases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Platform;

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
    /**
     * A platform as it stood in the tree then.
     *
     * @param kind empty where the period does not hold it
     * @param territory its countries, ISO 3166-1 alpha-2; none where the period does not hold them
     */
    public record Place(
            String id,
            Optional<String> parent,
            Optional<Kind> kind,
            Set<String> territory,
            Map<Language, String> names) {
        static Place of(Platform platform) {
            var names = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                names.put(language, platform.name(language).name());
            }
            return new Place(
                    platform.id(),
                    platform.parent(),
                    Optional.of(platform.kind()),
                    Set.copyOf(platform.territory()),
                    names);
        }

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
