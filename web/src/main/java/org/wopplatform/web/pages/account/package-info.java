/**
 * Signing in, one-time links, and one's own account.
 *
 * <p>Out of scope: other people's accounts (administration).
 */
package org.wopplatform.web.pages.account;
