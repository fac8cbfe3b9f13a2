package org.wopplatform.core.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The applications to the current platform. */
@ApplicationScoped
public class Applications {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Postbox postbox;
    @Inject Clock clock;

    /** The application from which the operator came; empty where it came in another way. */
    public Optional<Application> of(UUID operator) {
        return em.createQuery(
                        "select a from Application a where a.operator = :operator",
                        Application.class)
                .setParameter("operator", operator)
                .getResultStream()
                .findFirst();
    }

    /**
     * A further link to an application, for a letter to whoever applied; the last one that was sent
     * works too.
     *
     * @return the full address in the applicant's language
     */
    public String furtherLink(Application application) {
        var secret = Secret.random();
        application.open(secret);
        em.flush();
        return address(application, secret);
    }

    /** A new link in the place of all that were sent before. */
    String newLink(Application application) {
        var secret = Secret.random();
        application.renew(secret, clock.instant());
        em.flush();
        return address(application, secret);
    }

    /** The full address of an application, in the applicant's language. */
    String address(Application application, Secret secret) {
        return postbox.address(
                "/%s/%s/join/%s"
                        .formatted(
                                application.language().code(), current.get().id(), secret.text()));
    }

    Optional<Application> opened(Secret secret) {
        return by(secret, LockModeType.NONE);
    }

    /** To be changed: nobody else changes it before this transaction ends. */
    Optional<Application> held(Secret secret) {
        return by(secret, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Application> by(Secret secret, LockModeType lock) {
        return em.createQuery(
                        """
                        select a from Application a
                        where a.secretHash = :hash or a.formerHash = :hash""",
                        Application.class)
                .setParameter("hash", secret.digest())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    void add(Application application) {
        em.persist(application);
        em.flush();
    }

    void remove(Application application) {
        em.remove(application);
        em.flush();
    }

    List<Application> by(String email) {
        return em.createQuery(
                        "select a from Application a where a.email = :email", Application.class)
                .setParameter("email", email)
                .getResultList();
    }

    /** How many were begun for an address since then. */
    long begun(String email, Instant since) {
        return em.createQuery(
                        """
                        select count(a) from Application a
                        where a.email = :email and a.begunAt >= :since""",
                        Long.class)
                .setParameter("email", email)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Never submitted, and of no operator that waits for it. */
    List<Application> idle(Duration longerThan) {
        return em.createQuery(
                        """
                        select a from Application a
                        where a.operator is null and a.changedAt < :then""",
                        Application.class)
                .setParameter("then", clock.instant().minus(longerThan))
                .getResultList();
    }

    /** Of operators that were withdrawn, and whose applicants are still known. */
    List<Application> withdrawn(Duration longerThan) {
        return em.createQuery(
                        """
                        select a from Application a, Operator o
                        where o.id = a.operator and a.email is not null
                          and o.standing = :withdrawn and o.standingAt < :then""",
                        Application.class)
                .setParameter("withdrawn", Standing.WITHDRAWN)
                .setParameter("then", clock.instant().minus(longerThan))
                .getResultList();
    }
}
