/**
 * Keeps the missions of a partnership: what partners do together on the spot or from afar.
 *
 * <p>MI1 A mission is of one kind, lies in the life of its partnership, and goes from planned to
 * confirmed, done and reported; or is cancelled, for a reason, before it is done. MI2 It is
 * confirmed only with dates, done only once its days are over, reported only with a trip report.
 * MI3 Who took part is told by numbers alone, by party, level and women, men and others; never by
 * name. MI4 Person-days are people times days, to the half day, and count once the mission is done.
 * MI5 A follow-up says what, by whom and until when; it is done on a day that has come. MI6 A
 * mission of a record names who tells of it, may stand in any state, and needs nothing that sources
 * do not tell. MI7 Both sides write; two who change a mission at once do not overwrite each other.
 *
 * <p>Out of scope: what a mission costs (contributions), its files (attachments).
 */
package org.wopplatform.core.missions;
