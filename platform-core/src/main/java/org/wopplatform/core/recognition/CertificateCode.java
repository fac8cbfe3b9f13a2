package org.wopplatform.core.recognition;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens a certificate's page: sixteen letters and digits without those that are mistaken for
 * others (I, L, O, U).
 *
 * <p>Strength: 80 bits from {@link SecureRandom}; at a thousand tries a second, finding one of a
 * million codes takes more than ten million years on average.
 */
public record CertificateCode(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    public CertificateCode {
        if (!text.matches("[0-9A-HJKMNP-TV-Z]{16}")) {
            throw new IllegalArgumentException("no code of a certificate: " + text);
        }
    }

    public static CertificateCode random() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new CertificateCode(code.toString());
    }

    /** As somebody copies it from paper: small letters, blanks and hyphens do not matter. */
    public static Optional<CertificateCode> read(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[0-9A-HJKMNP-TV-Z]{16}")
                ? Optional.of(new CertificateCode(code))
                : Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
