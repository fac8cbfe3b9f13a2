package org.wopplatform.core.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Everything that the current platform keeps about one person, from every feature. */
@ApplicationScoped
public class PersonalData {
    @PersistenceContext EntityManager em;
    @Inject @Any Instance<PersonalRecords> records;
    @Inject Clock clock;

    public List<Held> on(Person person) {
        return records.stream().flatMap(kept -> kept.heldOn(person).stream()).toList();
    }

    public void forget(Person person) {
        em.flush();
        for (var kept : records) {
            kept.forget(person, clock.instant());
        }
        em.flush();
        em.clear();
    }
}
