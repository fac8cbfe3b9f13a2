package org.wopplatform.web.pages.account;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.platforms.Platform;

/** What a platform keeps about a person, as a file of JSON to take away. */
public final class DataDownload {
    private DataDownload() {}

    public static Response of(Platform platform, List<Held> held) {
        var records = Json.createArrayBuilder();
        for (var record : held) {
            var fields = Json.createObjectBuilder().add("kind", record.kind());
            record.fields().forEach(fields::add);
            records.add(fields);
        }
        var file =
                Json.createObjectBuilder()
                        .add("platform", platform.id())
                        .add("records", records)
                        .build()
                        .toString();
        return Response.ok(file, "application/json;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"personal-data-" + platform.id() + ".json\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
