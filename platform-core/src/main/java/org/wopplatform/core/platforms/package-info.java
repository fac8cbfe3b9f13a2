/**
 * Knows which platforms there are, how they form a tree, and who hosts them.
 *
 * <p>P1 A platform is one properties file; what the file says is fixed until the next start. P2
 * Platforms form one tree under the global one; a platform's territory lies within its parent's. P3
 * At any time a platform has one host, or several co-hosts, and no two terms of one seat. P4
 * Between its first host and today a platform is never without one. P5 Every fault of every file is
 * reported at once, and then nothing starts. P6 A platform whose file is gone stays in the
 * registry, removed, with all its records.
 *
 * <p>Out of scope: what administrators change while the system runs (site), what a kind adds
 * (tenant modules).
 */
package org.wopplatform.core.platforms;
