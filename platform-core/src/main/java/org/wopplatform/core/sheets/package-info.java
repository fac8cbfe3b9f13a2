/**
 * Reads and writes tables as people have them: CSV in whatever encoding and with whatever
 * separator, and XLSX workbooks.
 *
 * <p>SH1 A row has the number that a spreadsheet shows beside it, empty rows counted. SH2 A file is
 * what its bytes say it is; where its name says otherwise it is refused, and so is what is no
 * table, holds macros, or grows out of proportion when unpacked. SH3 A file is read row by row, so
 * its length costs time and no memory; a workbook's shared texts are held while it is read, up to a
 * limit. SH4 A cell that is a formula or an error is told as such, never taken for its last result.
 *
 * <p>Out of scope: what the columns mean (imports).
 */
package org.wopplatform.core.sheets;
