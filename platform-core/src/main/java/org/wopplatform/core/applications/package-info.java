/**
 * Lets operators in: they apply, are invited, or are entered by their association.
 *
 * <p>AP1 Whoever applies gets a link, by mail and at once; the link alone opens the draft, and its
 * secret is kept as a digest. AP2 A draft keeps whatever was typed, right or wrong; only what is
 * complete and readable can be submitted. AP3 A licence is never required; a private operator
 * declares its interests. AP4 What was submitted waits for review and is not changed meanwhile;
 * what is returned is corrected behind the same link, and the version before it is kept. AP5 The
 * answer to a start is the same whether or not the address is known. AP6 An operator entered by its
 * association carries on whose word. AP7 With its verification whoever applied becomes the
 * operator's administrator. AP8 A draft that nobody has touched for 90 days is removed; once an
 * application is decided it forgets the person. AP9 Only the platform that admits operators of a
 * country takes their applications.
 *
 * <p>Out of scope: deciding (review), files of many operators (imports), the short form of small
 * operators (recognition).
 */
package org.wopplatform.core.applications;
