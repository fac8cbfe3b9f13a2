/**
 * Keeps whom to speak to at an operator, as the personal data that it is.
 *
 * <p>K1 A contact is kept for a purpose, on a consent, and until a day; three years where nobody
 * says otherwise. K2 What is published is chosen field by field, and only on the person's own
 * consent; the database holds that too. K3 The person reaches the own page by a link sent to the
 * address that is kept, without an account; the link is a digest here, holds ninety days and ends
 * when the address changes. K4 There the person sees everything that the platform keeps on that
 * address, chooses what is published, corrects it, takes the consent back, downloads it and has it
 * erased. K5 An erasure empties the contact and leaves the operator's history (personal). K6 A
 * contact whose day has passed is erased by a daily round, which writes to nobody. K7 Two editors
 * of a contact never overwrite each other silently.
 *
 * <p>Out of scope: the secretariat's own addresses (site), who may sign in (identity, people).
 */
package org.wopplatform.core.contacts;
