package org.wopplatform.core.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.Line;

/** A draft with the lines that a test wants. */
final class SomePlan {
    private final Map<PlanPart, List<Line>> lines = new EnumMap<>(PlanPart.class);
    private Map<String, String> head = Map.of("kind", "STAP");

    static Plan of(PlanPart part, Line... lines) {
        var plan = new SomePlan();
        plan.lines.put(part, List.of(lines));
        return plan.plan();
    }

    static Line line(Map<String, String> texts) {
        return line(UUID.randomUUID(), texts);
    }

    static Line line(UUID lasting, Map<String, String> texts) {
        return new Line(UUID.randomUUID(), lasting, 0, texts);
    }

    SomePlan with(PlanPart part, Map<String, String> texts) {
        return with(part, line(texts));
    }

    SomePlan with(PlanPart part, Line line) {
        lines.computeIfAbsent(part, p -> new ArrayList<>()).add(line);
        return this;
    }

    SomePlan saying(Map<String, String> texts) {
        head = texts;
        return this;
    }

    Plan plan() {
        return new Plan(line(head), 1, Plan.State.DRAFT, "0", Optional.empty(), lines);
    }
}
