package org.wopplatform.core.support;

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

/** Requests, offers and consents that were entered on a person's word. */
@ApplicationScoped
public class SupportRecords implements PersonalRecords {
    private static final String FORGOTTEN = "–";
    private static final List<String> TABLES =
            List.of("support_request", "support_offer", "matching_consent");

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    @Override
    public List<Held> heldOn(Person person) {
        return person.names().stream()
                .flatMap(name -> TABLES.stream().flatMap(table -> onWordOf(table, name).stream()))
                .map(row -> Held.of("on-word-of", "operator", row[0], "name", row[1]))
                .distinct()
                .toList();
    }

    /** What was entered stays; who vouched for it is nobody's to read again. */
    @Override
    public void forget(Person person, Instant now) {
        for (var name : person.names()) {
            for (var table : TABLES) {
                em.createNativeQuery(
                                """
                                update %s set on_word_of = ?3
                                where platform_id = ?1 and folded(btrim(on_word_of)) = folded(btrim(?2))"""
                                        .formatted(table))
                        .setParameter(1, current.get().id())
                        .setParameter(2, name)
                        .setParameter(3, FORGOTTEN)
                        .executeUpdate();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> onWordOf(String table, String name) {
        return em.createNativeQuery(
                        """
                        select o.legal_name, x.on_word_of from %s x
                        join operator o on o.platform_id = x.platform_id and o.id = x.operator_id
                        where x.platform_id = ?1 and folded(btrim(x.on_word_of)) = folded(btrim(?2)) order by 1"""
                                .formatted(table))
                .setParameter(1, current.get().id())
                .setParameter(2, name)
                .getResultList();
    }
}
