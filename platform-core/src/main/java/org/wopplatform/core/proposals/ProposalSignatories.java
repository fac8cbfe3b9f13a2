package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;

/** People who signed an operator's answer on paper; the answer stays when they are forgotten. */
@ApplicationScoped
public class ProposalSignatories implements PersonalRecords {
    @PersistenceContext EntityManager em;
    @Inject Operators operators;

    private record Signed(UUID id, UUID operator, String name, String position, Object at) {}

    @Override
    public List<Held> heldOn(Person person) {
        return signed(person).stream()
                .map(
                        given ->
                                Held.of(
                                        "proposal-answer",
                                        "operator",
                                        operators.get(given.operator()).legalName(),
                                        "name",
                                        given.name(),
                                        "position",
                                        given.position(),
                                        "at",
                                        given.at()))
                .toList();
    }

    @Override
    public void forget(Person person, Instant now) {
        for (var given : signed(person)) {
            em.createNativeQuery(
                            """
                            update proposal_answer set signatory_name = null, signatory_position = null, erased_at = ?2
                            where id = ?1""")
                    .setParameter(1, given.id())
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    private List<Signed> signed(Person person) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, operator_id, signatory_name, signatory_position, at from proposal_answer
                                where signatory_name is not null and erased_at is null order by at""")
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Signed(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        row[4]))
                .filter(given -> person.operators().contains(given.operator()))
                .filter(given -> person.isNamed(given.name()))
                .toList();
    }
}
