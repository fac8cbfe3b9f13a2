/**
 * Keeps what documents say, apart from what the platform counts.
 *
 * <p>F1 Every fact names its source and the date it applies to. F2 A reported number stays what its
 * source said, with its qualifier, and never enters a total. F3 Where a source contradicts itself,
 * the fact says so.
 *
 * <p>Out of scope: counting (totals), what administrators write (site).
 */
package org.wopplatform.core.facts;
