package org.wopplatform.web.files;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.wopplatform.core.sheets.SheetFormat;

/** A file that is made while it is sent, and is for whoever asked alone. */
public final class Download {
    public static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    public static Response of(StreamingOutput content, String name, SheetFormat format) {
        return of(content, name, format, Optional.empty());
    }

    /**
     * @param encoding of a text, where it is another than UTF-8
     */
    public static Response of(
            StreamingOutput content, String name, SheetFormat format, Optional<String> encoding) {
        var media = format.mediaType();
        return Response.ok(content, encoding.map(e -> media.replace("UTF-8", e)).orElse(media))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
