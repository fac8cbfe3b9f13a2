package org.wopplatform.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Role;

/** Who holds which role in a platform. */
@ApplicationScoped
public class Appointments {
    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    List<Appointment> in(Platform platform) {
        return em.createQuery(
                        "select a from Appointment a where a.platform = :platform",
                        Appointment.class)
                .setParameter("platform", platform.id())
                .getResultList();
    }

    /** Appoints by the caller's hand; whoever holds the role already keeps it. */
    public void appoint(Platform platform, UUID account, Role role) {
        var held =
                in(platform).stream()
                        .anyMatch(a -> a.account().equals(account) && a.role() == role);
        if (!held) {
            em.persist(
                    new Appointment(
                            platform.id(),
                            account,
                            role,
                            caller.account().orElseThrow(),
                            clock.instant()));
            em.flush();
        }
    }

    void release(Appointment appointment) {
        em.remove(appointment);
        em.flush();
    }
}
