package org.wopplatform.core.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.wopplatform.core.rules.RuleRefused;

/**
 * A picture of at most 256 KiB whose own first bytes say that it is PNG, JPEG or WebP. SVG is
 * refused, for it can carry script.
 */
public record Logo(byte[] bytes, String type) {
    private static final int LARGEST = 256 * 1024;

    public Logo {
        if (bytes.length > LARGEST) {
            throw new RuleRefused(
                    "appearance.logo-size",
                    Map.of(
                            "size",
                            (bytes.length + 1023) / 1024 + " KiB",
                            "largest",
                            LARGEST / 1024 + " KiB"));
        }
    }

    public static Logo of(byte[] bytes) {
        return new Logo(bytes, typeOf(bytes));
    }

    private static String typeOf(byte[] bytes) {
        var start = HexFormat.of().formatHex(bytes, 0, Math.min(12, bytes.length));
        if (start.startsWith("89504e470d0a1a0a")) {
            return "image/png";
        }
        if (start.startsWith("ffd8ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("52494646") && start.endsWith("57454250")) {
            return "image/webp";
        }
        throw new RuleRefused("appearance.logo-type");
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the bytes: names the file for caches. */
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
