/**
 * Answers for the national kind of platform.
 *
 * <p>NP1 A national platform covers exactly one country, and a country has at most one. NP2 It
 * coordinates partnerships within its country and leaves those across borders to the region.
 *
 * <p>Out of scope: who is admitted as an operator (next).
 */
package org.wopplatform.national.pairing;
