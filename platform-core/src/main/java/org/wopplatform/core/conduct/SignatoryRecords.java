package org.wopplatform.core.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;

/**
 * Acceptances that a person signed: with the own account, or by name for an operator that the
 * person is kept with.
 */
@ApplicationScoped
public class SignatoryRecords implements PersonalRecords {
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext EntityManager em;
    @Inject Operators operators;

    @Override
    public List<Held> heldOn(Person person) {
        return signed(person).stream()
                .map(
                        given ->
                                Held.of(
                                        "acceptance",
                                        "operator",
                                        operators.get(given.operator()).legalName(),
                                        "number",
                                        given.number(),
                                        "name",
                                        given.signatory().map(Signatory::name).orElse(null),
                                        "position",
                                        given.signatory().map(Signatory::position).orElse(null),
                                        "document",
                                        given.document().orElse(null),
                                        "day",
                                        given.signedOn()))
                .toList();
    }

    @Override
    public void forget(Person person, Instant now) {
        signed(person).forEach(given -> given.forgetSignatory(now));
        em.flush();
        person.account()
                .ifPresent(
                        id ->
                                em.createNativeQuery(
                                                "delete from conduct_notice where account_id = ?1")
                                        .setParameter(1, id)
                                        .executeUpdate());
    }

    private List<ConductAcceptance> signed(Person person) {
        var account = person.account();
        var operators = person.operators();
        return em.createQuery(
                        """
                        select a from ConductAcceptance a
                        where a.erasedAt is null and (a.account = :account or a.operator in :operators)""",
                        ConductAcceptance.class)
                .setParameter("account", account.orElse(NOBODY))
                .setParameter("operators", operators.isEmpty() ? List.of(NOBODY) : operators)
                .getResultStream()
                .filter(given -> given.isSignedBy(person, account))
                .toList();
    }
}
