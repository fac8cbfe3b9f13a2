/**
 * Takes concerns in confidence and has commercial contracts between partners declared.
 *
 * <p>IN1 A case is read by the integrity officers of the coordinating platform who are not named in
 * it and do not serve an operator named in it, and by nobody else; the database holds this, and no
 * log, export or page tells of it. IN2 Whoever takes part may report a concern, with a name or
 * without; without a name none is kept. IN3 The receipt's code shows a reporter the state and what
 * the officers answer, and lets more be added, without an account. IN4 Whom the reporter names
 * never sees the case, and whoever names does not learn whether there is such an account. IN5 Each
 * case has a history of its own, added to and never changed. IN6 A commercial contract between
 * partners during the partnership, or within the platform's years of cooling off, is declared in
 * the open and opens a case by itself. IN7 A decision to suspend or to end is carried out by the
 * database.
 *
 * <p>Out of scope: what happens where a platform has no officer who is not named: nobody reads the
 * case until it has one.
 */
package org.wopplatform.core.integrity;
