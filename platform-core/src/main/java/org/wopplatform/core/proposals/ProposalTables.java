package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The proposals that a platform has made, and its operators' answers, in its export. */
@ApplicationScoped
public class ProposalTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "match_proposal",
                        "id",
                        "request_platform_id",
                        "request_id",
                        "mentee_id",
                        "offer_platform_id",
                        "offer_id",
                        "mentor_id",
                        "areas",
                        "days",
                        "score",
                        "parts",
                        "weights",
                        "author",
                        "override_reason",
                        "round_id",
                        "state",
                        "state_since",
                        "decline_kind",
                        "expires_on",
                        "partnership_id",
                        "proposed_by",
                        "proposed_at",
                        "demonstration",
                        "version"),
                Table.of(
                        "proposal_answer",
                        "id",
                        "proposer_id",
                        "proposal_id",
                        "operator_id",
                        "side",
                        "yes",
                        "kind",
                        "reason",
                        "way",
                        "signatory_name",
                        "signatory_position",
                        "account_id",
                        "at",
                        "erased_at"),
                Table.of(
                        "proposal_notice",
                        "id",
                        "proposer_id",
                        "proposal_id",
                        "occasion",
                        "told_at"));
    }
}
