/**
 * Keeps what operators say of their own strengths and needs, working area by working area.
 *
 * <p>SA1 An operator's own staff assess it, or the platform's staff on its word; nothing is
 * required of a draft, and nothing typed is lost on a faulty line. SA2 It goes DRAFT, SUBMITTED,
 * RETURNED, SUBMITTED, REVIEWED and no other way; the database holds that too. At least one area is
 * rated when it is submitted, and who can mentor in an area does it there (maturity 3) and says by
 * what evidence. SA3 Whoever submitted it is not who reviews it. SA4 What has been reviewed is
 * never changed: the next assessment starts as its copy. SA5 A strength counts when it is reviewed
 * and for 36 months from the day it speaks of; a reminder begins three months before that ends. SA6
 * A platform adds working areas of its own, each within one of the network's, as which other
 * platforms know it; the network's own are never defined anew, and none is ever removed. SA7 A
 * figure of performance has a year and says whether it was measured; what lies outside an
 * indicator's range is no figure.
 *
 * <p>Out of scope: asking for support and offering it (support), what is done with strengths and
 * needs (matching), the series of indicators (progress).
 */
package org.wopplatform.core.assessments;
