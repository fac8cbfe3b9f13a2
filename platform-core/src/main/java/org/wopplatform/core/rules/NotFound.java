package org.wopplatform.core.rules;

/** Nothing of that kind is there for whoever asks: unknown and hidden get the same answer. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Object id) {
        super("no " + kind + " " + id);
    }
}
