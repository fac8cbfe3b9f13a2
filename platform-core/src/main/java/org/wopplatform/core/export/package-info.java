/**
 * Hands a platform all that is its own.
 *
 * <p>X1 The export holds every walled table of every module, behind the platform's own wall; a test
 * compares the tables with the database's catalogue. X2 No password, digest or one-time link is in
 * it. X3 Each table comes as CSV for people, where formulas are made harmless, and as JSON for
 * programs, where nothing is altered.
 *
 * <p>Out of scope: reading an export back (later).
 */
package org.wopplatform.core.export;
