/**
 * Draws on paper: PDF, with nothing but what is asked for.
 *
 * <p>PP1 Letters that the font has not are drawn as boxes, and the sheet knows that there were
 * some. PP2 A text that is too long for its page goes on on the next one, and every page says which
 * it is of how many.
 *
 * <p>Out of scope: what is said (certificates, agreements).
 */
package org.wopplatform.web.paper;
