package org.wopplatform.core.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** On whose word something was entered, in every table that says so in {@code on_word_of}. */
@ApplicationScoped
public class WordsGiven {
    private static final String FORGOTTEN = "–";

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    /**
     * @param operatorId the column that names the operator that a row is about
     * @param versioned whether a row counts its changes
     */
    public record Table(String name, String operatorId, boolean versioned) {}

    public List<Held> heldOn(Person person, String kind, Table table) {
        return person.names().stream()
                .flatMap(name -> onWordOf(table, name).stream())
                .map(row -> Held.of(kind, "operator", row[0], "name", row[1]))
                .distinct()
                .toList();
    }

    /** What was entered stays; who vouched for it is nobody's to read again. */
    public void forget(Person person, Table table) {
        for (var name : person.names()) {
            em.createNativeQuery(
                            """
                            update %s set on_word_of = ?3%s
                            where platform_id = ?1 and folded(btrim(on_word_of)) = folded(btrim(?2))"""
                                    .formatted(
                                            table.name(),
                                            table.versioned() ? ", version = version + 1" : ""))
                    .setParameter(1, current.get().id())
                    .setParameter(2, name)
                    .setParameter(3, FORGOTTEN)
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> onWordOf(Table table, String name) {
        return em.createNativeQuery(
                        """
                        select o.legal_name, x.on_word_of from %s x
                        join operator o on o.platform_id = x.platform_id and o.id = x.%s
                        where x.platform_id = ?1 and folded(btrim(x.on_word_of)) = folded(btrim(?2)) order by o.legal_name"""
                                .formatted(table.name(), table.operatorId()))
                .setParameter(1, current.get().id())
                .setParameter(2, name)
                .getResultList();
    }
}
