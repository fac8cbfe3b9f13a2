package org.wopplatform.core.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.wopplatform.core.export.ExportPart;
import org.wopplatform.core.lines.LineField;

/** The plans that a platform coordinates, in an export. */
@ApplicationScoped
public class PlanTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(PlanPart.values()).stream().map(PlanTables::table).toList();
    }

    private static Table table(PlanPart part) {
        var columns = new ArrayList<>(List.of("id", "partnership_id"));
        if (part == PlanPart.HEAD) {
            columns.addAll(List.of("revision", "state", "state_since", "agreed_hash"));
        } else {
            columns.addAll(List.of(part.parent(), "lasting_id", "entered_at"));
        }
        part.fields().stream().map(LineField::name).forEach(columns::add);
        columns.add("version");
        return new Table(part.table(), List.copyOf(columns));
    }
}
