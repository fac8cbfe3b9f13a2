/**
 * Keeps the network's code of conduct and the word that operators give on it.
 *
 * <p>C1 The global platform keeps one code for the whole network, in numbered versions; a version
 * is drafted, given a day, and from that day on in force until the next one is. C2 A version that
 * has been in force is never changed and never removed; the database holds that too. C3 An
 * authorised signatory accepts the version in force and the eight guiding principles in one act:
 * one of the operator's own staff, or on paper, which the platform's staff record. C4 A new version
 * asks again; what was accepted before stays, with version and date. C5 Each person is told of a
 * version once for each operator. C6 A signatory is a person: the name is not copied into the audit
 * log and can be erased, and the operator's word stays. C7 Days begin in UTC, for the network spans
 * all time zones.
 *
 * <p>Out of scope: what the principles say (facts), complaints about conduct (integrity).
 */
package org.wopplatform.core.conduct;
