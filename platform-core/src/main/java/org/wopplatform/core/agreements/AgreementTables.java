package org.wopplatform.core.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** Texts that partners sign, in an export. */
@ApplicationScoped
public class AgreementTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "agreement",
                        "id",
                        "partnership_id",
                        "kind",
                        "number",
                        "state",
                        "language",
                        "focus",
                        "objectives",
                        "contributions",
                        "duration",
                        "roles",
                        "value_in_kind",
                        "value_in_cash",
                        "starts_on",
                        "ends_on",
                        "confidentiality",
                        "data_sharing",
                        "changes",
                        "told_by",
                        "signed_on",
                        "changed_at",
                        "changed_by",
                        "content",
                        "content_hash",
                        "sent_at",
                        "sent_by",
                        "signed_at",
                        "version"),
                Table.of(
                        "agreement_interest",
                        "id",
                        "partnership_id",
                        "agreement_id",
                        "party_id",
                        "interest"));
    }
}
