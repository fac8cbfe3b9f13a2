package org.wopplatform.core.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The steps of the current platform's operators, held and withdrawn. */
@ApplicationScoped
public class RecognitionSteps {
    @PersistenceContext EntityManager em;

    /** All that was ever attested, in the order in which it was. */
    public Dossier of(UUID operator) {
        return new Dossier(
                em.createQuery(
                                """
                                select s from RecognitionStep s where s.operator = :operator
                                order by s.attestedAt, s.id""",
                                RecognitionStep.class)
                        .setParameter("operator", operator)
                        .getResultList());
    }

    void add(RecognitionStep step) {
        em.persist(step);
        em.flush();
    }
}
