/**
 * Brings operators in from files: first shows what would happen, then does exactly that.
 *
 * <p>IM1 Nothing of the registry changes before somebody has said so, and then only what the check
 * showed; a row whose operator changed meanwhile says so instead. IM2 Each row is added, changed,
 * left as it is, refused, or waits for another platform, and each fault names its row and column.
 * IM3 The same file twice changes nothing the second time: an operator is known by its number, else
 * by its name where no place contradicts; of two rows that mean one operator only the first counts.
 * What a row does not say stays as it is. IM4 An operator of another platform's country becomes a
 * request there. IM5 A file is worked through in steps, each a transaction with all it did and how
 * far it came; whatever ends a step, the next begins where the last whole one ended, on whichever
 * node. IM6 The import that waited longest has the next step, so a large file of one platform does
 * not keep another waiting. IM7 What whoever did not upload the file commits counts as verified by
 * a second person; a platform may ask for that person. IM8 A request is decided by the platform
 * that admits the operator: entered there on the sender's word and for review, linked to what is
 * there already, or declined with a reason that the sender reads.
 *
 * <p>Out of scope: what a field may say (particulars), how a file is read (sheets), deciding on
 * single operators (review).
 */
package org.wopplatform.core.imports;
