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
 * <p>Out of scope: who is a candidate for whom and what it scores, contacts and consent.
 */
package org.wopplatform.core.rounds;
