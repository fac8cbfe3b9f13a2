package org.wopplatform.core.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineField;

/** What changed from one revision of a plan to another, line by line (P2). */
public record PlanChanges(List<Change> changes) {
    public PlanChanges {
        changes = List.copyOf(changes);
    }

    /** What happened to a line. */
    public enum Act {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One line that differs.
     *
     * @param title what it is called now, or was when it was removed
     */
    public record Change(Act act, PlanPart part, String title, List<Difference> differences) {}

    /**
     * One field that differs: canonical texts, empty where nothing was said; other lines by title.
     */
    public record Difference(LineField field, String was, String is) {}

    public static PlanChanges between(Plan before, Plan after) {
        var changes = new ArrayList<Change>();
        var head = differences(PlanPart.HEAD, before, before.head(), after, after.head());
        if (!head.isEmpty()) {
            changes.add(new Change(Act.CHANGED, PlanPart.HEAD, "", head));
        }
        for (var part : PlanPart.lines()) {
            var were = byLasting(before, part);
            var are = byLasting(after, part);
            for (var line : after.of(part)) {
                var was = Optional.ofNullable(were.get(line.lasting()));
                if (was.isEmpty()) {
                    changes.add(new Change(Act.ADDED, part, PlanPart.title(part, line), List.of()));
                } else {
                    var differences = differences(part, before, was.get(), after, line);
                    if (!differences.isEmpty()) {
                        changes.add(
                                new Change(
                                        Act.CHANGED,
                                        part,
                                        PlanPart.title(part, line),
                                        differences));
                    }
                }
            }
            before.of(part).stream()
                    .filter(line -> !are.containsKey(line.lasting()))
                    .forEach(
                            line ->
                                    changes.add(
                                            new Change(
                                                    Act.REMOVED,
                                                    part,
                                                    PlanPart.title(part, line),
                                                    List.of())));
        }
        return new PlanChanges(changes);
    }

    private static Map<java.util.UUID, Line> byLasting(Plan plan, PlanPart part) {
        return plan.of(part).stream().collect(Collectors.toMap(Line::lasting, Function.identity()));
    }

    private static List<Difference> differences(
            PlanPart part, Plan before, Line was, Plan after, Line is) {
        var differences = new ArrayList<Difference>();
        for (var field : part.fields()) {
            var referred = part.refersTo(field).map(PlanPart.class::cast);
            var same =
                    referred.map(
                                    other ->
                                            lasting(before, other, was, field)
                                                    .equals(lasting(after, other, is, field)))
                            .orElseGet(() -> was.text(field.name()).equals(is.text(field.name())));
            if (!same) {
                differences.add(
                        new Difference(
                                field,
                                shown(before, referred, was, field),
                                shown(after, referred, is, field)));
            }
        }
        return differences;
    }

    private static Optional<UUID> lasting(Plan plan, PlanPart other, Line line, LineField field) {
        return line.id(field.name()).flatMap(id -> plan.line(other, id)).map(Line::lasting);
    }

    private static String shown(
            Plan plan, Optional<PlanPart> referred, Line line, LineField field) {
        return referred.map(
                        other ->
                                line.id(field.name())
                                        .flatMap(id -> plan.line(other, id))
                                        .map(found -> PlanPart.title(other, found))
                                        .orElse(""))
                .orElseGet(() -> line.text(field.name()));
    }
}
