/**
 * Proves who somebody is.
 *
 * <p>I1 A wrong password, an unknown address and a suspended account get the same answer in the
 * same time. I2 Guessing is slowed by source, so that nobody can shut another person out. I3 A
 * session is a row: signing out everywhere ends them all at once. I4 A request carries a session or
 * an access token; secrets are kept as digests. I5 A token is shown once, scoped, expires and can
 * be revoked. I6 A one-time link sets a password once.
 *
 * <p>Out of scope: what somebody may do (tenancy), who appoints whom (people), cookies and headers
 * (web).
 */
package org.wopplatform.core.identity;
