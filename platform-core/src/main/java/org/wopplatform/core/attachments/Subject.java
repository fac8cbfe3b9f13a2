package org.wopplatform.core.attachments;

import java.util.Arrays;
import java.util.Optional;

/** What a file belongs to (AT1), and in which table that is found. */
public enum Subject {
    MISSION("mission"),
    AGREEMENT("agreement"),
    CLAIM("claim"),
    REPORT("progress_report"),
    LESSON("lesson"),
    DIAGNOSIS("diagnosis"),
    PLAN("plan");

    private final String table;

    Subject(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    public static Optional<Subject> of(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
