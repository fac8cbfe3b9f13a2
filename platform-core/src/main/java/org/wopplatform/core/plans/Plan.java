package org.wopplatform.core.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.lines.Line;

/**
 * One revision of a plan, as it is kept.
 *
 * @param head its own texts and version
 * @param hash SHA-256 of everything that partners wrote in it, as the database makes it now
 * @param agreed the hash of what was approved
 */
public record Plan(
        Line head,
        int revision,
        State state,
        String hash,
        Optional<String> agreed,
        Map<PlanPart, List<Line>> lines) {
    /** How far it has come. */
    public enum State {
        DRAFT,
        FOR_APPROVAL,
        APPROVED,
        REPLACED
    }

    public UUID id() {
        return head.id();
    }

    public List<Line> of(PlanPart part) {
        return lines.getOrDefault(part, List.of());
    }

    public Optional<Line> line(PlanPart part, UUID id) {
        return of(part).stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** The budget's totals by ISO currency; different currencies are never added up. */
    public Map<String, BigDecimal> totals() {
        var totals = new TreeMap<String, BigDecimal>();
        for (var line : of(PlanPart.BUDGET)) {
            totals.merge(
                    line.text("currency"), line.number("amount").orElseThrow(), BigDecimal::add);
        }
        return totals;
    }
}
