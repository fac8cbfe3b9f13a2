/**
 * The pages that people read and fill in.
 *
 * <p>HP1 A page is a value; one place renders it. HP2 A GET changes nothing; a POST validates,
 * does, and redirects. HP3 A form with faults comes back as typed, with each fault beside its
 * field. HP4 Everything works without script. HP5 A public page sets no cookie and carries an
 * entity tag.
 *
 * <p>Out of scope: rules (the features), JSON (api).
 */
package org.wopplatform.web.pages;
