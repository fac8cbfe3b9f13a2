/**
 * Has partnerships report on their progress, on schedule.
 *
 * <p>RP1 The coordinator says every how many months, three, six or twelve, and when first; a report
 * covers the months that end on the day it is due, and one that lies ahead is always there. RP2
 * Either side writes; a draft asks for nothing and is kept as it is. RP3 A report that is submitted
 * says how the partnership stands and what was achieved; a picture of the partnership is taken by
 * the database in that moment, and neither it nor the words change from then on, unless the report
 * is returned, for a reason, and submitted anew. RP4 Somebody of the coordinator accepts or returns
 * it, and not whoever submitted it. RP5 A report that is not submitted is late once its day has
 * passed. RP6 Whoever is to write is told by e-mail fifteen days before and once more when it is
 * late: each platform tells its own people, once each time. RP7 A report of a record names who
 * tells of it and is there as it is.
 *
 * <p>Out of scope: what parts the picture has beyond missions (their features replace the functions
 * {@code snapshot_plan}, {@code snapshot_results}, {@code snapshot_contributions}).
 */
package org.wopplatform.core.reports;
