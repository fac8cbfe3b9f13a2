/**
 * Shows people what is kept about them, and forgets them when they ask.
 *
 * <p>P1 Each feature that keeps something about people says what, and how it is forgotten; nothing
 * else reads or erases it. P2 A person is known by an e-mail address within one platform, and by
 * the names that stand beside it there. P3 What was done stays when a person is forgotten: an
 * operator's word with version and date, an operator's history, the log, which holds no personal
 * data. P4 An account that serves other platforms too stays there; this platform forgets it. P5 All
 * of it is done at once, in one transaction, or nothing is.
 *
 * <p>Out of scope: what a platform publishes of itself (site), files that people sent (documents).
 */
package org.wopplatform.core.personal;
