package org.wopplatform.web.pages.observatory;

import java.util.OptionalLong;
import org.wopplatform.core.observatory.Reason;

/**
 * For how long partnerships have been in one state.
 *
 * @param median days; empty where the number of partnerships in the state is withheld
 */
public record DaysLine(String state, OptionalLong median, Reason reason) {}
