package org.wopplatform.core.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** Evaluations and lessons, in an export. */
@ApplicationScoped
public class ClosingTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "evaluation",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "party_id",
                        "state",
                        "gained",
                        "gave",
                        "otherwise",
                        "again",
                        "benefit",
                        "roles",
                        "communication",
                        "trust",
                        "resources",
                        "lasting",
                        "told_by",
                        "account_id",
                        "submitted_at",
                        "version"),
                Table.of(
                        "lesson",
                        "id",
                        "partnership_id",
                        "kind",
                        "told_by",
                        "published",
                        "written_at",
                        "version"),
                Table.of(
                        "lesson_text",
                        "id",
                        "partnership_id",
                        "lesson_id",
                        "language",
                        "title",
                        "body"));
    }
}
