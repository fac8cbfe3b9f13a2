package org.wopplatform.core.missions;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a party has put into the missions that have taken place.
 *
 * <p>Unit: people are counted once for each mission and level, so that somebody who came twice
 * counts twice; person-days as in {@link Group#personDays()}. Error: none from adding, the sum is
 * exact to the half day.
 */
public record PartyDays(
        UUID party, String name, long women, long men, long others, BigDecimal personDays) {}
