/**
 * The pages on which partners follow what their partnership changes.
 *
 * <p>Out of scope: the rules, which are those of {@code core.progress}; the plan and the reports.
 */
package org.wopplatform.web.pages.progress;
