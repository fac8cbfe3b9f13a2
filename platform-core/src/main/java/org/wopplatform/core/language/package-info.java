/**
 * Speaks English, Spanish, French and Portuguese, each completely.
 *
 * <p>L1 Every bundle has the same keys and the same named places in every language, or the build
 * fails. L2 What people write (texts, names) carries its own language and falls back to the
 * platform's first one, saying so. L3 Each module brings its own bundle; the core collects them.
 *
 * <p>Out of scope: choosing the language of a request (web).
 */
package org.wopplatform.core.language;
