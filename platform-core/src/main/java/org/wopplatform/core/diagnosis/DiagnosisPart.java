package org.wopplatform.core.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.lines.LineField;
import org.wopplatform.core.lines.LineField.Type;
import org.wopplatform.core.lines.LineKind;

/** What a diagnosis consists of. */
public enum DiagnosisPart implements LineKind {
    /** When, where, and what came out, in a few sentences. */
    HEAD(
            "diagnosis",
            "partnership_id",
            LineField.of("planned_for", Type.DATE),
            LineField.of("conducted_on", Type.DATE),
            LineField.text("place", 200),
            LineField.longText("summary", 4000),
            LineField.text("told_by", 500)),
    FINDINGS(
            "diagnosis_finding",
            "diagnosis_id",
            LineField.choice("kind", "STRENGTH", "WEAKNESS", "OPPORTUNITY", "THREAT").asked(),
            LineField.longText("body", 2000).asked(),
            LineField.of("area", Type.AREA)),
    SCORES(
            "diagnosis_score",
            "diagnosis_id",
            LineField.choice(
                            "dimension",
                            Arrays.stream(CapacityDimension.values())
                                    .map(Enum::name)
                                    .toArray(String[]::new))
                    .asked(),
            new LineField("level", Type.LEVEL, 1, false, List.of("1", "2", "3", "4", "5")),
            LineField.longText("remark", 1000)),
    PARTICIPANTS(
            "diagnosis_participant",
            "diagnosis_id",
            LineField.text("organisation", 200).asked(),
            LineField.choice("level", "MANAGEMENT", "PROFESSIONAL", "OPERATIONAL", "OUTSIDE"),
            LineField.of("women", Type.COUNT),
            LineField.of("men", Type.COUNT),
            LineField.of("others", Type.COUNT));

    private final String table;
    private final String parent;
    private final List<LineField> fields;

    DiagnosisPart(String table, String parent, LineField... fields) {
        this.table = table;
        this.parent = parent;
        this.fields = List.of(fields);
    }

    /** The parts that consist of lines. */
    public static List<DiagnosisPart> lines() {
        return Stream.of(values()).filter(part -> part != HEAD).toList();
    }

    /** By the name in addresses. */
    public static Optional<DiagnosisPart> of(String key) {
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
        return parent;
    }

    @Override
    public boolean lasting() {
        return false;
    }

    @Override
    public List<LineField> fields() {
        return fields;
    }
}
