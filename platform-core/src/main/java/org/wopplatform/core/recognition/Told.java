package org.wopplatform.core.recognition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who gave the answers.
 *
 * @param name a person, known to the platform's staff alone
 * @param as in what function, such as president of the board; 1 to 120 characters
 */
public record Told(Optional<String> name, String as, How how, LocalDate on) {
    /** By which way the answers came. */
    public enum How {
        VISIT,
        MEETING,
        PHONE,
        MESSAGE,
        LETTER
    }
}
