/**
 * Keeps what partners write together line by line, each line on a form of its own.
 *
 * <p>L1 A kind of line has fields, each with one type; forms and the API read them by the same
 * rules, and what cannot be read is refused with the field and the reason. L2 Only what names the
 * line is required: what else is missing is asked when the whole is sent on. L3 Nobody overwrites
 * unseen what another has written: a change names the version that was read. L4 A line of a plan
 * keeps its lasting id through all revisions.
 *
 * <p>Out of scope: who may write and when (diagnosis, plans), what lines mean.
 */
package org.wopplatform.core.lines;
