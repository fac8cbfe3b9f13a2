package org.wopplatform.core.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.NotFound;

/** The operators of the current platform, whatever their standing. */
@ApplicationScoped
public class Operators {
    @PersistenceContext EntityManager em;

    public Optional<Operator> find(UUID id) {
        return Optional.ofNullable(em.find(Operator.class, id));
    }

    public Operator get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("operator", id));
    }

    public void add(Operator operator) {
        em.persist(operator);
        em.flush();
    }

    public List<Identifier> identifiers(UUID operator) {
        return em.createQuery(
                        """
                        select i from Identifier i where i.operator = :operator
                        order by i.scheme, i.number""",
                        Identifier.class)
                .setParameter("operator", operator)
                .getResultList();
    }

    /** All that is said of it, with its first identifier. */
    public Particulars particulars(Operator operator) {
        var said = operator.particulars();
        for (var identifier : identifiers(operator.id())) {
            return said.with(Field.IDENTIFIER_SCHEME, identifier.scheme())
                    .with(Field.IDENTIFIER, identifier.number());
        }
        return said;
    }

    /**
     * Sets the identifier that the particulars name, in the place of another of the same scheme.
     */
    public void identify(Operator operator, Particulars said) {
        if (!said.says(Field.IDENTIFIER)) {
            return;
        }
        var scheme = said.text(Field.IDENTIFIER_SCHEME);
        var number = said.text(Field.IDENTIFIER);
        var known = identifiers(operator.id());
        if (known.stream().anyMatch(i -> i.scheme().equals(scheme) && i.number().equals(number))) {
            return;
        }
        known.stream().filter(i -> i.scheme().equals(scheme)).forEach(em::remove);
        em.flush();
        em.persist(new Identifier(operator, scheme, number));
    }
}
