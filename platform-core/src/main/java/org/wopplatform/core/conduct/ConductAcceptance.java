package org.wopplatform.core.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.platforms.Platform;

/** An operator's word: it keeps one version of the code and the eight principles. */
@Entity
@Table(name = "conduct_acceptance")
public class ConductAcceptance {
    /** How the word was given: by an account of the operator's staff, or signed on paper. */
    public enum Way {
        ONLINE,
        PAPER
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    @Column(name = "keeper_id")
    private String keeper;

    private int number;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Column(name = "signatory_name")
    private String signatoryName;

    @Column(name = "signatory_position")
    private String signatoryPosition;

    @Column(name = "account_id")
    @Convert(converter = AccountColumn.class)
    private UUID account;

    private boolean authorised;
    private boolean principles;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "recorded_by")
    @Convert(converter = AccountColumn.class)
    private UUID recordedBy;

    private String document;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected ConductAcceptance() {}

    private ConductAcceptance(
            String platform, UUID operator, int number, Way way, Signatory by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.operator = operator;
        this.keeper = Platform.GLOBAL_ID;
        this.number = number;
        this.way = way;
        this.signatoryName = by.name();
        this.signatoryPosition = by.position();
        this.authorised = true;
        this.principles = true;
        this.acceptedAt = now;
    }

    /** Given by somebody of the operator's staff, signed in as the account. */
    static ConductAcceptance online(
            String platform,
            UUID operator,
            int number,
            Signatory by,
            UUID account,
            LocalDate today,
            Instant now) {
        var given = new ConductAcceptance(platform, operator, number, Way.ONLINE, by, now);
        given.account = account;
        given.signedOn = today;
        return given;
    }

    /**
     * Signed on paper and recorded by the platform's staff.
     *
     * @param document where the signed paper is kept, if that is said
     */
    static ConductAcceptance onPaper(
            String platform,
            UUID operator,
            int number,
            Signatory by,
            LocalDate signedOn,
            Optional<String> document,
            UUID recordedBy,
            Instant now) {
        var given = new ConductAcceptance(platform, operator, number, Way.PAPER, by, now);
        given.signedOn = signedOn;
        given.document = document.orElse(null);
        given.recordedBy = recordedBy;
        return given;
    }

    boolean isSignedBy(Person person, Optional<UUID> as) {
        return (account != null && as.filter(account::equals).isPresent())
                || (person.operators().contains(operator) && person.isNamed(signatoryName));
    }

    /** The word stays, with version and date; who gave it is nobody's to read again. */
    void forgetSignatory(Instant now) {
        signatoryName = null;
        signatoryPosition = null;
        account = null;
        document = null;
        erasedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID operator() {
        return operator;
    }

    public int number() {
        return number;
    }

    public Way way() {
        return way;
    }

    /** Empty once the signatory was erased. */
    public Optional<Signatory> signatory() {
        return erasedAt == null
                ? Optional.of(new Signatory(signatoryName, signatoryPosition))
                : Optional.empty();
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public Optional<String> document() {
        return Optional.ofNullable(document);
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
