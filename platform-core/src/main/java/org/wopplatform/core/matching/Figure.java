package org.wopplatform.core.matching;

/**
 * A measured performance in an area, in the unit of the area's indicator (assessments).
 *
 * @param measured rather than estimated
 */
public record Figure(double value, int year, boolean measured) {}
