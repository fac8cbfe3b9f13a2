package org.wopplatform.core.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The core's own tables in an export. */
@ApplicationScoped
public class CoreTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of("platform_name", "language", "name", "full_name"),
                Table.of("platform_language", "position", "language"),
                Table.of("territory", "country"),
                Table.of(
                        "host_term",
                        "position",
                        "association",
                        "name",
                        "on_behalf_of",
                        "role",
                        "since",
                        "until"),
                Table.of("supporter", "position", "organisation"),
                Table.of("platform_text", "id", "slot", "language", "body", "version"),
                Table.of(
                        "platform_contact",
                        "id",
                        "position",
                        "kind",
                        "label",
                        "address",
                        "version"),
                Table.of(
                        "appearance",
                        "id",
                        "accent",
                        "logo",
                        "logo_type",
                        "logo_digest",
                        "version"),
                Table.of(
                        "fact",
                        "id",
                        "topic",
                        "position",
                        "country",
                        "amount",
                        "qualifier",
                        "as_of",
                        "source_id"),
                Table.of("fact_text", "id", "fact_id", "language", "body"),
                Table.of(
                        "operator",
                        "id",
                        "legal_name",
                        "short_name",
                        "country",
                        "place",
                        "services",
                        "connections",
                        "standing",
                        "outside",
                        "published",
                        "demonstration",
                        "source_id",
                        "registered_at",
                        "version"),
                Table.of(
                        "partnership",
                        "id",
                        "code",
                        "title",
                        "state",
                        "since",
                        "until",
                        "published",
                        "demonstration",
                        "source_id",
                        "registered_at",
                        "version"),
                Table.of(
                        "party",
                        "id",
                        "partnership_id",
                        "role",
                        "operator_platform_id",
                        "operator_id"),
                Table.of("partnership_text", "id", "partnership_id", "language", "body"),
                Table.of("partnership_share", "id", "partnership_id", "coordinator_id"),
                Table.of("appointment", "id", "account_id", "role", "appointed_by", "appointed_at"),
                Table.of(
                        "outgoing_message",
                        "id",
                        "recipient",
                        "language",
                        "subject",
                        "created_at",
                        "sent_at",
                        "attempts"),
                Table.of(
                        "one_time_link",
                        "id",
                        "account_id",
                        "purpose",
                        "issued_by",
                        "issued_at",
                        "expires_at",
                        "used_at"),
                Table.of(
                        "audit_entry",
                        "id",
                        "at",
                        "account_id",
                        "request_id",
                        "act",
                        "subject",
                        "subject_id",
                        "changes"));
    }
}
