package org.wopplatform.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.Accounts;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.core.tenancy.Walls;

/** A person's account and the roles it holds in this platform (P4). */
@ApplicationScoped
public class AccountRecords implements PersonalRecords {
    @PersistenceContext EntityManager em;
    @Inject Accounts accounts;
    @Inject Appointments appointments;
    @Inject CurrentPlatform current;
    @Inject Walls walls;

    @Override
    public List<Held> heldOn(Person person) {
        var held = new ArrayList<Held>();
        person.account().flatMap(accounts::find).ifPresent(account -> add(account, held));
        return held;
    }

    private void add(Account account, List<Held> held) {
        held.add(
                Held.of(
                        "account",
                        "name",
                        account.name(),
                        "email",
                        account.email(),
                        "language",
                        account.language().ownName()));
        for (var appointment : mine(account)) {
            held.add(
                    Held.of(
                            "appointment",
                            "role",
                            appointment.role().name(),
                            "at",
                            appointment.appointedAt()));
        }
    }

    /**
     * Releases the account from this platform; one that no other platform has appointed is emptied.
     *
     * @throws RuleRefused if the person is the last who administers the platform
     */
    @Override
    public void forget(Person person, Instant now) {
        account(person).ifPresent(this::release);
    }

    private void release(Account account) {
        var mine = mine(account);
        var administrators =
                appointments.in(current.get()).stream()
                        .filter(a -> a.role() == Role.ADMINISTRATOR)
                        .count();
        if (administrators == 1 && mine.stream().anyMatch(a -> a.role() == Role.ADMINISTRATOR)) {
            throw new RuleRefused("people.last-administrator");
        }
        walls.actFor(account.id());
        run("delete from operator_staff where account_id = ?1", account);
        run("delete from one_time_link where account_id = ?1", account);
        mine.forEach(em::remove);
        em.flush();
        var elsewhere =
                (Number)
                        em.createNativeQuery(
                                        "select count(*) from appointment where account_id = ?1")
                                .setParameter(1, account.id())
                                .getSingleResult();
        if (elsewhere.longValue() == 0) {
            run("delete from kept_draft where account_id = ?1", account);
            run("delete from sign_in where account_id = ?1", account);
            run("delete from access_token where account_id = ?1", account);
            account.empty();
            em.flush();
        }
    }

    private void run(String statement, Account account) {
        em.createNativeQuery(statement).setParameter(1, account.id()).executeUpdate();
    }

    private List<Appointment> mine(Account account) {
        return appointments.in(current.get()).stream()
                .filter(a -> a.account().equals(account.id()))
                .toList();
    }

    private Optional<Account> account(Person person) {
        return person.hasEmail() ? accounts.byAddress(person.email()) : Optional.empty();
    }
}
