/**
 * Keeps the money of partnerships: what is given, what is paid back, and the books of both.
 *
 * <p>L1 There is no account, no kind of transaction and no category in which one partner could earn
 * from another; the schema refuses it, whoever writes. L2 The books are double entry and are
 * written by the database alone, from contributions and claims; they come to nothing at every
 * moment, and are added to and never changed. L3 What is given in kind never meets money in one
 * transaction, so that it never becomes payable. L4 A claim asks back documented cost, by receipt,
 * in nine categories; never more than it cost, a salary by the day at its cost, a receipt once. L5
 * Claimant, verifier and approver are three people, none of them but the first of the claimant's
 * staff. L6 A claim is paid from what the partnership holds, by the platform or by another party;
 * never more than is held. L7 A mistake is reversed, with a reason and once. L8 An amount keeps its
 * currency; it is converted by the latest rate not after its day, and where there is none that is
 * said. L9 What a partner sells is no cost of the partnership. L10 A recorded partnership tells
 * what its source tells; nothing is claimed in it.
 *
 * <p>Out of scope: payments themselves, which banks make; budgets (plans).
 */
package org.wopplatform.core.ledger;
