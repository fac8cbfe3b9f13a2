/**
 * Puts proposals on paper and into files.
 *
 * <p>PS1 The sheet is the same for both sides, in the reader's language: who, why, what is asked.
 * PS2 Contacts stand on it once both have said yes. PS3 A file of figures says how many cases each
 * is made of.
 *
 * <p>Out of scope: what may be read by whom (proposals), drawing (paper).
 */
package org.wopplatform.web.proposals;
