package org.wopplatform.core.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The weights of a platform, in an export. */
@ApplicationScoped
public class MatchingTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "weight_set",
                        "id",
                        "number",
                        "need_fit",
                        "performance",
                        "communication",
                        "similarity",
                        "proximity",
                        "commitment",
                        "mutual_benefit",
                        "track_record",
                        "reason",
                        "set_by",
                        "set_at"));
    }
}
