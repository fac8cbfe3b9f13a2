package org.wopplatform.core.drafts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.Accounts;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.identity.SignIn;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.OpenToOneself;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/** What people typed and could not send (DR1 to DR5). */
@UseCase
public class KeptDrafts {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @PersistenceContext EntityManager em;
    @Inject Accounts accounts;
    @Inject Walls walls;
    @Inject Clock clock;

    /**
     * Keeps it for the account whose session the secret was, if there was one and it ran out by
     * itself, not long ago. The secret opens nothing else.
     *
     * @return the id under which that account finds it again; nothing where nothing was kept
     */
    @OpenToAll
    public Optional<UUID> keep(Secret session, String page, String target, Typed typed) {
        if (!typed.worthKeeping()) {
            return Optional.empty();
        }
        walls.present(session.digest());
        var owner =
                em.createQuery("select s from SignIn s where s.secretHash = :hash", SignIn.class)
                        .setParameter("hash", session.digest())
                        .getResultStream()
                        .filter(s -> s.seenAt().isAfter(clock.instant().minus(REMEMBERED)))
                        .map(SignIn::account)
                        .findFirst();
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        walls.actFor(owner.get());
        if (accounts.find(owner.get()).filter(account -> !account.suspended()).isEmpty()) {
            return Optional.empty();
        }
        var draft = new KeptDraft(owner.get(), page, target, typed, clock.instant());
        em.persist(draft);
        em.flush();
        return Optional.of(draft.id());
    }

    /** One's own, the latest first. */
    @OpenToOneself(reads = true)
    public List<KeptDraft> mine() {
        return em.createQuery("select d from KeptDraft d order by d.keptAt desc", KeptDraft.class)
                .getResultList();
    }

    @OpenToOneself(reads = true)
    public Optional<KeptDraft> find(UUID id) {
        return mine().stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    /** Throws it away. */
    @OpenToOneself
    public void discard(UUID id) {
        em.remove(find(id).orElseThrow(() -> new NotFound("draft", id)));
    }

    /** The form was sent after all: what was kept of it goes. */
    @OpenToOneself
    public void sent(String target) {
        em.createQuery("delete from KeptDraft d where d.target = :target")
                .setParameter("target", target)
                .executeUpdate();
    }
}
