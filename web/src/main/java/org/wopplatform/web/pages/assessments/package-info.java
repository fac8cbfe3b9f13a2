/**
 * The pages on which operators assess themselves and platforms review what they say.
 *
 * <p>AP1 All working areas stand on one form; what was typed comes back with each fault beside its
 * row and column. AP2 Whoever reviews sees the evidence beside each rating, and what has changed
 * since the last review.
 *
 * <p>Out of scope: the rules of assessments (core).
 */
package org.wopplatform.web.pages.assessments;
