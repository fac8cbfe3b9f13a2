package org.wopplatform.core.facts;

import org.wopplatform.core.dates.PartialDate;

/** A document that says something, and the date to which it speaks. */
public record Source(String id, String title, String publisher, PartialDate asOf) {}
