package org.wopplatform.core.sheets;

import java.util.Map;

/** A file cannot be taken at all; its code is the key of its message. */
public class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it: its kind, its size, or what is in it. */
    public enum Reason {
        KIND,
        SIZE,
        CONTENT
    }

    private final Reason reason;
    private final String code;
    private final Map<String, String> facts;

    public FileRefused(Reason reason, String code, Map<String, String> facts) {
        super(code + " " + facts);
        this.reason = reason;
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public static FileRefused kind(String code) {
        return new FileRefused(Reason.KIND, code, Map.of());
    }

    public static FileRefused content(String code) {
        return new FileRefused(Reason.CONTENT, code, Map.of());
    }

    public static FileRefused size(String code, long most) {
        return new FileRefused(Reason.SIZE, code, Map.of("most", String.valueOf(most)));
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
