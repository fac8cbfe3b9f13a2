package org.wopplatform.core.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The names of those who set them, by number, as far as the reader may meet them. */
    Map<Integer, String> authors() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select w.number, a.name from weight_set w join account a on a.id = w.set_by")
                        .getResultList();
        var names = new HashMap<Integer, String>();
        rows.forEach(row -> names.put(((Number) row[0]).intValue(), (String) row[1]));
        return names;
    }

    /** Whoever adds the same version at the same time is refused by the database. */
    void add(WeightSet set) {
        em.persist(set);
        em.flush();
    }
}
