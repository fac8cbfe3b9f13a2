package org.wopplatform.core.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class AttachmentTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "partnership_file",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "subject",
                        "subject_id",
                        "name",
                        "type",
                        "bytes",
                        "size",
                        "digest",
                        "added_by",
                        "added_at"));
    }
}
