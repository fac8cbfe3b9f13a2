/**
 * Freezes what the observatory told of a reporting period, and says why figures differ.
 *
 * <p>RL1 The global platform closes a period, a year or a half-year, once its last day is over, and
 * no other than the one that ended last; its figures are those of the moment of closing, which is
 * told. RL2 What was closed stays as it was published, with the platforms there were and their
 * names; the database holds that too. RL3 A correction is a further version with its reason, until
 * a later period of the same length is closed; every version stays readable. RL4 In a new version a
 * table stands as it was published before unless each of its figures that changed did so by at
 * least as many operators as the privacy threshold asks for. RL5 By which kinds of events a total
 * changed is told between one release and the next, of a platform with all below it, when behind
 * every kind stand enough operators and none holds more than 85 % of it; all kinds of a platform
 * are told or none, and whatever would allow to compute an untold one stays untold; so does it
 * where a total is told at one of the two moments alone. RL6 A platform reads its own changes
 * exactly, record by record, up to this moment. RL7 What was reported stands beside with its source
 * and is never part of a figure.
 *
 * <p>Out of scope: what counts and what may be told of it (observatory).
 */
package org.wopplatform.core.releases;
