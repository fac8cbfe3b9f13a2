/**
 * Keeps the files that operators show.
 *
 * <p>D1 A document is a PDF, PNG or JPEG of at most 5 MiB; its own first bytes say what it is, not
 * its name. D2 An operator has at most twenty. D3 Only a platform's staff reads a document; the
 * audit log keeps that it was added or removed, not what it holds.
 *
 * <p>Out of scope: what a document proves (recognition, review), how it is sent (web).
 */
package org.wopplatform.core.documents;
