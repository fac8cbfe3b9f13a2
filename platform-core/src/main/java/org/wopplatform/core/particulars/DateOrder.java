package org.wopplatform.core.particulars;

/** In which order a file writes the parts of a date; ISO 8601 is read in any case. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST
}
