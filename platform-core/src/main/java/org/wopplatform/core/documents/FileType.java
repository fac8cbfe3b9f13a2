package org.wopplatform.core.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** How a document is written, told by its first bytes (D1). */
public enum FileType {
    PDF("application/pdf", "255044462d", List.of("pdf")),
    PNG("image/png", "89504e470d0a1a0a", List.of("png")),
    JPEG("image/jpeg", "ffd8ff", List.of("jpg", "jpeg"));

    private final String mediaType;
    private final String start;
    private final List<String> endings;

    FileType(String mediaType, String start, List<String> endings) {
        this.mediaType = mediaType;
        this.start = start;
        this.endings = endings;
    }

    static Optional<FileType> of(byte[] bytes) {
        var first = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        return Arrays.stream(values()).filter(type -> first.startsWith(type.start)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual endings of a file's name, without the dot; the first is the one we give. */
    List<String> endings() {
        return endings;
    }
}
