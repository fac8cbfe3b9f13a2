package org.wopplatform.web.observatory;

import java.util.List;

/**
 * What a measure counts, in a reader's language.
 *
 * @param counts what it counts, and which states of a record count
 * @param subject whose records it is counted from
 * @param adds how figures of it are added up
 * @param by what it can be broken down by
 */
record Definition(
        Named measure, Named unit, String counts, Named subject, Named adds, List<Named> by) {}
