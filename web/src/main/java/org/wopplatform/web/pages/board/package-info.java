/**
 * Shows a platform what it counts of its own records, and what others see of that.
 *
 * <p>BO1 Every number is exact, and leads to the records it is made of. BO2 Filters are addresses:
 * any category of any dimension, combined freely; one that does not exist is told and left out,
 * never taken for another. BO3 Beside a number stands what others see of it, or why they do not.
 *
 * <p>Out of scope: counting (core, observatory), what others see (web, observatory).
 */
package org.wopplatform.web.pages.board;
