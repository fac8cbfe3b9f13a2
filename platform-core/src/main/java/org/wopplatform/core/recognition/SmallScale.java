package org.wopplatform.core.recognition;

import java.util.Optional;
import java.util.Set;

/** Who may be a small-scale operator (RC7). */
final class SmallScale {
    private static final Set<String> SIZES = Set.of("MICRO", "SMALL");

    private SmallScale() {}

    /** A community board of any size, and whoever is small or of unknown size. */
    static boolean mayBe(Optional<String> sizeClass, Optional<String> legalForm) {
        return legalForm.filter("COMMUNITY_BOARD"::equals).isPresent()
                || sizeClass.map(SIZES::contains).orElse(true);
    }
}
