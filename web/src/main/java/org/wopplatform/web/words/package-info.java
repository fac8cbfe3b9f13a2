/**
 * Puts pages and problems into words.
 *
 * <p>V1 Every text of the program is in a bundle, in four languages. V2 Dates are written as
 * exactly as they are known.
 *
 * <p>Out of scope: texts that people wrote (site, facts).
 */
package org.wopplatform.web.words;
