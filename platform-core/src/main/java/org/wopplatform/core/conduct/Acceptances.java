package org.wopplatform.core.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The words that the current platform's operators have given. */
@ApplicationScoped
public class Acceptances {
    @PersistenceContext EntityManager em;

    /** Newest version first. */
    List<ConductAcceptance> of(UUID operator) {
        return em.createQuery(
                        """
                        select a from ConductAcceptance a where a.operator = :operator
                        order by a.number desc""",
                        ConductAcceptance.class)
                .setParameter("operator", operator)
                .getResultList();
    }

    void add(ConductAcceptance acceptance) {
        em.persist(acceptance);
        em.flush();
    }
}
