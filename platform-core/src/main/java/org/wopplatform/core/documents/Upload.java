package org.wopplatform.core.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.wopplatform.core.rules.RuleRefused;

/** A file as it arrived, once it is known what it is (D1). */
public record Upload(String name, FileType type, byte[] bytes) {
    /** Bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    /**
     * @param name as the sender's computer called it; folders, unreadable characters and a wrong
     *     ending are dropped
     * @throws RuleRefused where it is empty, too large, or neither PDF, PNG nor JPEG
     */
    public static Upload of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleRefused("document.empty");
        }
        if (bytes.length > LARGEST) {
            throw new RuleRefused(
                    "document.size", Map.of("largest", LARGEST / 1024 / 1024 + " MB"));
        }
        var type = FileType.of(bytes).orElseThrow(() -> new RuleRefused("document.type"));
        return new Upload(tidy(name, type), type, bytes);
    }

    private static String tidy(String name, FileType type) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{C}\"<>|?*:]", "").replaceAll("\\s+", " ").strip();
        var lower = plain.toLowerCase(Locale.ROOT);
        var ending =
                type.endings().stream()
                        .map(e -> "." + e)
                        .filter(lower::endsWith)
                        .findFirst()
                        .orElse("");
        var stem = plain.substring(0, plain.length() - ending.length()).replaceAll("[. ]+$", "");
        var whole = stem.isEmpty() ? "document" : stem;
        var end = "." + type.endings().get(0);
        return whole.substring(0, Math.min(whole.length(), LONGEST_NAME - end.length())) + end;
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
