package org.wopplatform.core.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.particulars.Particulars;

/** An operator's application: a draft, and then what it submitted. */
@Entity
public class Application {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    @Convert(converter = AccountColumn.class)
    private UUID operator;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "former_hash")
    private String formerHash;

    private String language;
    private String email;

    @Convert(converter = AnswersColumn.class)
    private Answers typed;

    @Convert(converter = AnswersColumn.class)
    private Answers submitted;

    @Convert(converter = AnswersColumn.class)
    private Answers formerly;

    @Column(name = "invited_by")
    @Convert(converter = AccountColumn.class)
    private UUID invitedBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Version private int version;

    protected Application() {}

    Application(
            String platform,
            String email,
            Language language,
            Answers typed,
            Secret secret,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.email = email;
        this.language = language.code();
        this.typed = typed;
        this.secretHash = secret.digest();
        this.begunAt = now;
        this.changedAt = now;
    }

    /** It answers an invitation: the operator stands in the registry already. */
    void answers(UUID invited, Optional<UUID> by) {
        operator = invited;
        invitedBy = by.orElse(null);
    }

    void keep(Part part, Map<String, String> now, Instant at) {
        typed = typed.with(part, now);
        changedAt = at;
    }

    /** The links that opened it before open it no more. */
    void renew(Secret secret, Instant at) {
        secretHash = secret.digest();
        formerHash = null;
        changedAt = at;
    }

    /** A further link opens it; of those before, the last one still does. */
    void open(Secret secret) {
        formerHash = secretHash;
        secretHash = secret.digest();
    }

    void submit(UUID as, Particulars said, Instant at) {
        operator = as;
        formerly = submitted;
        submitted = Answers.of(said);
        submittedAt = at;
        changedAt = at;
    }

    /** Once it is decided the person is known from the contact alone (AP8). */
    void forgetThePerson() {
        email = null;
        typed = new Answers(Map.of());
    }

    public UUID id() {
        return id;
    }

    public Optional<UUID> operator() {
        return Optional.ofNullable(operator);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Language language() {
        return Language.of(language).orElse(Language.EN);
    }

    public Answers typed() {
        return typed;
    }

    /** What was submitted last, of the organisation alone. */
    public Optional<Particulars> submitted() {
        return Optional.ofNullable(submitted).map(a -> Particulars.ofKeys(a.texts()));
    }

    /** What was submitted the time before, of the organisation alone. */
    public Optional<Particulars> formerly() {
        return Optional.ofNullable(formerly).map(a -> Particulars.ofKeys(a.texts()));
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }
}
