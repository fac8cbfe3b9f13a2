package org.wopplatform.web.pages;

/** A page as a value: which template, and what it shows. */
public record Page(String template, View view, int status) {
    public static Page of(String template, View view) {
        return new Page(template, view, 200);
    }

    /** The same page because what was typed has faults; nothing was done. */
    public static Page faulty(String template, View view) {
        return new Page(template, view, 422);
    }
}
