package org.wopplatform.core.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody typed and could not send. */
@Entity
@Table(name = "kept_draft")
public class KeptDraft {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String page;
    private String target;

    @Convert(converter = TypedColumn.class)
    private Typed typed;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected KeptDraft() {}

    KeptDraft(UUID account, String page, String target, Typed typed, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.page = page;
        this.target = target;
        this.typed = typed;
        this.keptAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The path, within the installation, of the page on which the form stands. */
    public String page() {
        return page;
    }

    /** The path to which the form was sent, without a language. */
    public String target() {
        return target;
    }

    public Typed typed() {
        return typed;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
