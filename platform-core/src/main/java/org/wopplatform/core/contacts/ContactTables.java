package org.wopplatform.core.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** Links to people's own pages in an export: that they were sent, not their secrets. */
@ApplicationScoped
public class ContactTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "contact_link",
                        "id",
                        "contact_id",
                        "issued_by",
                        "issued_at",
                        "expires_at"));
    }
}
