/**
 * Follows the change that a partnership is for: stage by stage, in capacities, in results, and in
 * how the partners find their partnership.
 *
 * <p>PR1 Each working area of a partnership passes four stages of change; its log is added to, and
 * a stage is gone back with a reason. PR2 A change of capacity is a degree from -2 to +2 and the
 * part the partnership had in it, 0 to 2; what is said stays, and what is said later stands beside
 * it. PR3 "Decided together" counts once a mentor and a mentee, two operators, stand behind the
 * very same text. PR4 The pulse is answered by each party on its own, round by round; what one side
 * said is shown to others once both sides have answered all of it, and from then on stays; the
 * database holds this. PR5 A result is a value with its day and how it was verified; zero is a
 * value. PR6 Before a partnership is closed each target has a final value or a reasoned waiver. PR7
 * Nothing happened tomorrow, nor before the partnership began. PR8 A record tells what its source
 * tells, names it, and is asked for nothing else.
 *
 * <p>Out of scope: the plan with its objectives and targets (plans), reports on progress (reports),
 * the diagnosis.
 */
package org.wopplatform.core.progress;
