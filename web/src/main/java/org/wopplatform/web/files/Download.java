package org.wopplatform.web.files;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wopplatform.core.documents.FileType;
import org.wopplatform.core.sheets.SheetFormat;

/** A file that is made while it is sent, or was kept, and is for whoever asked alone. */
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

    /**
     * What somebody sent us: always a file to keep, never shown by the browser as a page of ours.
     */
    public static Response of(byte[] bytes, String name, FileType type) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(bytes, type.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
