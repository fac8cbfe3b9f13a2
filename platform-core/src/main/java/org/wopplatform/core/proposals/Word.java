package org.wopplatform.core.proposals;

import java.time.Instant;

/** That a side has answered, and when; not why. */
public record Word(Who who, boolean yes, Instant at) {}
