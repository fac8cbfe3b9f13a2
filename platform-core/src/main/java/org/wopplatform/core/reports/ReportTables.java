package org.wopplatform.core.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class ReportTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of("report_schedule", "id", "partnership_id", "every_months", "first_due"),
                Table.of(
                        "progress_report",
                        "id",
                        "partnership_id",
                        "period_from",
                        "period_to",
                        "due",
                        "state",
                        "status",
                        "progress",
                        "challenges",
                        "next_steps",
                        "snapshot",
                        "submitted_by",
                        "submitted_side",
                        "submitted_at",
                        "decided_by",
                        "decided_at",
                        "returned_because",
                        "told_by"));
    }
}
