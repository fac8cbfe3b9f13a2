package org.wopplatform.core.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The partnerships that a platform coordinates, in its export: who takes part and every step. */
@ApplicationScoped
public class PartnershipTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "partnership",
                        "id",
                        "code",
                        "title",
                        "state",
                        "kind",
                        "basis",
                        "objective",
                        "programme",
                        "since",
                        "until",
                        "told_by",
                        "told_at",
                        "predecessor_platform_id",
                        "predecessor_id",
                        "published",
                        "demonstration",
                        "source_id",
                        "state_since",
                        "brought_by",
                        "registered_at",
                        "version"),
                Table.of(
                        "party",
                        "id",
                        "partnership_id",
                        "role",
                        "operator_platform_id",
                        "operator_id",
                        "joined_at"),
                Table.of("party_area", "id", "partnership_id", "party_id", "operator_id", "area"),
                Table.of("partnership_text", "id", "partnership_id", "language", "body"),
                Table.of(
                        "partnership_share",
                        "id",
                        "partnership_id",
                        "coordinator_id",
                        "consent",
                        "consent_by",
                        "consent_at",
                        "consent_reason",
                        "asked_at"),
                Table.of(
                        "assent",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "party_id",
                        "subject",
                        "subject_id",
                        "content_hash",
                        "yes",
                        "reason",
                        "way",
                        "signatory_name",
                        "signatory_position",
                        "signed_on",
                        "account_id",
                        "at"),
                Table.of(
                        "partnership_step",
                        "id",
                        "partnership_id",
                        "side_platform_id",
                        "was",
                        "became",
                        "cause",
                        "account_id",
                        "at",
                        "on_day",
                        "reason",
                        "told_by"));
    }
}
