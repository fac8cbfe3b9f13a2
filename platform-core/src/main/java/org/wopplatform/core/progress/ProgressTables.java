package org.wopplatform.core.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The progress of a platform's partnerships in its export; of the pulse what both sides see. */
@ApplicationScoped
public class ProgressTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "stage_entry",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "area",
                        "stage",
                        "on_day",
                        "evidence",
                        "reason",
                        "told_by",
                        "account_id",
                        "at"),
                Table.of(
                        "capacity_change",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "party_id",
                        "dimension",
                        "on_day",
                        "degree",
                        "contribution",
                        "decided_by",
                        "factors_internal",
                        "factors_external",
                        "factors_partnership",
                        "obstacles_internal",
                        "obstacles_external",
                        "obstacles_partnership",
                        "explanation",
                        "means",
                        "told_by",
                        "account_id",
                        "at"),
                Table.of(
                        "pulse_answer",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "party_id",
                        "round",
                        "dimension",
                        "score",
                        "remark",
                        "told_by",
                        "account_id",
                        "at"),
                Table.of(
                        "result_value",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "plan_id",
                        "lasting_id",
                        "value",
                        "on_day",
                        "final",
                        "means",
                        "told_by",
                        "account_id",
                        "at"),
                Table.of(
                        "target_waiver",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "plan_id",
                        "lasting_id",
                        "reason",
                        "account_id",
                        "at"));
    }
}
