package org.wopplatform.core.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;

/** The memberships that the current platform asked for or decides on. */
@ApplicationScoped
public class Memberships {
    @PersistenceContext EntityManager em;

    /** Newest first. */
    List<Membership> of(UUID operator, String home) {
        return em.createQuery(
                        """
                        select m from Membership m where m.operator = :operator and m.home = :home
                        order by m.askedAt desc, m.id""",
                        Membership.class)
                .setParameter("operator", operator)
                .setParameter("home", home)
                .getResultList();
    }

    /** At the platform that is joined: what waits first, then by name. */
    List<Membership> at(String platform) {
        return em.createQuery(
                        """
                        select m from Membership m where m.platform = :platform
                        order by case when m.state = :waiting then 0 else 1 end, m.operatorName, m.id""",
                        Membership.class)
                .setParameter("platform", platform)
                .setParameter("waiting", Membership.State.REQUESTED)
                .setMaxResults(500)
                .getResultList();
    }

    Membership get(UUID id) {
        var found = em.find(Membership.class, id);
        if (found == null) {
            throw new NotFound("membership", id);
        }
        return found;
    }

    void add(Membership membership) {
        em.persist(membership);
        em.flush();
    }

    void save() {
        em.flush();
    }
}
