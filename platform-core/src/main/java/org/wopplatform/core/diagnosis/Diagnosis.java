package org.wopplatform.core.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.Line;

/**
 * A joint diagnosis as it is kept.
 *
 * @param head its own texts and version
 * @param hash SHA-256 of everything that partners wrote in it, as the database makes it now
 * @param agreed the hash of what was endorsed
 */
public record Diagnosis(
        Line head,
        State state,
        boolean current,
        String hash,
        Optional<String> agreed,
        Map<DiagnosisPart, List<Line>> lines) {
    /** How far it has come. */
    public enum State {
        PLANNED,
        CONDUCTED,
        ENDORSED
    }

    public UUID id() {
        return head.id();
    }

    public List<Line> of(DiagnosisPart part) {
        return lines.getOrDefault(part, List.of());
    }

    public List<Line> findings(String kind) {
        return of(DiagnosisPart.FINDINGS).stream()
                .filter(finding -> finding.text("kind").equals(kind))
                .toList();
    }

    public Optional<Line> score(CapacityDimension dimension) {
        return of(DiagnosisPart.SCORES).stream()
                .filter(score -> score.text("dimension").equals(dimension.name()))
                .findFirst();
    }

    /** How many people took part, of all groups. */
    public int people() {
        return of(DiagnosisPart.PARTICIPANTS).stream()
                .mapToInt(g -> number(g, "women") + number(g, "men") + number(g, "others"))
                .sum();
    }

    private static int number(Line group, String field) {
        return group.number(field).map(BigDecimal::intValueExact).orElse(0);
    }
}
