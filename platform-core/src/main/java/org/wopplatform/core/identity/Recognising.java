package org.wopplatform.core.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/** Recognises who sends a request, by its session or its access token (I4). */
@UseCase
public class Recognising {
    @PersistenceContext EntityManager em;
    @Inject Accounts accounts;
    @Inject Walls walls;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Whether the secret is that of a session that still holds; the caller then is its person. */
    @OpenToAll
    public boolean bySession(Secret secret) {
        walls.present(secret.digest());
        var signIn =
                em.createQuery("select s from SignIn s where s.secretHash = :hash", SignIn.class)
                        .setParameter("hash", secret.digest())
                        .getResultStream()
                        .filter(s -> s.holds(clock.instant()))
                        .findFirst();
        if (signIn.isEmpty()) {
            return false;
        }
        walls.actFor(signIn.get().account());
        var account = accounts.find(signIn.get().account()).filter(a -> !a.suspended());
        account.ifPresent(
                a -> {
                    signIn.get().see(clock.instant());
                    caller.isSignedIn(a.id(), a.name(), roles(a.id()), signIn.get().id());
                });
        return account.isPresent();
    }

    /** Whether the secret is that of an access token that still holds. */
    @OpenToAll
    public boolean byToken(Secret secret) {
        walls.present(secret.digest());
        var token =
                em.createQuery(
                                "select t from AccessToken t where t.secretHash = :hash",
                                AccessToken.class)
                        .setParameter("hash", secret.digest())
                        .getResultStream()
                        .filter(t -> t.holds(clock.instant()))
                        .findFirst();
        if (token.isEmpty()) {
            return false;
        }
        walls.actFor(token.get().account());
        var account = accounts.find(token.get().account()).filter(a -> !a.suspended());
        account.ifPresent(
                a -> {
                    token.get().use(clock.instant());
                    var roles = roles(a.id());
                    token.get()
                            .platform()
                            .ifPresent(only -> roles.keySet().retainAll(Set.of(only)));
                    caller.bearsToken(
                            a.id(),
                            a.name(),
                            roles,
                            token.get().readOnly(),
                            token.get().platform());
                });
        return account.isPresent();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Set<Role>> roles(UUID account) {
        List<Object[]> rows =
                em.createNativeQuery(
                                "select platform_id, role from appointment where account_id = ?1")
                        .setParameter(1, account)
                        .getResultList();
        var roles = new HashMap<String, Set<Role>>();
        for (var row : rows) {
            roles.computeIfAbsent((String) row[0], p -> EnumSet.noneOf(Role.class))
                    .add(Role.valueOf((String) row[1]));
        }
        return roles;
    }
}
