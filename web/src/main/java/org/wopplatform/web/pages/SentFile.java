package org.wopplatform.web.pages;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.List;
import org.wopplatform.core.documents.Upload;

/** A form that was sent with one file, of which no more is read than can be kept. */
public final class SentFile {
    private final MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
    private String name = "";
    private byte[] bytes = new byte[0];

    public SentFile(List<EntityPart> parts) throws IOException {
        for (var part : parts) {
            if (part.getName().equals("file")) {
                name = part.getFileName().orElse("");
                bytes = part.getContent().readNBytes(Upload.LARGEST + 1);
            } else {
                texts.add(part.getName(), part.getContent(String.class));
            }
        }
    }

    public MultivaluedMap<String, String> texts() {
        return texts;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }
}
