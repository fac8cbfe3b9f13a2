package org.wopplatform.core.assessments;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;

/**
 * A working area of a platform: one of the network's, or one of its own.
 *
 * @param own the id of the platform's own; empty for one of the network's
 * @param within the network's area as which it is known to other platforms; itself for one of those
 * @param names by language; empty for the network's, whose names the words have
 * @param retiredOn since when it is chosen no more
 */
public record WorkingArea(
        Optional<UUID> own,
        String code,
        String within,
        Map<Language, String> names,
        Optional<LocalDate> retiredOn,
        int version) {

    public WorkingArea {
        names = names.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(names));
    }

    static WorkingArea ofTheNetwork(String code) {
        return new WorkingArea(Optional.empty(), code, code, Map.of(), Optional.empty(), 0);
    }

    public boolean isOwn() {
        return own.isPresent();
    }

    public boolean retired() {
        return retiredOn.isPresent();
    }

    /** What the platform calls it; empty for the network's. */
    public Optional<String> name(Language language) {
        return Optional.ofNullable(names.get(language));
    }
}
