package org.wopplatform.core.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The code of conduct and the operators' words on it, in an export. */
@ApplicationScoped
public class ConductTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "conduct_version",
                        "id",
                        "number",
                        "origin",
                        "in_force_from",
                        "en",
                        "es",
                        "fr",
                        "pt",
                        "entered_by",
                        "entered_at",
                        "version"),
                Table.of(
                        "conduct_acceptance",
                        "id",
                        "operator_id",
                        "keeper_id",
                        "number",
                        "way",
                        "signatory_name",
                        "signatory_position",
                        "account_id",
                        "authorised",
                        "principles",
                        "signed_on",
                        "recorded_by",
                        "document",
                        "accepted_at",
                        "erased_at"),
                Table.of(
                        "conduct_notice",
                        "id",
                        "operator_id",
                        "keeper_id",
                        "number",
                        "account_id",
                        "told_at"));
    }
}
