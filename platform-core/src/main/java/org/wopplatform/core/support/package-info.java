/**
 * Lets operators ask for support and offer it, and say how far what they say is known.
 *
 * <p>SU1 A request or an offer is a draft until it is whole: a draft asks for a title or for
 * nothing, and whoever opens it is told all that is missing at once; its operator is verified. SU2
 * Both go step by step, the database holds which step may follow, and what is over stays as it was.
 * What proposals and partnerships make of a request the referee alone writes ({@code
 * request_becomes}). SU3 They are open for 12 months or for as long as was chosen, at most 24 at a
 * time; thirty days before the end the operator's people are told, and one press renews. SU4 Nobody
 * offers to mentor in an area in which it has not assessed itself; what is not reviewed, or older
 * than 36 months, does not count yet and says why. SU5 Nothing leaves the operator's own platform
 * until it consents, part by part (strengths, needs, details) and as far as it says: its region, or
 * the whole network. Consent can be taken back and then nothing is seen at once; whoever gives it
 * on an operator's behalf names on whose word. SU6 A platform decides whether its operators take
 * part in the matching of platforms above it and beyond its tree. SU7 Other platforms' requests and
 * offers are read through the views {@code seen_*} alone; what others see is shown by the same
 * views. SU8 Demand and supply count each day once: the days of a request, and the free days of a
 * mentor, are shared equally among their areas.
 *
 * <p>Out of scope: assessments and their review (assessments), who suits whom (matching), what
 * becomes of a match (proposals).
 */
package org.wopplatform.core.support;
