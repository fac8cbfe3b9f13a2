/**
 * Pages on which operators ask for support and offer it, say how far that is known, and on which
 * platforms see where mentors are missing.
 *
 * <p>SP1 A form that comes back holds all that was typed, and all faults beside their fields. SP2 A
 * draft is saved with whatever of it can be read; opening says all that is missing at once. SP3
 * Consent says in plain words what travels, and shows what others see as the database shows it to
 * them.
 *
 * <p>Out of scope: the rules (core's support), who suits whom (matching).
 */
package org.wopplatform.web.pages.support;
