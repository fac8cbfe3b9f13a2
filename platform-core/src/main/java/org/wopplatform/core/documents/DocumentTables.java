package org.wopplatform.core.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class DocumentTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "operator_document",
                        "id",
                        "operator_id",
                        "application_id",
                        "kind",
                        "name",
                        "type",
                        "bytes",
                        "size",
                        "digest",
                        "added_by",
                        "added_at"));
    }
}
