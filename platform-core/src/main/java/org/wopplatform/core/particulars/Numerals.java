package org.wopplatform.core.particulars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people write them, with decimal comma or point, grouped or not. */
public final class Numerals {
    private static final int LARGEST = 2_000_000_000;
    private static final Pattern GROUPS =
            Pattern.compile("[0-9]{1,3}(?:([.,' \u00a0\u202f\u2019])[0-9]{3})(?:\\1[0-9]{3})*");
    private static final Pattern ZERO_DECIMALS = Pattern.compile("([.,])0{1,2}$|\\.0+$");
    private static final Pattern AMOUNT = Pattern.compile("(.*?[0-9])(?:([.,])([0-9]{1,2}))?");
    private static final Pattern SEXAGESIMAL =
            Pattern.compile(
                    "([0-9]{1,3})\\s*[°º]\\s*([0-9]{1,2})\\s*['′’]\\s*(?:([0-9]{1,2}(?:[.,][0-9]+)?)\\s*(?:[\"″”]|''))?\\s*([NSEWOL])");

    private Numerals() {}

    /**
     * A count: whole, 0 to 2,000,000,000. Groups of three may be set apart by a point, a comma, a
     * blank or an apostrophe; decimals are taken only where they are zeros.
     */
    public static Optional<Integer> count(String text) {
        var stripped = text.strip();
        if (stripped.startsWith("+")) {
            stripped = stripped.substring(1);
        }
        var digits = GROUPS.matcher(stripped).matches() ? digits(stripped) : whole(stripped);
        if (!digits.matches("[0-9]{1,12}") || Long.parseLong(digits) > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(digits));
    }

    /**
     * An amount: 0 to 999,999,999,999.99, exact to the hundredth. Decimal comma or point, groups of
     * three as in a count; a single mark with three digits after it sets a group apart, as in a
     * count.
     */
    public static Optional<BigDecimal> amount(String text) {
        var stripped = text.strip();
        if (GROUPS.matcher(stripped).matches()) {
            return Optional.of(new BigDecimal(digits(stripped))).filter(Numerals::sensible);
        }
        var parts = AMOUNT.matcher(stripped);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var whole = parts.group(1);
        var mark = parts.group(2);
        if (!whole.matches("[0-9]{1,12}")
                && (!GROUPS.matcher(whole).matches() || (mark != null && whole.contains(mark)))) {
            return Optional.empty();
        }
        var decimals = parts.group(3) == null ? "" : "." + parts.group(3);
        return Optional.of(new BigDecimal(digits(whole) + decimals)).filter(Numerals::sensible);
    }

    private static boolean sensible(BigDecimal amount) {
        return amount.precision() - amount.scale() <= 12;
    }

    private static String whole(String text) {
        var whole = ZERO_DECIMALS.matcher(text).replaceFirst("");
        return GROUPS.matcher(whole).matches() ? digits(whole) : whole;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /**
     * Degrees, with decimal comma or point or as degrees, minutes and seconds with their quarter.
     *
     * @param most 90 for a latitude, 180 for a longitude
     * @return rounded to five decimals, an error of at most half a metre on the ground
     */
    static Optional<BigDecimal> degrees(String text, int most) {
        var stripped = text.strip().replace('\u2212', '-');
        var sexagesimal = SEXAGESIMAL.matcher(stripped.toUpperCase(Locale.ROOT));
        Optional<BigDecimal> degrees;
        if (sexagesimal.matches() && (most == 90 ? "NS" : "EWOL").contains(sexagesimal.group(4))) {
            degrees =
                    sexagesimal(
                            sexagesimal.group(1),
                            sexagesimal.group(2),
                            sexagesimal.group(3),
                            sexagesimal.group(4));
        } else if (stripped.matches("-?[0-9]{1,3}([.,][0-9]{1,15})?")) {
            degrees = Optional.of(new BigDecimal(stripped.replace(',', '.')));
        } else {
            degrees = Optional.empty();
        }
        return degrees.filter(d -> d.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(d -> d.setScale(5, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> sexagesimal(
            String degrees, String minutes, String seconds, String quarter) {
        var beyond = seconds == null ? BigDecimal.ZERO : new BigDecimal(seconds.replace(',', '.'));
        if (Integer.parseInt(minutes) >= 60 || beyond.compareTo(BigDecimal.valueOf(60)) >= 0) {
            return Optional.empty();
        }
        var inSeconds =
                new BigDecimal(degrees)
                        .multiply(BigDecimal.valueOf(3600))
                        .add(new BigDecimal(minutes).multiply(BigDecimal.valueOf(60)))
                        .add(beyond);
        var value = inSeconds.divide(BigDecimal.valueOf(3600), 8, RoundingMode.HALF_EVEN);
        return Optional.of("SWO".contains(quarter) ? value.negate() : value);
    }
}
