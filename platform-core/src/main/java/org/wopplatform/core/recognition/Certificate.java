package org.wopplatform.core.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.operators.Operator;

/** What was certified on a day, and whether it still holds (RC5, RC6). */
@Entity
public class Certificate {
    /** Whether it holds. */
    public enum State {
        VALID,
        REPLACED,
        REVOKED
    }

    /** A step as the certificate names it; without a date where that is not known. */
    public record Named(Step step, Optional<PartialDate> reachedOn) {}

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    private String code;
    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_by")
    @Convert(converter = AccountColumn.class)
    private UUID issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String host;

    @Column(name = "operator_name")
    private String operatorName;

    private String place;
    private String country;
    private String steps;
    private boolean demonstration;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Certificate() {}

    Certificate(
            Operator of,
            Dossier dossier,
            String host,
            String number,
            LocalDate today,
            UUID by,
            boolean demonstration,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = of.platform();
        this.operator = of.id();
        this.code = CertificateCode.random().text();
        this.number = number;
        this.issuedOn = today;
        this.issuedBy = by;
        this.issuedAt = now;
        this.host = host;
        this.operatorName = of.legalName();
        this.place = of.place().orElse(null);
        this.country = of.country();
        this.steps =
                dossier.held().stream()
                        .map(
                                held ->
                                        held.step()
                                                + " "
                                                + held.reachedOn()
                                                        .map(PartialDate::text)
                                                        .orElse(""))
                        .collect(Collectors.joining(","));
        this.demonstration = demonstration;
    }

    void replace(Instant now) {
        replacedAt = now;
    }

    public UUID id() {
        return id;
    }

    public CertificateCode code() {
        return new CertificateCode(code);
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The associations that hosted the platform on the day of issue. */
    public String host() {
        return host;
    }

    public String operatorName() {
        return operatorName;
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public String country() {
        return country;
    }

    /** The steps, the lowest first. */
    public List<Named> steps() {
        return Arrays.stream(steps.split(","))
                .map(named -> named.split(" ", 2))
                .map(
                        named ->
                                new Named(
                                        Step.valueOf(named[0]),
                                        Optional.of(named[1])
                                                .filter(date -> !date.isEmpty())
                                                .map(PartialDate::of)))
                .toList();
    }

    public State state() {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return replacedAt != null ? State.REPLACED : State.VALID;
    }

    /** When it ceased to hold. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(revokedAt == null ? replacedAt : revokedAt);
    }

    public boolean demonstration() {
        return demonstration;
    }
}
