package org.wopplatform.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;

/** A person's access to the installation: one account, whatever platforms appointed it. */
@Entity
public class Account {
    /** The address of an account that was made before anybody was there to have one. */
    public static final String UNCLAIMED = "first-administrator@invalid";

    @Id private UUID id;
    private String email;
    private String name;
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version private int version;

    protected Account() {}

    public Account(UUID id, String email, String name, Language language, Instant now) {
        this.id = id;
        this.email = address(email);
        this.name = name.strip();
        this.language = language.code();
        this.createdAt = now;
    }

    /** Addresses are compared in lower case and without the blanks around them. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void setPassword(String hash) {
        this.passwordHash = hash;
    }

    public void introduce(String name, Language language) {
        this.name = name.strip();
        this.language = language.code();
    }

    /** Whether a text has the form of an e-mail address. */
    public static boolean isAddress(String email) {
        return email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    }

    /** Whoever accepts the first invitation brings the address along. */
    void claim(String email) {
        this.email = address(email);
    }

    /** Forgets whose it was; nobody comes in with it again. */
    public void empty() {
        email = "erased-" + id + "@invalid";
        name = "";
        passwordHash = null;
    }

    public boolean unclaimed() {
        return email.equals(UNCLAIMED);
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return Language.of(language).orElse(Language.EN);
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean suspended() {
        return suspendedAt != null;
    }

    public boolean demonstration() {
        return demonstration;
    }
}
