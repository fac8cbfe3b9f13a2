/**
 * Keeps what somebody typed into a form and could not send, because the session had ended
 * meanwhile.
 *
 * <p>DR1 It is the account's own: whoever else signs in at that browser does not see it, nor does
 * any platform. DR2 It is kept for a week, or until it has been sent, thrown away, or typed anew.
 * DR3 It holds no password and no file. DR4 It is put back into its form and sent by the person,
 * never by the program. DR5 A session that was ended on purpose keeps nothing.
 *
 * <p>Out of scope: drafts that a form saves on purpose, which are records of their features.
 */
package org.wopplatform.core.drafts;
