package org.wopplatform.core.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** Self-assessments that the platform's staff entered on a person's word. */
@ApplicationScoped
public class AssessmentWordRecords implements PersonalRecords {
    private static final String FORGOTTEN = "–";

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    @Override
    public List<Held> heldOn(Person person) {
        return person.names().stream()
                .flatMap(name -> onWordOf(name).stream())
                .map(row -> Held.of("assessed-on-word-of", "operator", row[0], "name", row[1]))
                .distinct()
                .toList();
    }

    /** What was said stays; who said it is nobody's to read again. */
    @Override
    public void forget(Person person, Instant now) {
        for (var name : person.names()) {
            em.createNativeQuery(
                            """
                            update self_assessment set on_word_of = ?3, version = version + 1
                            where platform_id = ?1 and folded(btrim(on_word_of)) = folded(btrim(?2))""")
                    .setParameter(1, current.get().id())
                    .setParameter(2, name)
                    .setParameter(3, FORGOTTEN)
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> onWordOf(String name) {
        return em.createNativeQuery(
                        """
                        select o.legal_name, s.on_word_of from self_assessment s
                        join operator o on o.platform_id = s.platform_id and o.id = s.operator_id
                        where s.platform_id = ?1 and folded(btrim(s.on_word_of)) = folded(btrim(?2)) order by o.legal_name""")
                .setParameter(1, current.get().id())
                .setParameter(2, name)
                .getResultList();
    }
}
