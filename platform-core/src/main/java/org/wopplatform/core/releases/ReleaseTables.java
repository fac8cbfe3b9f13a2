package org.wopplatform.core.releases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** What was published of closed periods, in an export. */
@ApplicationScoped
public class ReleaseTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "release",
                        "id",
                        "period",
                        "number",
                        "last_day",
                        "closed_at",
                        "closed_by",
                        "reason",
                        "platforms"),
                Table.of(
                        "release_table",
                        "id",
                        "release_id",
                        "measure",
                        "dimension",
                        "since",
                        "picture",
                        "changes"));
    }
}
