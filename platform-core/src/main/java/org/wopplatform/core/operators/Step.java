package org.wopplatform.core.operators;

import java.time.Instant;
import java.util.Optional;

/**
 * A step in an operator's life (O6).
 *
 * @param was empty where it began
 * @param who the name of the account that took it, as far as this platform may know it
 */
public record Step(
        Optional<Standing> was,
        Standing became,
        Instant at,
        Optional<String> who,
        Optional<String> reason) {}
