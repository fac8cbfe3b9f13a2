/**
 * Counts, without showing what is counted.
 *
 * <p>Z1 A record is counted in the one platform it belongs to, so that sums over a tree count
 * nothing twice. Z2 A total whose unpublished part is smaller than the platform's privacy threshold
 * is withheld. Z3 What somebody reported is not counted here (facts).
 *
 * <p>Out of scope: measures, periods and filters of the observatory (later).
 */
package org.wopplatform.core.totals;
