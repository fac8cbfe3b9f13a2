package org.wopplatform.core.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.rules.RuleRefused;

/**
 * Hashes and verifies passwords with PBKDF2-HMAC-SHA-512, 220,000 iterations and a salt of 32
 * bytes, as OWASP's password storage cheat sheet asks; a check costs the same time whether the
 * account exists or not.
 */
@ApplicationScoped
public class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    @Inject Pbkdf2PasswordHash hash;

    private String nobodys = "";

    @PostConstruct
    void prepare() {
        hash.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                        "Pbkdf2PasswordHash.Iterations", "220000",
                        "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                        "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        nobodys = hash.generate(Secret.random().text().toCharArray());
    }

    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    public boolean matches(String password, Optional<String> kept) {
        var right = hash.verify(password.toCharArray(), kept.orElse(nobodys));
        return right && kept.isPresent();
    }

    /** Refuses a password that is too short, too long, or the person's own address. */
    public void accept(String password, String email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new RuleRefused(
                    "password.length",
                    Map.of(
                            "shortest",
                            String.valueOf(SHORTEST),
                            "longest",
                            String.valueOf(LONGEST)));
        }
        var plain = password.toLowerCase(java.util.Locale.ROOT);
        if (plain.equals(email) || plain.chars().distinct().count() < 5) {
            throw new RuleRefused("password.guessable");
        }
    }
}
