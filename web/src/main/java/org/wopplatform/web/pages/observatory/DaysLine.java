package org.wopplatform.web.pages.observatory;

import org.wopplatform.core.observatory.Median;

/** For how many days partnerships have been in one state, in the middle. */
public record DaysLine(String state, Median.Middle middle) {}
