/**
 * Pages on closed periods: where the global platform closes and corrects them, and where anybody
 * reads what changed since.
 *
 * <p>RP1 What would freeze something asks first. RP2 A difference is told with both figures, or
 * with why one is withheld; a platform's own staff read below it what their own records did.
 *
 * <p>Out of scope: the figures of today (observatory), the report on paper (web/releases).
 */
package org.wopplatform.web.pages.releases;
