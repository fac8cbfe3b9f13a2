package org.wopplatform.core.rules;

import java.util.Map;

/**
 * A command that a rule forbids. The code is the message key and the problem type at once; the
 * facts fill the message's named places and are safe to show to whoever gave the command.
 */
public class RuleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> facts;

    public RuleRefused(String code, Map<String, String> facts) {
        super(code + " " + facts);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public RuleRefused(String code) {
        this(code, Map.of());
    }

    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
