/**
 * Keeps the files that belong to something of a partnership's record.
 *
 * <p>AT1 A file belongs to one subject of one partnership: a mission, an agreement, a claim, a
 * report, a lesson, a diagnosis or a plan, at most twenty files each. AT2 It is what its own first
 * bytes say, PDF, PNG or JPEG, of at most 5 MiB; its name is cleaned, never believed. AT3 Whoever
 * sees the partnership reads its files; a file is never changed, and removed only by the side that
 * added it. AT4 The same file for the same subject is kept once. AT5 The audit log keeps that a
 * file was added or removed, not what it holds nor how it is called.
 *
 * <p>Out of scope: what a file proves (the subject's own feature), how it is sent (web).
 */
package org.wopplatform.core.attachments;
