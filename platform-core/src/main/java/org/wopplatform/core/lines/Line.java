package org.wopplatform.core.lines;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;

/**
 * A line as it is kept: canonical texts by field; a field without a text is left out.
 *
 * @param lasting the same in every revision; for lines that do not last, the id
 * @param version by which nobody overwrites unseen what another has written
 */
public record Line(UUID id, UUID lasting, int version, Map<String, String> texts) {
    public Line {
        texts = Map.copyOf(texts);
    }

    /** What is about to be written. */
    static Line fresh(Map<String, String> texts) {
        return new Line(new UUID(0, 0), new UUID(0, 0), 0, texts);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return texts.containsKey(field);
    }

    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(texts.get(field)).map(BigDecimal::new);
    }

    public Optional<PartialDate> date(String field) {
        return Optional.ofNullable(texts.get(field)).map(PartialDate::of);
    }

    public Optional<UUID> id(String field) {
        return Optional.ofNullable(texts.get(field)).map(UUID::fromString);
    }
}
