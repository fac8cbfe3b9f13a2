package org.wopplatform.web.files;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.wopplatform.core.sheets.SheetFormat;

/** A file that is made while it is sent, and is for whoever asked alone. */
public final class Download {
    private Download() {}

    public static Response of(StreamingOutput content, String name, SheetFormat format) {
        return Response.ok(content, format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
