/**
 * Finds the mentors that could answer a request, and says in words and figures why.
 *
 * <p>MA1 Gates come first: both sides verified and of today's code of conduct, no commercial
 * conflict, a mentor reviewed as more mature in at least one area asked for, a way to talk to each
 * other, free days; what fails a gate is never a candidate. MA2 A score is 0 to 100 in hundredths,
 * the sum of what each criterion gives by the platform's weights; what is not known counts half and
 * is called unknown. MA3 The order of input never matters, and a mentor that becomes stronger never
 * scores lower, all else equal. MA4 At most five candidates are shown, one of the same country and
 * one that knows small operators among them where they exist; who has been proposed too often is
 * not shown first. MA5 The engine proposes and people decide: whoever proposes another mentor says
 * why. MA6 Of other platforms' operators only what they consented to is used (the views seen_*, the
 * function seen_mentors). MA7 A platform changes its weights with a reason; every version stays,
 * and one is made by whoever has seen the one before.
 *
 * <p>Out of scope: what becomes of a proposal (proposals), many requests at once (rounds).
 */
package org.wopplatform.core.matching;
