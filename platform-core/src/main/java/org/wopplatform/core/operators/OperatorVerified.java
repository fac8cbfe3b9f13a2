package org.wopplatform.core.operators;

import java.util.UUID;

/** A second person has verified an operator, or reinstated it. */
public record OperatorVerified(UUID operator, String platform) {}
