/**
 * Appoints people to the roles of a platform.
 *
 * <p>E1 A person holds any number of roles in any number of platforms. E2 Nobody appoints to, or
 * releases from, a role above the own. E3 The last administrator of a platform stays; the database
 * holds that too. E4 Inviting an address tells nobody whether it already has an account. E5 The
 * global platform appoints the first administrator of a platform that has none, and nobody else
 * there.
 *
 * <p>Out of scope: proving who somebody is (identity), members of an association (tenant-national).
 */
package org.wopplatform.core.people;
