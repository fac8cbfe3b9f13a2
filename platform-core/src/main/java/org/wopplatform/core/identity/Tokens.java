package org.wopplatform.core.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.OpenToOneself;
import org.wopplatform.core.tenancy.UseCase;

/** A person's own access tokens (I5). */
@UseCase
public class Tokens {
    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    /** A token and, this once, its secret. */
    public record Issued(AccessToken token, Secret secret) {}

    @OpenToOneself(reads = true)
    public List<AccessToken> mine() {
        return em.createQuery(
                        "select t from AccessToken t where t.account = :account order by t.createdAt desc",
                        AccessToken.class)
                .setParameter("account", caller.account().orElseThrow())
                .getResultList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @OpenToOneself
    public void check() {
        caller.account().orElseThrow();
    }

    /**
     * A token made with a token that opens one platform opens no other either.
     *
     * @param days until it expires, 1 to 366
     * @throws RuleRefused for a name that is blank or over 100 characters, other days, a platform
     *     in which the person has no role, or a 21st token
     */
    @OpenToOneself
    public Issued issue(String name, AccessToken.Scope scope, Optional<String> platform, int days) {
        if (name.isBlank() || name.length() > 100) {
            throw new RuleRefused("token.name");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new RuleRefused("token.days", Map.of("longest", String.valueOf(LONGEST_DAYS)));
        }
        if (platform.isPresent() && caller.rolesIn(platform.get()).isEmpty()) {
            throw new RuleRefused("token.platform", Map.of("platform", platform.get()));
        }
        if (mine().size() >= MOST) {
            throw new RuleRefused("token.too-many", Map.of("most", String.valueOf(MOST)));
        }
        var secret = Secret.random(AccessToken.PREFIX);
        var token =
                new AccessToken(
                        caller.account().orElseThrow(),
                        name,
                        scope,
                        platform.or(caller::onlyPlatform),
                        secret,
                        clock.instant(),
                        Duration.ofDays(days));
        em.persist(token);
        return new Issued(token, secret);
    }

    @OpenToOneself
    public void revoke(UUID id) {
        var token =
                mine().stream()
                        .filter(t -> t.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("token", id));
        em.remove(token);
    }
}
