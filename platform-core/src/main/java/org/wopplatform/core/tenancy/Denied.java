package org.wopplatform.core.tenancy;

/** The gate stayed shut: nobody is signed in, or whoever is may not do this here. */
public class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        NOT_SIGNED_IN,
        NOT_PERMITTED,
        READ_ONLY_TOKEN,
        PLATFORM_SUSPENDED
    }

    private final Reason reason;

    public Denied(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public static Denied suspended() {
        return new Denied(Reason.PLATFORM_SUSPENDED);
    }

    public Reason reason() {
        return reason;
    }

    /** The key of its message and of its problem type. */
    public String code() {
        return "denied." + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
