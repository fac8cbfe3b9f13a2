package org.wopplatform.core.lines;

import java.util.List;

/**
 * One field of a line.
 *
 * @param name the name of the column, of the form's field and of the API's member
 * @param most how many characters a text may have
 * @param codes what may be chosen, where that is the same everywhere
 */
public record LineField(String name, Type type, int most, boolean required, List<String> codes) {
    /** How a field is read and kept. */
    public enum Type {
        TEXT("text"),
        LONG_TEXT("text"),
        CHOICE("text"),

        /** 1 to 5. */
        LEVEL("smallint"),

        /** One of the partnership's working areas. */
        AREA("text"),

        /** A party of the partnership. */
        PARTY("uuid"),

        /** A mentee of the partnership. */
        MENTEE("uuid"),

        /** Another line of the same plan. */
        REFERENCE("uuid"),

        /** A year, a month or a day, from 2000 to 2100. */
        DATE("text"),

        /** Any number with at most four decimals. */
        NUMBER("numeric"),

        /** Working days, 0 to 9999, with at most one decimal. */
        DAYS("numeric"),

        /** Persons, 0 to 10,000; none if left empty. */
        COUNT("integer"),

        /** Money, 0 or more, to the hundredth. */
        AMOUNT("numeric"),

        /** ISO 4217. */
        CURRENCY("text");

        private final String column;

        Type(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        /** Whether it is chosen and not typed. */
        public boolean chosen() {
            return this == CHOICE
                    || this == LEVEL
                    || this == AREA
                    || this == PARTY
                    || this == MENTEE
                    || this == REFERENCE;
        }
    }

    public LineField {
        codes = List.copyOf(codes);
    }

    public static LineField text(String name, int most) {
        return new LineField(name, Type.TEXT, most, false, List.of());
    }

    public static LineField longText(String name, int most) {
        return new LineField(name, Type.LONG_TEXT, most, false, List.of());
    }

    public static LineField choice(String name, String... codes) {
        return new LineField(name, Type.CHOICE, 60, false, List.of(codes));
    }

    public static LineField of(String name, Type type) {
        return new LineField(name, type, 60, false, List.of());
    }

    public LineField asked() {
        return new LineField(name, type, most, true, codes);
    }
}
