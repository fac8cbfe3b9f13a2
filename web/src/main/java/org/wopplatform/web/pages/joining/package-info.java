/**
 * The pages on which an operator applies for itself, without an account.
 *
 * <p>JO1 The link is the key: every page behind it is about one application and kept by nobody. JO2
 * A page saves what was typed, faulty or not, and says beside each field what is wrong. JO3 Each
 * page stands alone, so that one can leave after any of them.
 *
 * <p>Out of scope: what a complete application is (applications), the pages of the staff
 * (administration).
 */
package org.wopplatform.web.pages.joining;
