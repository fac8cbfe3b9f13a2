package org.wopplatform.core.rules;

/** The expected answer of a policy: allowed, or refused by a named rule. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    record Refused(String rule) implements Verdict {}

    static Verdict allow() {
        return new Allowed();
    }

    static Verdict refuse(String rule) {
        return new Refused(rule);
    }
}
