package org.wopplatform.core.recognition;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Asks small-scale operators the eight questions (RC1, RC2). */
@UseCase
public class Surveying {
    @PersistenceContext EntityManager em;
    @Inject Operators operators;
    @Inject Admitting admitting;
    @Inject Invented invented;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** An operator that is in the registry already. */
    public record Known(UUID id, String name) {}

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check() {
        current.get();
    }

    /** The countries whose operators are admitted here. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<String> countries() {
        return current.get().territory().stream()
                .filter(country -> admitting.of(country).filter(current.get()::equals).isPresent())
                .sorted()
                .toList();
    }

    /** Who has this name in this place already, however it is spelled. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Optional<Known> known(Particulars said) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, legal_name from operator
                                where platform_id = ?1 and country = ?2 and name_key = name_key(?3)
                                  and place_key = folded(?4 || '|' || ?5) and standing <> 'WITHDRAWN'""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, said.text(Field.COUNTRY))
                        .setParameter(3, said.text(Field.LEGAL_NAME))
                        .setParameter(4, said.text(Field.SUBDIVISION))
                        .setParameter(5, said.text(Field.PLACE))
                        .getResultList();
        return rows.stream().findFirst().map(row -> new Known((UUID) row[0], (String) row[1]));
    }

    /**
     * Registers an operator on the word of somebody who knows it, with its answers. It has as many
     * connections as it serves households, and waits for review.
     *
     * @throws RuleRefused where another platform admits operators of its country, or it is in the
     *     registry already
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public Survey register(Particulars said, Answers answers, Told told) {
        admitting.check(current.get(), said.text(Field.COUNTRY));
        if (known(said).isPresent()) {
            throw new RuleRefused("operator.known");
        }
        var whole =
                answers.householdsServed()
                        .map(households -> said.with(Field.CONNECTIONS, households.toString()))
                        .orElse(said);
        var operator =
                new Operator(
                        current.get().id(),
                        whole,
                        Entry.PROXY,
                        Standing.UNDER_REVIEW,
                        caller.account(),
                        Optional.of(told.as()),
                        clock.instant());
        operators.add(operator);
        return keep(operator, answers, told);
    }

    /** Asks an operator of the registry again; what it said before stays. */
    @Requires(Permission.REGISTER_OPERATORS)
    public Survey ask(UUID id, Answers answers, Told told) {
        return keep(operators.get(id), answers, told);
    }

    /** All askings, the newest first. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Survey> of(UUID operator) {
        return em.createQuery(
                        """
                        select s from Survey s where s.operator = :operator
                        order by s.askedOn desc, s.enteredAt desc""",
                        Survey.class)
                .setParameter("operator", operators.get(operator).id())
                .getResultList();
    }

    private Survey keep(Operator operator, Answers answers, Told told) {
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        if (told.on().isAfter(today)) {
            throw new RuleRefused("survey.asked-to-come");
        }
        if (!answers.faults(today).isEmpty()) {
            throw new IllegalArgumentException("no answers: " + answers.faults(today));
        }
        var survey =
                new Survey(
                        operator,
                        answers,
                        told,
                        current.get().currency(),
                        caller.account().orElseThrow(),
                        operator.demonstration() || invented.bySomebodyInvented(),
                        clock.instant());
        em.persist(survey);
        em.flush();
        return survey;
    }
}
