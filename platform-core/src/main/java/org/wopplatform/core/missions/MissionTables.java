package org.wopplatform.core.missions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

@ApplicationScoped
public class MissionTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "mission",
                        "id",
                        "partnership_id",
                        "kind",
                        "title",
                        "place",
                        "starts",
                        "ends",
                        "days",
                        "areas",
                        "host_party_id",
                        "host_told",
                        "state",
                        "cancelled_because",
                        "trip_report",
                        "told_by",
                        "entered_at"),
                Table.of(
                        "mission_participants",
                        "id",
                        "partnership_id",
                        "mission_id",
                        "party_id",
                        "level",
                        "women",
                        "men",
                        "others",
                        "days",
                        "person_days"),
                Table.of(
                        "mission_follow_up",
                        "id",
                        "partnership_id",
                        "mission_id",
                        "what",
                        "party_id",
                        "until",
                        "done_on"));
    }
}
