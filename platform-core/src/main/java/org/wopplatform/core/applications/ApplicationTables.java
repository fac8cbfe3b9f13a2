package org.wopplatform.core.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class ApplicationTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "application",
                        "id",
                        "operator_id",
                        "language",
                        "email",
                        "typed",
                        "submitted",
                        "formerly",
                        "invited_by",
                        "begun_at",
                        "changed_at",
                        "submitted_at",
                        "version"));
    }
}
