/**
 * Reads what people say about an operator, however they write it, and keeps it in one canonical
 * form.
 *
 * <p>PA1 A field has one canonical text; two sources say the same when the texts are equal. PA2
 * Words, numbers and dates are read as people write them in English, Spanish, French and
 * Portuguese; what cannot be read is refused with the field and the reason, and nothing is guessed.
 * PA3 A form, a file and the API are read by the same rules.
 *
 * <p>Out of scope: where an operator's record lies (operators), the shape of files (imports).
 */
package org.wopplatform.core.particulars;
