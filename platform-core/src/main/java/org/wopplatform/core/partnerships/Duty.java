package org.wopplatform.core.partnerships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that whoever asks must do in a partnership.
 *
 * @param code the key of its sentence under {@code duty.}
 * @param facts what fills the places of the sentence
 * @param page the page of the record on which it is done: {@code reports}, {@code plan}
 * @param since when it became their turn
 * @param due the last day for it, where there is one
 */
public record Duty(
        UUID partnership,
        String title,
        String code,
        Map<String, String> facts,
        String page,
        Optional<Instant> since,
        Optional<LocalDate> due) {
    public Duty {
        facts = Map.copyOf(facts);
    }
}
