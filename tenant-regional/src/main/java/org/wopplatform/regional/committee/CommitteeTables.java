package org.wopplatform.regional.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class CommitteeTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "committee_seat",
                        "id",
                        "seat",
                        "organisation",
                        "since",
                        "until",
                        "version"),
                Table.of(
                        "committee_meeting",
                        "id",
                        "number",
                        "held_on",
                        "place",
                        "present",
                        "source_id",
                        "version"));
    }
}
