/**
 * Hands the directory out as files, to pages and to the API alike.
 *
 * <p>DI1 A file has the entries of the search it was asked for, all of them, in the order of the
 * page. DI2 It is written as it is read: neither memory nor a transaction grows with it. DI3 Its
 * columns and answers are named as in the reader's language and read back as meant. DI4 No cell is
 * a formula.
 *
 * <p>Out of scope: the registry of a platform as a file, with what is not published (imports).
 */
package org.wopplatform.web.directory;
