/**
 * Ends a partnership well: what each side gained, what others can learn, and what comes next.
 *
 * <p>CL1 Each mentor and each mentee evaluates the partnership: what it gained and what the others
 * gained from it, six plain questions rated 1 to 5, what it would do otherwise and whether it would
 * do it again. CL2 An evaluation is written by its own side, kept from the others until all have
 * handed theirs in, and stays from then on. CL3 A lesson is a story, a good practice or something
 * learnt, in at least one language; a partnership does not close without one. CL4 Everybody reads a
 * lesson once the coordinator shows it and the partnership is published. CL5 What goes on after a
 * partnership is another one that names it as its predecessor. CL6 A record holds what its sources
 * tell of all this, and lacks nothing.
 *
 * <p>Out of scope: targets and their last values (progress), claims (money).
 */
package org.wopplatform.core.closing;
