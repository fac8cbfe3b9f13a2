package org.wopplatform.core.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/** The versions of the network's code; whoever is not its keeper meets the announced ones only. */
@ApplicationScoped
public class Versions {
    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The network's day (C7). */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Newest first. */
    List<ConductVersion> all() {
        return em.createQuery(
                        "select v from ConductVersion v where v.platform = :keeper order by v.number desc",
                        ConductVersion.class)
                .setParameter("keeper", Platform.GLOBAL_ID)
                .getResultList();
    }

    ConductVersion get(UUID id) {
        return all().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("conduct version", id));
    }

    Optional<ConductVersion> inForce() {
        var today = today();
        return all().stream()
                .filter(version -> version.begunBy(today))
                .max(java.util.Comparator.comparing(v -> v.inForceFrom().orElseThrow()));
    }

    ConductVersion presentOne() {
        return inForce().orElseThrow(() -> new RuleRefused("conduct.none-in-force"));
    }

    void add(ConductVersion version) {
        em.persist(version);
        em.flush();
    }

    void remove(ConductVersion draft) {
        em.remove(draft);
        em.flush();
    }

    void save() {
        em.flush();
    }
}
