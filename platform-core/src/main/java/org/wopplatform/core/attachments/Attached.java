package org.wopplatform.core.attachments;

import java.time.Instant;
import java.util.UUID;
import org.wopplatform.core.documents.FileType;

/**
 * A file without its bytes, as lists show it.
 *
 * @param side the platform that added it and may remove it
 * @param size bytes
 * @param digest SHA-256 of the bytes, 64 hexadecimal digits
 */
public record Attached(
        UUID id,
        Subject subject,
        UUID subjectId,
        String side,
        String name,
        FileType type,
        int size,
        String digest,
        Instant addedAt) {}
