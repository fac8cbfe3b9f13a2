package org.wopplatform.core.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;

/** A file that an operator shows, with its bytes. */
@Entity
@Table(name = "operator_document")
public class Document {
    /** What it is shown for. */
    public enum Kind {
        LICENCE,
        STATUTES,
        ATTESTATION,
        DECLARATION,
        OTHER
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    @Convert(converter = AccountColumn.class)
    private UUID operator;

    @Column(name = "application_id")
    @Convert(converter = AccountColumn.class)
    private UUID application;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private byte[] bytes;
    private int size;
    private String digest;

    @Column(name = "added_by")
    @Convert(converter = AccountColumn.class)
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Document() {}

    Document(
            String platform,
            Optional<UUID> operator,
            Optional<UUID> application,
            Kind kind,
            Upload upload,
            Optional<UUID> by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.operator = operator.orElse(null);
        this.application = application.orElse(null);
        this.kind = kind;
        this.name = upload.name();
        this.type = upload.type();
        this.bytes = upload.bytes().clone();
        this.size = upload.bytes().length;
        this.digest = upload.digest();
        this.addedBy = by.orElse(null);
        this.addedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Empty while the application that it comes with was not submitted. */
    public Optional<UUID> operator() {
        return Optional.ofNullable(operator);
    }

    Optional<UUID> application() {
        return Optional.ofNullable(application);
    }

    public Kind kind() {
        return kind;
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

    Filed filed() {
        return new Filed(id, kind, name, type, size, digest, addedAt);
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
