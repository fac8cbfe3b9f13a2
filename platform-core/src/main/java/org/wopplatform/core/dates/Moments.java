package org.wopplatform.core.dates;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as native queries return them. */
public final class Moments {
    private Moments() {}

    /** Of what the driver makes of a {@code timestamptz}. */
    public static Instant of(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Timestamp stamp ? stamp.toInstant() : (Instant) value;
    }
}
