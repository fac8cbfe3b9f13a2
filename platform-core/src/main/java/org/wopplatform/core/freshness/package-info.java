/**
 * Knows whether what was read before is still so.
 *
 * <p>N1 A moment is a snapshot of the database; what was read after it was taken still holds while
 * no transaction that the snapshot did not see has changed anything public. N2 This is exact: it
 * waits for no time to pass, and a change on another node counts like one here. N3 It tells that
 * something changed, never what.
 *
 * <p>Out of scope: keeping what was read (web).
 */
package org.wopplatform.core.freshness;
