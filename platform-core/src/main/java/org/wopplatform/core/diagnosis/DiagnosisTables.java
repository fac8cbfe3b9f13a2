package org.wopplatform.core.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.wopplatform.core.export.ExportPart;
import org.wopplatform.core.lines.LineField;

/** The diagnoses of partnerships that a platform coordinates, in an export. */
@ApplicationScoped
public class DiagnosisTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(DiagnosisPart.values()).stream().map(DiagnosisTables::table).toList();
    }

    private static Table table(DiagnosisPart part) {
        var columns = new ArrayList<>(List.of("id", "partnership_id"));
        if (part == DiagnosisPart.HEAD) {
            columns.addAll(List.of("state", "state_since", "current", "agreed_hash"));
        } else {
            columns.addAll(List.of(part.parent(), "entered_at"));
        }
        part.fields().stream().map(LineField::name).forEach(columns::add);
        columns.add("version");
        return new Table(part.table(), List.copyOf(columns));
    }
}
