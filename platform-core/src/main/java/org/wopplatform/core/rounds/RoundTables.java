package org.wopplatform.core.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The rounds of workshops, in an export. */
@ApplicationScoped
public class RoundTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "match_round",
                        "id",
                        "title",
                        "held_on",
                        "state",
                        "state_since",
                        "minimum_score",
                        "aim",
                        "countries_first",
                        "budget",
                        "currency",
                        "cost_same_country",
                        "cost_region",
                        "cost_beyond",
                        "plan",
                        "plan_of",
                        "planned_at",
                        "planned_by",
                        "committed_at",
                        "committed_by",
                        "demonstration",
                        "version"),
                Table.of("round_request", "id", "round_id", "request_platform_id", "request_id"),
                Table.of(
                        "round_mentor",
                        "id",
                        "round_id",
                        "offer_platform_id",
                        "offer_id",
                        "days",
                        "places",
                        "group_places"),
                Table.of(
                        "round_rule",
                        "id",
                        "round_id",
                        "request_id",
                        "offer_id",
                        "rule",
                        "reason",
                        "set_by",
                        "set_at"),
                Table.of(
                        "round_entry",
                        "id",
                        "round_id",
                        "number",
                        "act",
                        "facts",
                        "account_id",
                        "at"));
    }
}
