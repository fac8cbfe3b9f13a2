/**
 * Says what went wrong, to people as a page and to programs as RFC 9457 problem details.
 *
 * <p>PD1 Every problem has a code, and a page under {@code /problems/} that explains it in the
 * reader's language. PD2 What is unknown and what is hidden are the same 404. PD3 An unexpected
 * fault tells an incident number and nothing else.
 *
 * <p>Out of scope: which rules there are (the features).
 */
package org.wopplatform.web.problems;
