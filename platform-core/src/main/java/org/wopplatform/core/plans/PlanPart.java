package org.wopplatform.core.plans;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineField;
import org.wopplatform.core.lines.LineField.Type;
import org.wopplatform.core.lines.LineKind;

/** What a plan consists of. What others refer to stands before them. */
public enum PlanPart implements LineKind {
    HEAD(
            "plan",
            LineField.choice("kind", "STAP", "PIP", "SIP").asked(),
            LineField.text("title", 200),
            LineField.longText("summary", 4000),
            LineField.of("starts_on", Type.DATE),
            LineField.of("ends_on", Type.DATE),
            LineField.longText("reason", 1000),
            LineField.text("told_by", 500)),
    OBJECTIVES(
            "plan_objective",
            LineField.text("title", 300).asked(),
            LineField.of("area", Type.AREA),
            LineField.text("indicator", 200),
            LineField.text("unit", 60),
            LineField.choice("direction", "UP", "DOWN"),
            LineField.of("baseline", Type.NUMBER),
            LineField.of("baseline_on", Type.DATE),
            LineField.of("target", Type.NUMBER),
            LineField.of("target_on", Type.DATE)),
    LEARNING(
            "plan_learning",
            LineField.text("learns", 300).asked(),
            LineField.text("learners", 200),
            LineField.of("party_id", Type.PARTY),
            LineField.text("seen_by", 300),
            LineField.of("due_on", Type.DATE)),
    OUTPUTS(
            "plan_output",
            LineField.text("title", 300).asked(),
            LineField.of("objective_id", Type.REFERENCE),
            LineField.text("verification", 300),
            LineField.of("due_on", Type.DATE)),
    ACTIVITIES(
            "plan_activity",
            LineField.text("title", 300).asked(),
            LineField.of("output_id", Type.REFERENCE),
            LineField.of("starts_on", Type.DATE),
            LineField.of("ends_on", Type.DATE),
            LineField.text("responsible", 200),
            LineField.of("party_id", Type.PARTY),
            LineField.of("mentor_days", Type.DAYS),
            LineField.of("mentee_days", Type.DAYS),
            LineField.of("mentee_party_id", Type.MENTEE)),
    BUDGET(
            "plan_budget_line",
            LineField.choice(
                            "category",
                            "TRAVEL",
                            "LODGING",
                            "PER_DIEM",
                            "INSURANCE",
                            "VISA",
                            "MATERIALS",
                            "INTERPRETATION",
                            "VENUE",
                            "SALARY_AT_COST")
                    .asked(),
            LineField.text("title", 200),
            LineField.of("party_id", Type.PARTY),
            LineField.of("amount", Type.AMOUNT).asked(),
            LineField.of("currency", Type.CURRENCY).asked()),
    AVAILABILITY(
            "plan_availability",
            LineField.of("party_id", Type.MENTEE).asked(),
            LineField.of("days", Type.DAYS).asked(),
            LineField.text("remark", 300));

    private final String table;
    private final List<LineField> fields;

    PlanPart(String table, LineField... fields) {
        this.table = table;
        this.fields = List.of(fields);
    }

    /** The parts that consist of lines. */
    public static List<PlanPart> lines() {
        return Stream.of(values()).filter(part -> part != HEAD).toList();
    }

    /** By the name in addresses. */
    public static Optional<PlanPart> of(String key) {
        return lines().stream().filter(part -> part.key().equals(key)).findFirst();
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public String parent() {
        return this == HEAD ? "partnership_id" : "plan_id";
    }

    @Override
    public boolean lasting() {
        return this != HEAD;
    }

    @Override
    public List<LineField> fields() {
        return fields;
    }

    @Override
    public Optional<LineKind> refersTo(LineField field) {
        return switch (field.name()) {
            case "objective_id" -> Optional.of(OBJECTIVES);
            case "output_id" -> Optional.of(OUTPUTS);
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> conflicts(Line line) {
        return switch (this) {
            case HEAD, ACTIVITIES -> before(line, "ends_on", "starts_on");
            case OBJECTIVES ->
                    leadsBack(line)
                            ? Map.of("target", "plan.target-leads-back")
                            : before(line, "target_on", "baseline_on");
            default -> Map.of();
        };
    }

    private static Map<String, String> before(Line line, String later, String earlier) {
        var end = line.date(later);
        var start = line.date(earlier);
        return end.isPresent()
                        && start.isPresent()
                        && end.get().latest().isBefore(start.get().earliest())
                ? Map.of(later, "plan.ends-before-it-starts")
                : Map.of();
    }

    private static boolean leadsBack(Line line) {
        if (!line.has("direction") || !line.has("baseline") || !line.has("target")) {
            return false;
        }
        var way =
                line.number("target")
                        .orElseThrow()
                        .compareTo(line.number("baseline").orElseThrow());
        return line.text("direction").equals("UP") ? way < 0 : way > 0;
    }

    /** What a line is called: its title, or what stands for one. */
    public static String title(PlanPart part, Line line) {
        return switch (part) {
            case LEARNING -> line.text("learns");
            case BUDGET -> line.has("title") ? line.text("title") : line.text("category");
            case AVAILABILITY -> line.text("party_id");
            default -> line.text("title");
        };
    }
}
