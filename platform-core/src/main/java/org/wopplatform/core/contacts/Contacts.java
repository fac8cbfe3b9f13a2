package org.wopplatform.core.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.Accounts;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The contacts of the current platform's operators, and the links to people's own pages. */
@ApplicationScoped
public class Contacts {
    /** For how many years a contact is kept where nobody says otherwise. */
    public static final int YEARS = 3;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Accounts accounts;
    @Inject Operators operators;
    @Inject Postbox postbox;
    @Inject Caller caller;
    @Inject Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    List<OperatorContact> of(UUID operator) {
        return em.createQuery(
                        """
                        select c from OperatorContact c where c.operator = :operator and c.erasedAt is null
                        order by c.enteredAt, c.id""",
                        OperatorContact.class)
                .setParameter("operator", operator)
                .getResultList();
    }

    OperatorContact get(UUID id) {
        return Optional.ofNullable(em.find(OperatorContact.class, id))
                .filter(contact -> !contact.erased())
                .orElseThrow(() -> new NotFound("contact", id));
    }

    List<OperatorContact> keptUntil(LocalDate day) {
        return em.createQuery(
                        """
                        select c from OperatorContact c where c.erasedAt is null and c.keepUntil <= :day
                        order by c.keepUntil, c.id""",
                        OperatorContact.class)
                .setParameter("day", day)
                .getResultList();
    }

    List<OperatorContact> at(String email) {
        return em.createQuery(
                        "select c from OperatorContact c where c.erasedAt is null and lower(c.email) = :email",
                        OperatorContact.class)
                .setParameter("email", email)
                .getResultList();
    }

    void add(OperatorContact contact) {
        em.persist(contact);
        em.flush();
    }

    void save() {
        em.flush();
    }

    /** Whoever stands behind the contact: all that is kept on its address counts as the same. */
    Person person(OperatorContact contact) {
        var email = contact.email().orElse("").toLowerCase(java.util.Locale.ROOT);
        var kept = email.isEmpty() ? List.of(contact) : at(email);
        Set<String> names = new HashSet<>();
        kept.forEach(one -> one.name().ifPresent(names::add));
        var account = email.isEmpty() ? Optional.<Account>empty() : appointed(email);
        account.map(Account::name).filter(name -> !name.isBlank()).ifPresent(names::add);
        return new Person(
                email,
                names,
                kept.stream().map(OperatorContact::operator).distinct().toList(),
                account.map(Account::id));
    }

    /**
     * The account of the address, if this platform has appointed it; of others it knows nothing.
     */
    private Optional<Account> appointed(String email) {
        return accounts.byAddress(email)
                .filter(
                        account ->
                                !em.createNativeQuery(
                                                "select 1 from appointment where platform_id = ?1 and account_id = ?2")
                                        .setParameter(1, current.get().id())
                                        .setParameter(2, account.id())
                                        .getResultList()
                                        .isEmpty());
    }

    /** Sends the person a fresh link; those sent before end. */
    void sendLink(OperatorContact contact, String key) {
        var email = contact.email().orElseThrow();
        endLinks(contact.id());
        var secret = Secret.random();
        var platform = current.get();
        em.persist(
                new ContactLink(
                        platform.id(), contact.id(), secret, caller.account(), clock.instant()));
        var language = appointed(email).map(Account::language).orElse(platform.languages().get(0));
        postbox.queue(
                platform.id(),
                email,
                language,
                key,
                Map.of(
                        "name", contact.called(),
                        "operator", operators.get(contact.operator()).legalName(),
                        "platform", platform.name(language).name(),
                        "link", postbox.address("/" + platform.id() + "/my-data/" + secret.text())),
                true);
        em.flush();
    }

    void endLinks(UUID contact) {
        em.createQuery("select l from ContactLink l where l.contact = :contact", ContactLink.class)
                .setParameter("contact", contact)
                .getResultList()
                .forEach(em::remove);
        em.flush();
    }

    /** Whose link it is; empty for one that is unknown or has ended. */
    Optional<OperatorContact> behind(Secret secret) {
        return em.createQuery(
                        "select l from ContactLink l where l.secretHash = :hash and l.platform = :platform",
                        ContactLink.class)
                .setParameter("hash", secret.digest())
                .setParameter("platform", current.get().id())
                .getResultStream()
                .filter(link -> link.holds(clock.instant()))
                .findFirst()
                .map(link -> em.find(OperatorContact.class, link.contact()))
                .filter(contact -> !contact.erased() && contact.email().isPresent());
    }
}
