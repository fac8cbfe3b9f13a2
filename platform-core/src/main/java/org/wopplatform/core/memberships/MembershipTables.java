package org.wopplatform.core.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** The members of a platform in its export. */
@ApplicationScoped
public class MembershipTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "membership",
                        "id",
                        "operator_platform_id",
                        "operator_id",
                        "operator_name",
                        "country",
                        "state",
                        "wish",
                        "asked_by",
                        "asked_at",
                        "decided_by",
                        "decided_at",
                        "reason",
                        "version"));
    }
}
