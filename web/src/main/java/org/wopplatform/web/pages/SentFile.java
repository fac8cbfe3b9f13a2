package org.wopplatform.web.pages;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wopplatform.core.documents.Upload;

/** A form that was sent with one file, of which no more is read than can be kept. */
public final class SentFile {
    private final MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
    private boolean there;
    private String name = "";
    private byte[] bytes = new byte[0];

    public SentFile(List<EntityPart> parts) throws IOException {
        for (var part : parts) {
            if (part.getName().equals("file")) {
                there = true;
                name = part.getFileName().map(SentFile::inUtf8).orElse("");
                bytes = part.getContent().readNBytes(Upload.LARGEST + 1);
            } else {
                texts.add(part.getName(), part.getContent(String.class));
            }
        }
    }

    public MultivaluedMap<String, String> texts() {
        return texts;
    }

    /** Whether a part of that name came at all. */
    public boolean isThere() {
        return there;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Browsers send names in UTF-8; the server reads them byte by byte. */
    private static String inUtf8(String name) {
        if (name.chars().anyMatch(c -> c > 255)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
