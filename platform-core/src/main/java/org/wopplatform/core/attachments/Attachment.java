package org.wopplatform.core.attachments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.wopplatform.core.documents.FileType;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.core.partnerships.Standpoint;

/** A file of a partnership's record, with its bytes. */
@Entity
@Table(name = "partnership_file")
public class Attachment {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "partnership_id")
    private UUID partnership;

    @Column(name = "side_platform_id")
    private String side;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private byte[] bytes;
    private int size;
    private String digest;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Attachment() {}

    Attachment(
            Standpoint from, Subject subject, UUID subjectId, Upload upload, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = from.coordinator();
        this.partnership = from.partnership();
        this.side = from.here();
        this.subject = subject;
        this.subjectId = subjectId;
        this.name = upload.name();
        this.type = upload.type();
        this.bytes = upload.bytes().clone();
        this.size = upload.bytes().length;
        this.digest = upload.digest();
        this.addedBy = by;
        this.addedAt = now;
    }

    boolean isOf(UUID other) {
        return partnership.equals(other);
    }

    boolean wasAddedBy(String other) {
        return side.equals(other);
    }

    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    Attached attached() {
        return new Attached(id, subject, subjectId, side, name, type, size, digest, addedAt);
    }
}
