/**
 * Appoints people to the roles of a platform.
 *
 * <p>E1 A person holds any number of roles in any number of platforms. E2 Nobody appoints to, or
 * releases from, a role above the own. E3 The last administrator of a platform stays; the database
 * holds that too. E4 Until a platform has appointed somebody it learns nothing of the account; from
 * then on it knows the name and whether the person has come in. E5 The global platform appoints the
 * first administrator of a platform that has none, and nobody else there.
 *
 * <p>Out of scope: proving who somebody is (identity), members of an association (tenant-national).
 */
package org.wopplatform.core.people;
