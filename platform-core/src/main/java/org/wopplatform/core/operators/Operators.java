package org.wopplatform.core.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

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

    /**
     * To be changed: nobody else changes it before this transaction ends.
     *
     * @param version of the record that the change was made from
     * @throws RuleRefused where it has changed since
     */
    public Operator ofVersion(UUID id, int version) {
        var operator =
                Optional.ofNullable(em.find(Operator.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new NotFound("operator", id));
        if (operator.version() != version) {
            throw new RuleRefused("operator.changed-meanwhile");
        }
        return operator;
    }

    /**
     * @param except the operator itself
     * @throws RuleRefused where another operator has the same name in the same place (O8)
     */
    public void refuseKnown(Particulars said, Optional<UUID> except) {
        @SuppressWarnings("unchecked")
        List<UUID> known =
                em.createNativeQuery(
                                """
                                select id from operator
                                where country = ?1 and name_key = name_key(?2)
                                  and place_key = folded(?3 || '|' || ?4) and standing <> 'WITHDRAWN'""")
                        .setParameter(1, said.text(Field.COUNTRY))
                        .setParameter(2, said.text(Field.LEGAL_NAME))
                        .setParameter(3, said.text(Field.SUBDIVISION))
                        .setParameter(4, said.text(Field.PLACE))
                        .getResultList();
        if (known.stream().anyMatch(id -> !Optional.of(id).equals(except))) {
            throw new RuleRefused("operator.known");
        }
    }

    /**
     * @throws RuleRefused where any operator of the platform has the number already
     */
    public void addIdentifier(Operator operator, String scheme, String number) {
        var holders =
                em.createQuery(
                                """
                                select i.operator from Identifier i
                                where i.scheme = :scheme and i.number = :number""",
                                UUID.class)
                        .setParameter("scheme", scheme)
                        .setParameter("number", number)
                        .getResultList();
        if (!holders.isEmpty()) {
            throw new RuleRefused(
                    holders.contains(operator.id())
                            ? "operator.identifier-twice"
                            : "operator.identifier-known");
        }
        em.persist(new Identifier(operator, scheme, number));
        em.flush();
    }

    /** Every standing it had, the newest first. */
    public List<Step> steps(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select s.was, s.became, s.at, a.name, s.reason
                                from operator_standing s left join account a on a.id = s.account_id
                                where s.operator_id = ?1 order by s.at desc, s.was is null""")
                        .setParameter(1, operator)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Step(
                                        Optional.ofNullable((String) row[0]).map(Standing::valueOf),
                                        Standing.valueOf((String) row[1]),
                                        Moments.of(row[2]),
                                        Optional.ofNullable((String) row[3])
                                                .filter(n -> !n.isBlank()),
                                        Optional.ofNullable((String) row[4])))
                .toList();
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
        addIdentifier(operator, scheme, number);
    }
}
