package org.wopplatform.core.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message on its way. Once sent its body is forgotten, for it may hold a one-time link. */
@Entity
@Table(name = "outgoing_message")
public class OutgoingMessage {
    static final int MOST_ATTEMPTS = 10;

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private String recipient;
    private String language;
    private String subject;
    private String body;
    private boolean confidential;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    protected OutgoingMessage() {}

    OutgoingMessage(
            String platform,
            String recipient,
            String language,
            String subject,
            String body,
            boolean confidential,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.recipient = recipient;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.confidential = confidential;
        this.createdAt = now;
    }

    void sent(Instant now) {
        attempts++;
        sentAt = now;
        body = null;
        lastError = null;
    }

    void failed(String why) {
        attempts++;
        lastError = why;
    }

    public UUID id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** Meant for its recipient's eyes alone, since it opens an account that is in use. */
    boolean confidential() {
        return confidential;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
