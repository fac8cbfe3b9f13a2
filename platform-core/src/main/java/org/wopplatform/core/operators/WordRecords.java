package org.wopplatform.core.operators;

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

/** Operators that were entered on a person's word. */
@ApplicationScoped
public class WordRecords implements PersonalRecords {
    private static final String FORGOTTEN = "–";

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    @Override
    public List<Held> heldOn(Person person) {
        return person.names().stream()
                .flatMap(name -> onWordOf(name).stream())
                .map(row -> Held.of("on-word-of", "operator", row[0], "name", row[1]))
                .distinct()
                .toList();
    }

    /** The operator keeps how it was entered; who vouched for it is nobody's to read again. */
    @Override
    public void forget(Person person, Instant now) {
        for (var name : person.names()) {
            em.createNativeQuery(
                            """
                            update operator set on_word_of = ?3, version = version + 1
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
                        select legal_name, on_word_of from operator
                        where platform_id = ?1 and folded(btrim(on_word_of)) = folded(btrim(?2)) order by legal_name""")
                .setParameter(1, current.get().id())
                .setParameter(2, name)
                .getResultList();
    }
}
