package org.wopplatform.core.recognition;

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
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.operators.Operator;

/** A step that an operator has reached, and who says so (RC4). */
@Entity
@Table(name = "recognition_step")
public class RecognitionStep {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "reached_on")
    private PartialDate reachedOn;

    private String evidence;

    @Column(name = "source_id")
    private String source;

    @Column(name = "document_id")
    @Convert(converter = AccountColumn.class)
    private UUID document;

    @Column(name = "attested_by")
    @Convert(converter = AccountColumn.class)
    private UUID attestedBy;

    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    @Column(name = "attested_at")
    private Instant attestedAt;

    @Column(name = "withdrawn_by")
    @Convert(converter = AccountColumn.class)
    private UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    private boolean demonstration;

    protected RecognitionStep() {}

    RecognitionStep(Operator of, Attestation said, UUID by, boolean demonstration, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = of.platform();
        this.operator = of.id();
        this.step = said.step();
        this.reachedOn = said.reachedOn();
        this.evidence = said.evidence();
        this.document = said.document().orElse(null);
        this.attestedBy = by;
        this.onBehalfOf = said.onBehalfOf();
        this.attestedAt = now;
        this.demonstration = demonstration;
    }

    void withdraw(UUID by, String reason, Instant now) {
        withdrawnBy = by;
        withdrawnReason = reason;
        withdrawnAt = now;
    }

    public UUID id() {
        return id;
    }

    public Step step() {
        return step;
    }

    /** Empty where a document tells of the step but not of its date. */
    public Optional<PartialDate> reachedOn() {
        return Optional.ofNullable(reachedOn);
    }

    public String evidence() {
        return evidence;
    }

    /** The published document that tells of the step, where nobody attested it. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    public Optional<UUID> document() {
        return Optional.ofNullable(document);
    }

    /** The host association for which it was attested. */
    public Optional<String> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    public Instant attestedAt() {
        return attestedAt;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    public boolean held() {
        return withdrawnAt == null;
    }

    public boolean demonstration() {
        return demonstration;
    }
}
