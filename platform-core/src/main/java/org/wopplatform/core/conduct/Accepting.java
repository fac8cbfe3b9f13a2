package org.wopplatform.core.conduct;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToOneself;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.core.tenancy.UseCase;

/** Operators give their word: by their own signatory, or on paper (C3, C4). */
@UseCase
public class Accepting {
    private static final Set<Role> SIGNATORIES =
            Set.of(Role.OPERATOR_SIGNATORY, Role.OPERATOR_ADMINISTRATOR);

    @PersistenceContext EntityManager em;
    @Inject Versions versions;
    @Inject Acceptances acceptances;
    @Inject Operators operators;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Where an operator stands with the code.
     *
     * @param inForce empty where the network has no code in force yet
     * @param given what was accepted so far, newest version first
     */
    public record Word(
            Operator operator, Optional<ConductVersion> inForce, List<ConductAcceptance> given) {
        /** Whether the version in force, or a later one, was accepted. */
        public boolean holds() {
            return inForce.isPresent()
                    && given.stream().anyMatch(a -> a.number() >= inForce.get().number());
        }

        /** Whether an earlier version was accepted and the one in force was not. */
        public boolean asksAgain() {
            return !given.isEmpty() && inForce.isPresent() && !holds();
        }
    }

    /** The operators that the caller may sign for in this platform. */
    @OpenToOneself(reads = true)
    public List<Word> mine() {
        if (caller.rolesIn(current.get().id()).stream().noneMatch(SIGNATORIES::contains)) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<UUID> served =
                em.createNativeQuery(
                                """
                                select operator_id from operator_staff
                                where platform_id = ?1 and account_id = ?2""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, caller.account().orElseThrow())
                        .getResultList();
        return served.stream().map(id -> word(operators.get(id))).toList();
    }

    /** One of them; any other operator is not there for the caller. */
    @OpenToOneself(reads = true)
    public Word mine(UUID operator) {
        return mine().stream()
                .filter(word -> word.operator().id().equals(operator))
                .findFirst()
                .orElseThrow(() -> new NotFound("operator", operator));
    }

    /**
     * The signatory accepts the version in force and the principles.
     *
     * @param number the version that the signatory had before their eyes
     * @param authorised whether the signatory said to be authorised and to accept the principles
     * @throws RuleRefused if that version is in force no more or not yet, was accepted already, or
     *     the statement is missing
     */
    @OpenToOneself
    public ConductAcceptance accept(
            UUID operator, int number, Signatory by, boolean authorised, boolean principles) {
        var word = mine(operator);
        check(word, number, authorised, principles);
        var acceptance =
                ConductAcceptance.online(
                        current.get().id(),
                        operator,
                        number,
                        by,
                        caller.account().orElseThrow(),
                        versions.today(),
                        clock.instant());
        acceptances.add(acceptance);
        return acceptance;
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Word of(UUID operator) {
        return word(operators.get(operator));
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check(UUID operator) {
        operators.get(operator);
    }

    /**
     * Records a paper that the operator's authorised signatory has signed.
     *
     * @param number the version that stands on the paper
     * @param signedOn the day on the paper
     * @param document where the paper is kept, if that is said
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public ConductAcceptance record(
            UUID operator,
            int number,
            Signatory by,
            boolean authorised,
            boolean principles,
            LocalDate signedOn,
            Optional<String> document) {
        var word = word(operators.get(operator));
        check(word, number, authorised, principles);
        var begun = word.inForce().flatMap(ConductVersion::inForceFrom).orElseThrow();
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        if (signedOn.isAfter(today) || signedOn.isBefore(begun)) {
            throw new RuleRefused(
                    "conduct.signed-on",
                    Map.of("from", begun.toString(), "until", today.toString()));
        }
        var acceptance =
                ConductAcceptance.onPaper(
                        current.get().id(),
                        operator,
                        number,
                        by,
                        signedOn,
                        document,
                        caller.account().orElseThrow(),
                        clock.instant());
        acceptances.add(acceptance);
        return acceptance;
    }

    private void check(Word word, int number, boolean authorised, boolean principles) {
        if (!authorised || !principles) {
            throw new RuleRefused("conduct.statement");
        }
        var present = versions.presentOne();
        if (present.number() != number) {
            throw new RuleRefused(
                    "conduct.another-in-force",
                    Map.of(
                            "number", String.valueOf(number),
                            "present", String.valueOf(present.number())));
        }
        if (word.holds()) {
            throw new RuleRefused("conduct.accepted", Map.of("number", String.valueOf(number)));
        }
        if (word.operator().standing() == Standing.WITHDRAWN) {
            throw new RuleRefused("conduct.withdrawn");
        }
    }

    private Word word(Operator operator) {
        return new Word(operator, versions.inForce(), acceptances.of(operator.id()));
    }
}
