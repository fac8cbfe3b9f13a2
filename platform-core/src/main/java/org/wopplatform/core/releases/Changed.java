package org.wopplatform.core.releases;

import java.math.BigDecimal;

/**
 * By how much events of one kind changed a total.
 *
 * @param records how many times a record did; 0 where none did
 * @param amount what was added less what was taken away, in the measure's unit
 */
public record Changed(Event event, long records, BigDecimal amount) {}
