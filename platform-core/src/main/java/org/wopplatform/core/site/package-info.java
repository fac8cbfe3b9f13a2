/**
 * Lets a platform show itself as it wants to be seen.
 *
 * <p>S1 Texts are plain text with paragraphs, per language; a missing language falls back to the
 * platform's first one and says so. S2 Contacts are those of the secretariat, not of persons. S3 An
 * accent colour must carry white text readably. S4 A logo is a small PNG, JPEG or WebP.
 *
 * <p>Out of scope: what the platform is (platforms), what documents say of it (facts).
 */
package org.wopplatform.core.site;
