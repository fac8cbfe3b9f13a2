/**
 * Puts a letter of intent, an agreement or an amendment on paper.
 *
 * <p>AP1 The sheet says all that the text says, in the text's own language, and who has signed it.
 * AP2 Every page says of which text it is, by number and digest, and which page of how many. AP3
 * What is not signed by all says so on every page, and so does what was invented.
 *
 * <p>Out of scope: what a text has to say (agreements), drawing (paper).
 */
package org.wopplatform.web.agreements;
