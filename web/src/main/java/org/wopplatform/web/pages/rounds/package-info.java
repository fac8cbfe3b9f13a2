/**
 * The pages of matchmaking workshops: from those who ask and offer to a plan, and from the plan to
 * proposals.
 *
 * <p>RP1 Each pair of figures leads to its explanation. RP2 Locking and forbidding computes the
 * plan again in the same press. RP3 Whoever sends a form of a round that was changed meanwhile is
 * told what the others did, and keeps what was typed. RP4 The screen names operators and no people.
 *
 * <p>Out of scope: what a plan is (core.rounds), what a pair's score is made of (pages.matching).
 */
package org.wopplatform.web.pages.rounds;
