package org.wopplatform.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;

/** Messages to a person. */
@ApplicationScoped
public class MessageRecords implements PersonalRecords {
    @PersistenceContext EntityManager em;

    @Override
    public List<Held> heldOn(Person person) {
        return messages(person).stream()
                .map(
                        message ->
                                Held.of(
                                        "message",
                                        "email",
                                        message.recipient(),
                                        "subject",
                                        message.subject(),
                                        "at",
                                        message.createdAt()))
                .toList();
    }

    @Override
    public void forget(Person person, Instant now) {
        messages(person).forEach(em::remove);
        em.flush();
    }

    private List<OutgoingMessage> messages(Person person) {
        if (!person.hasEmail()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select m from OutgoingMessage m where lower(m.recipient) = :email
                        order by m.createdAt""",
                        OutgoingMessage.class)
                .setParameter("email", person.email())
                .getResultList();
    }
}
