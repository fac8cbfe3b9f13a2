/**
 * Lets operators be members of platforms beyond their home.
 *
 * <p>J1 An operator has one home platform; a membership of a further one is a record of its own. J2
 * The home asks, the platform that is joined decides; the database holds who takes which step. J3
 * Both see the membership. It carries the operator's name and country and opens no other record. J4
 * A region or the global platform can be joined, and the country's own national platform; not that
 * of another country. J5 A no, a lapse and an end name their reason. J6 A member is counted at home
 * and nowhere else.
 *
 * <p>Out of scope: members of the association that hosts a platform (tenant-national).
 */
package org.wopplatform.core.memberships;
