/**
 * Keeps platforms apart and lets in only who may come in.
 *
 * <p>T1 Each transaction works for one platform, set once, by {@link
 * org.wopplatform.core.tenancy.Gate}; the database shows and takes no other rows. T2 Each use case
 * says in one annotation whom it is open to, and one gate reads it. T3 A person's permissions come
 * from the roles held in the current platform, never from a platform above or below. T4 A suspended
 * platform does nothing but say that it is suspended. T5 A read-only access token changes nothing.
 *
 * <p>Out of scope: proving who somebody is (identity), appointing people (people).
 */
package org.wopplatform.core.tenancy;
