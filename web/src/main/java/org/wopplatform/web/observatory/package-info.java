/**
 * The observatory's figures for programs and spreadsheets: what addresses ask for, tables as files,
 * and the catalogue of the open data.
 *
 * <p>OD1 An address that asks for what does not exist is refused with the name of what is wrong,
 * never answered with everything. OD2 A figure is a number, or it says why it is withheld; zero is
 * written as zero. OD3 A file is made once however many ask for it at once, and no more than two
 * are made at the same time. OD4 Every row of a file says what it counts, in words; its codes and
 * columns are the same in every language. OD5 No cell of a file is ever taken for a formula. OD6 An
 * address of the open data stays; what it gives is described in the catalogue as DCAT. OD7 A closed
 * period is called {@code period} in every address; what it does not hold is refused by name.
 *
 * <p>Out of scope: what may be shown (core observatory), pages (pages).
 */
package org.wopplatform.web.observatory;
