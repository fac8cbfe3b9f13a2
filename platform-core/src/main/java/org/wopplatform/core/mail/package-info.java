/**
 * Sends people messages in their language.
 *
 * <p>M1 A message is queued in the transaction that causes it and leaves only after that succeeded.
 * M2 A message that cannot be sent is tried again, ten times. M3 Once sent its body is forgotten.
 * M4 Without a mail server the platform's administrators can read what waits.
 *
 * <p>Out of scope: what messages say (the features that cause them), newsletters.
 */
package org.wopplatform.core.mail;
