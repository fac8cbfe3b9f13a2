package org.wopplatform.core.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.rules.RuleRefused;

/** Whom to speak to at an operator. */
@Entity
@Table(name = "operator_contact")
public class OperatorContact {
    public static final int LONGEST = 200;
    private static final String PHONE = "\\+?[0-9 ()./-]{6,30}";

    /** What a contact is kept for. */
    public enum Purpose {
        PARTNERSHIPS,
        REVIEW,
        EMERGENCIES,
        NEWS
    }

    /** Who agreed that it is kept: the person, or the association on its word. */
    public enum Consent {
        BY_ONESELF,
        BY_THE_ASSOCIATION,
        WITHDRAWN
    }

    /** What can be published, each by itself. */
    public enum Part {
        NAME,
        POSITION,
        EMAIL,
        PHONE
    }

    /** How to reach somebody: blank is unknown. */
    public record Reach(String name, String position, String email, String phone) {
        public Reach {
            name = clean(name);
            position = clean(position);
            email = clean(email).toLowerCase(Locale.ROOT);
            phone = clean(phone);
            if (name.isEmpty() && email.isEmpty() && phone.isEmpty()) {
                throw new RuleRefused("operator-contact.empty");
            }
            if (!email.isEmpty() && !Account.isAddress(email)) {
                throw new RuleRefused("operator-contact.email");
            }
            if (!phone.isEmpty() && !phone.matches(PHONE)) {
                throw new RuleRefused("operator-contact.phone");
            }
        }

        private static String clean(String text) {
            var clean = text == null ? "" : text.strip();
            if (clean.length() > LONGEST) {
                throw new RuleRefused(
                        "operator-contact.long", Map.of("longest", String.valueOf(LONGEST)));
            }
            return clean;
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    private String name;
    private String position;
    private String email;
    private String phone;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    @Column(name = "consented_on")
    private LocalDate consentedOn;

    @Column(name = "publishes_name")
    private boolean publishesName;

    @Column(name = "publishes_position")
    private boolean publishesPosition;

    @Column(name = "publishes_email")
    private boolean publishesEmail;

    @Column(name = "publishes_phone")
    private boolean publishesPhone;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Version private int version;

    protected OperatorContact() {}

    OperatorContact(String platform, UUID operator, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.operator = operator;
        this.enteredAt = now;
        this.purpose = Purpose.PARTNERSHIPS;
        this.consent = Consent.BY_THE_ASSOCIATION;
    }

    void reach(Reach reach) {
        name = orNull(reach.name());
        position = orNull(reach.position());
        email = orNull(reach.email());
        phone = orNull(reach.phone());
    }

    /** Keeps it for a purpose until a day (K1). */
    void keep(Purpose purpose, LocalDate until, LocalDate today) {
        if (until.isBefore(today) || until.isAfter(today.plusYears(10))) {
            throw new RuleRefused("operator-contact.keep-until");
        }
        this.purpose = purpose;
        this.keepUntil = until;
    }

    /**
     * Says who agreed, and what of it may be published (K2).
     *
     * @throws RuleRefused if something would be published without the person's own consent
     */
    void agree(Consent consent, LocalDate on, Set<Part> publishes) {
        if (consent != Consent.BY_ONESELF && !publishes.isEmpty()) {
            throw new RuleRefused("operator-contact.not-by-oneself");
        }
        this.consent = consent;
        this.consentedOn = on;
        publishesName = publishes.contains(Part.NAME);
        publishesPosition = publishes.contains(Part.POSITION);
        publishesEmail = publishes.contains(Part.EMAIL);
        publishesPhone = publishes.contains(Part.PHONE);
    }

    /** The operator keeps having had a contact; whom is nobody's to read again. */
    void erase(Instant now) {
        name = null;
        position = null;
        email = null;
        phone = null;
        agree(Consent.WITHDRAWN, null, Set.of());
        erasedAt = now;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public UUID id() {
        return id;
    }

    public UUID operator() {
        return operator;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> position() {
        return Optional.ofNullable(position);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** The name, else another way to tell whom it is about. */
    public String called() {
        return name().or(this::email).or(this::phone).orElse("–");
    }

    public Purpose purpose() {
        return purpose;
    }

    public Consent consent() {
        return consent;
    }

    public Optional<LocalDate> consentedOn() {
        return Optional.ofNullable(consentedOn);
    }

    public Set<Part> publishes() {
        var parts = EnumSet.noneOf(Part.class);
        if (publishesName) {
            parts.add(Part.NAME);
        }
        if (publishesPosition) {
            parts.add(Part.POSITION);
        }
        if (publishesEmail) {
            parts.add(Part.EMAIL);
        }
        if (publishesPhone) {
            parts.add(Part.PHONE);
        }
        return parts;
    }

    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(keepUntil);
    }

    public boolean erased() {
        return erasedAt != null;
    }

    public int version() {
        return version;
    }
}
