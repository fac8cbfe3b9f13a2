/**
 * Answers for the regional kind of platform.
 *
 * <p>RP1 A region covers two countries or more and lies under the global platform or a wider
 * region. RP2 It coordinates partnerships between countries, never within one. RP3 The mentee is
 * inside the region; the mentor may come from anywhere.
 *
 * <p>Out of scope: whose consent a pairing takes (partnerships, later).
 */
package org.wopplatform.regional.pairing;
