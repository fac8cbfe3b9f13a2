/**
 * The observatory as everybody sees it: a platform with all below it, or the network, in numbers.
 *
 * <p>OP1 Every number opens its definition, its parts and the moment it was counted. OP2 No figure
 * is withheld without its reason beside it; zero is zero. OP3 What a drawing shows stands beside it
 * as a table. OP4 Filters are links; combined, they count published partnerships alone. OP5 What
 * others reported stands apart, with its source. OP6 A page is of one moment, now or a closed
 * period, which it names; its links lead to the same moment.
 *
 * <p>Out of scope: a platform's own exact figures (its board), files (downloads), closing periods
 * (releases).
 */
package org.wopplatform.web.pages.observatory;
