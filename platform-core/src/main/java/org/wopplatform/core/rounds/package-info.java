/**
 * Finds the plan of a matchmaking round that helps the most people, and proves it.
 *
 * <p>M1 A request gets one mentor at most, and only by a pair that is among the candidates. M2 A
 * mentor gives no more days and takes no more mentees at once than it has. M3 Mentees of one mentor
 * and one area may share a group, at most one of them, of at most the mentor's group places; a
 * group takes the days of the member that needs most, once, and each member a place. M4 A lock
 * holds and a forbidden pair is never chosen; a lock overrides the minimum, never a capacity. M5
 * What a round costs stays within its budget. M6 What comes first: countries served, where the
 * round says so; then the sum of gains; then small operators helped; then requests helped. M7 A
 * plan is called proved only when the solver's bound says that none is better. M8 The same problem
 * has the same proved plan, in whatever order its lines come. M9 The reason why a request stays
 * unmatched is true: its remedy makes the plan with the named pair feasible. M10 A problem is
 * refused with all its faults at once.
 *
 * <p>Recorded rounds: M11 All who are in reach take part when a round is opened; a facilitator
 * chooses otherwise, and may set a mentor's capacity otherwise than its offer says. M12 Whether
 * there is time and a place is the plan's to say; every other gate is the judge's. M13 A pair gains
 * its score, or tens of people times its score; whoever does not say how many it serves counts like
 * the median. M14 A plan is kept with the digest of what it was computed from, and is outdated as
 * soon as today's differs. M15 Before a round becomes proposals every gate is judged again; it
 * becomes so as a whole or not at all, and once. M16 Every change raises the version by one and is
 * told; whoever comes second learns what the other did. M17 A plan keeps the names of its pairs and
 * nothing else of what operators said.
 *
 * <p>Out of scope: who is a candidate for whom and what it scores, contacts and consent, what
 * becomes of a proposal (proposals).
 */
package org.wopplatform.core.rounds;
