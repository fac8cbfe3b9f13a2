/**
 * Keeps what mentor and mentee agree to change, by when, with whom and at whose cost: the
 * improvement plan and its revisions.
 *
 * <p>P1 A plan is a short-term action plan, a performance or a strategic improvement plan; it is
 * drafted, sent for approval, approved by every mentor and mentee over the same content, and
 * replaced by the next revision once that is approved. P2 It changes as a draft and at no other
 * time; a revision begins as a copy of the plan in force, and former ones stay readable. P3 Each
 * objective has a baseline, a target, their dates and a working area of the partnership when it is
 * sent; there is something to learn, and each cost has somebody who bears it. P4 A budget names
 * direct costs; a fee, a profit, overhead, a royalty or a success bonus has no category. P5 That
 * more days are planned than a mentee has, or more objectives than it can carry, is a warning and
 * refuses nothing (decision 0028). P6 A recorded partnership keeps what its sources tell; nobody
 * approves it.
 *
 * <p>Out of scope: whether targets are reached, what is spent.
 */
package org.wopplatform.core.plans;
