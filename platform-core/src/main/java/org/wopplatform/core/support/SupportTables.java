package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** Requests, offers, consents and the policy of a platform, in its export. */
@ApplicationScoped
public class SupportTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "support_request",
                        "id",
                        "operator_id",
                        "state",
                        "state_since",
                        "title",
                        "problem",
                        "desired_change",
                        "days",
                        "formats",
                        "groupable",
                        "languages",
                        "interpretation",
                        "window_from",
                        "window_until",
                        "travel_budget",
                        "currency",
                        "commitment",
                        "team",
                        "strategy",
                        "brings",
                        "opened_on",
                        "expires_on",
                        "closed_reason",
                        "reminded_for",
                        "entered_by",
                        "on_word_of",
                        "demonstration",
                        "version"),
                Table.of("request_area", "id", "request_id", "area", "priority"),
                Table.of(
                        "support_offer",
                        "id",
                        "operator_id",
                        "state",
                        "state_since",
                        "motivation",
                        "days_a_year",
                        "languages",
                        "formats",
                        "places",
                        "group_places",
                        "opened_on",
                        "expires_on",
                        "closed_reason",
                        "reminded_for",
                        "entered_by",
                        "on_word_of",
                        "demonstration",
                        "version"),
                Table.of("offer_area", "id", "operator_id", "offer_id", "area"),
                Table.of(
                        "matching_consent",
                        "id",
                        "operator_id",
                        "part",
                        "reach",
                        "given_by",
                        "given_at",
                        "on_word_of"),
                Table.of("matching_policy", "id", "upward", "beyond", "exposure_cap", "version"));
    }
}
