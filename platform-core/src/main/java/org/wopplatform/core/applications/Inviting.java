package org.wopplatform.core.applications;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The association invites operators to apply. */
@UseCase
public class Inviting {
    @PersistenceContext EntityManager em;
    @Inject Applications applications;
    @Inject Operators operators;
    @Inject Admitting admitting;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** An invitation that nobody has answered yet. */
    public record Pending(
            UUID operator, String organisation, String country, String email, Instant lastSent) {}

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check() {
        current.get();
    }

    /** The newest first. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<Pending> pending() {
        return em.createQuery(
                        """
                        select new org.wopplatform.core.applications.Inviting.Pending(
                            o.id, o.legalName, o.country, a.email, a.changedAt)
                        from Application a, Operator o
                        where o.id = a.operator and o.standing = :invited
                        order by a.begunAt desc""",
                        Pending.class)
                .setParameter("invited", Standing.INVITED)
                .getResultList();
    }

    /**
     * @throws RuleRefused where the country's operators are admitted elsewhere, or where the
     *     registry has an operator of this name in no place yet
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public Operator invite(String organisation, String country, String email, Language language) {
        admitting.check(current.get(), country);
        var said = new Particulars(Map.of(Field.LEGAL_NAME, organisation, Field.COUNTRY, country));
        operators.refuseKnown(said, Optional.empty());
        var operator =
                new Operator(
                        current.get().id(),
                        said,
                        Entry.INVITATION,
                        Standing.INVITED,
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant());
        operators.add(operator);
        var secret = Secret.random();
        var address = Account.address(email);
        var application =
                new Application(
                        current.get().id(),
                        address,
                        language,
                        new Answers(
                                Map.of(
                                        Field.LEGAL_NAME.key(),
                                        organisation,
                                        Field.COUNTRY.key(),
                                        country,
                                        Field.CONTACT_EMAIL.key(),
                                        address)),
                        secret,
                        clock.instant());
        application.answers(operator.id(), caller.account());
        applications.add(application);
        tell(application, operator, applications.address(application, secret));
        return operator;
    }

    /** Sends an invitation again, with a new link; the one before leads nowhere from now on. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void again(UUID id) {
        var operator = operators.get(id);
        if (operator.standing() != Standing.INVITED) {
            throw new RuleRefused("application.not-invited");
        }
        var application = applications.of(id).orElseThrow(() -> new NotFound("application of", id));
        tell(application, operator, applications.newLink(application));
    }

    private void tell(Application application, Operator operator, String link) {
        postbox.queue(
                current.get().id(),
                application.email().orElseThrow(),
                application.language(),
                "mail.application-invited",
                Map.of(
                        "platform", current.get().name(application.language()).name(),
                        "organisation", operator.legalName(),
                        "link", link),
                false);
    }
}
