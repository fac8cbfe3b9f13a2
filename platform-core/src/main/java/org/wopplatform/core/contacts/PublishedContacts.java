package org.wopplatform.core.contacts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** What people have chosen to publish of themselves as contacts (K2). */
@UseCase
public class PublishedContacts {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    /** The published parts, and only those. */
    public record Shown(
            Optional<String> name,
            Optional<String> position,
            Optional<String> email,
            Optional<String> phone) {}

    /** Of a published operator whose home is the current platform. */
    @OpenToAll
    public List<Shown> of(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select name, position, email, phone from published_contact
                                where platform_id = ?1 and operator_id = ?2 order by id""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, operator)
                        .getResultList();
        return rows.stream()
                .map(row -> new Shown(text(row[0]), text(row[1]), text(row[2]), text(row[3])))
                .filter(
                        shown ->
                                shown.name().isPresent()
                                        || shown.position().isPresent()
                                        || shown.email().isPresent()
                                        || shown.phone().isPresent())
                .toList();
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column);
    }
}
