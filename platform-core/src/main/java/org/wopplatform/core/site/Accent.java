package org.wopplatform.core.site;

import java.util.Map;
import org.wopplatform.core.rules.RuleRefused;

/**
 * A platform's colour, {@code #rrggbb} in lower case, dark enough to carry white text.
 *
 * <p>Contrast against white by the WCAG 2.2 formula, a ratio of 1 to 21; at least 4.5 is asked.
 * Error: none beyond that of the sRGB constants.
 */
public record Accent(String hex) {
    public static final Accent DEFAULT = new Accent("#0b5c7a");
    private static final double LEAST_CONTRAST = 4.5;

    public Accent {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new RuleRefused("appearance.accent-form", Map.of("accent", hex));
        }
        if (contrast(hex) < LEAST_CONTRAST) {
            throw new RuleRefused(
                    "appearance.accent-contrast",
                    Map.of(
                            "accent",
                            hex,
                            "contrast",
                            String.format(java.util.Locale.ROOT, "%.1f", contrast(hex))));
        }
    }

    private static double contrast(String hex) {
        var luminance =
                0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
