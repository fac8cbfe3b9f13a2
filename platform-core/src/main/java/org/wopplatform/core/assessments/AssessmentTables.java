package org.wopplatform.core.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** Self-assessments and working areas of one's own, in an export. */
@ApplicationScoped
public class AssessmentTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "area_extension",
                        "id",
                        "code",
                        "within",
                        "en",
                        "es",
                        "fr",
                        "pt",
                        "retired_on",
                        "version"),
                Table.of(
                        "self_assessment",
                        "id",
                        "operator_id",
                        "state",
                        "assessed_on",
                        "on_word_of",
                        "entered_by",
                        "entered_at",
                        "submitted_by",
                        "submitted_at",
                        "decided_by",
                        "decided_at",
                        "return_reason",
                        "demonstration",
                        "version"),
                Table.of(
                        "area_rating",
                        "id",
                        "operator_id",
                        "assessment_id",
                        "area",
                        "maturity",
                        "evidence",
                        "can_mentor",
                        "needs_support",
                        "priority",
                        "figure",
                        "figure_year",
                        "figure_confidence"));
    }
}
