/**
 * The desk at which a platform's people look after it.
 *
 * <p>Out of scope: what a rule says (the features).
 */
package org.wopplatform.web.pages.administration;
