/**
 * Knows the members of the association that hosts a national platform.
 *
 * <p>AM1 Only a national platform keeps members. AM2 A member belongs to the association that hosts
 * the platform on the day of entry. AM3 A membership ends; it is removed only if it began the same
 * day.
 *
 * <p>Out of scope: operators of the platform (operators), fees.
 */
package org.wopplatform.national.association;
