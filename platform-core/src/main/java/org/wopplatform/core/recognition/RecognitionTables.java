package org.wopplatform.core.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class RecognitionTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "small_operator_survey",
                        "id",
                        "operator_id",
                        "asked_on",
                        "told_by",
                        "told_as",
                        "told_how",
                        "households_served",
                        "households_in_area",
                        "hours_per_day",
                        "days_per_week",
                        "chlorinates",
                        "chlorine_tested_on",
                        "metered",
                        "meters",
                        "currency",
                        "billed",
                        "collected",
                        "paid_staff",
                        "volunteers",
                        "monthly_cost",
                        "demonstration",
                        "entered_by",
                        "entered_at"),
                Table.of(
                        "recognition_step",
                        "id",
                        "operator_id",
                        "step",
                        "reached_on",
                        "evidence",
                        "source_id",
                        "document_id",
                        "attested_by",
                        "on_behalf_of",
                        "attested_at",
                        "withdrawn_by",
                        "withdrawn_at",
                        "withdrawn_reason",
                        "demonstration"),
                Table.of(
                        "certificate",
                        "id",
                        "operator_id",
                        "code",
                        "number",
                        "issued_on",
                        "issued_by",
                        "issued_at",
                        "host",
                        "operator_name",
                        "place",
                        "country",
                        "steps",
                        "demonstration",
                        "replaced_at",
                        "revoked_at"));
    }
}
