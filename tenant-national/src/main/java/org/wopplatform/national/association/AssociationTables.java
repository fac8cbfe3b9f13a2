package org.wopplatform.national.association;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class AssociationTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "association_member",
                        "id",
                        "association",
                        "organisation",
                        "category",
                        "since",
                        "until",
                        "demonstration",
                        "version"));
    }
}
