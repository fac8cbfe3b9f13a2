package org.wopplatform.core.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A document without its bytes, as lists show it.
 *
 * @param size bytes
 * @param digest SHA-256 of the bytes, 64 hexadecimal digits
 */
public record Filed(
        UUID id,
        Document.Kind kind,
        String name,
        FileType type,
        int size,
        String digest,
        Instant addedAt) {}
