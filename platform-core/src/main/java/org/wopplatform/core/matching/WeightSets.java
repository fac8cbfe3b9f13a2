package org.wopplatform.core.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The weights of the current platform, version by version. */
@ApplicationScoped
public class WeightSets {
    @PersistenceContext EntityManager em;

    /** Those by which the platform judges today: its newest, or else the network's own. */
    public Weights inForce() {
        return all().stream().findFirst().map(WeightSet::weights).orElse(Weights.DEFAULT);
    }

    /** Newest first. */
    List<WeightSet> all() {
        return em.createQuery("select w from WeightSet w order by w.number desc", WeightSet.class)
                .getResultList();
    }

    /** Whoever adds the same version at the same time is refused by the database. */
    void add(WeightSet set) {
        em.persist(set);
        em.flush();
    }
}
