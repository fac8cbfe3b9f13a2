package org.wopplatform.web.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the directory can be had as. */
public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json;charset=UTF-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** The media type, with the character set where there is one. */
    public String type() {
        return type;
    }

    /** As a file's name ends with it. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
    }

    /** By media type without parameters. */
    public static Optional<Format> ofType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.type.split(";")[0].equals(type))
                .findFirst();
    }
}
