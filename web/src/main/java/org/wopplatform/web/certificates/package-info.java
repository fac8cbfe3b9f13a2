/**
 * Puts a certificate on paper.
 *
 * <p>CS1 The sheet says what the certificate's page says, in the reader's language, and where that
 * page is. CS2 Everything on it is text of an embedded font, and the address as a code to
 * photograph; letters that the font has not are shown as boxes, and the sheet says so. CS3 An
 * invented certificate says that it is invented, at its head and across the sheet.
 *
 * <p>Out of scope: whether a certificate holds (recognition).
 */
package org.wopplatform.web.certificates;
