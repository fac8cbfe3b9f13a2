package org.wopplatform.core.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.Accounts;
import org.wopplatform.core.identity.LinkIssuing;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.core.tenancy.UseCase;

/** Appoints people to a platform's roles and releases them (E1 to E4). */
@UseCase
public class People {
    @PersistenceContext EntityManager em;
    @Inject Appointments appointments;
    @Inject Accounts accounts;
    @Inject LinkIssuing links;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /** A person with the roles held in the current platform. */
    public record Person(Account account, Set<Role> roles) {
        /** Invited and not yet in: has no password so far. */
        public boolean pending() {
            return account.passwordHash().isEmpty();
        }
    }

    @Requires(value = Permission.READ_PEOPLE, reads = true)
    public List<Person> all() {
        var roles = new LinkedHashMap<UUID, Set<Role>>();
        appointments()
                .forEach(
                        a ->
                                roles.computeIfAbsent(a.account(), k -> EnumSet.noneOf(Role.class))
                                        .add(a.role()));
        return roles.entrySet().stream()
                .flatMap(
                        entry ->
                                accounts.find(entry.getKey()).stream()
                                        .map(account -> new Person(account, entry.getValue())))
                .sorted(Comparator.comparing(person -> person.account().name()))
                .toList();
    }

    @Requires(value = Permission.READ_PEOPLE, reads = true)
    public Person get(UUID account) {
        return person(account);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.APPOINT_PEOPLE)
    public void check() {
        current.get();
    }

    /**
     * Invites somebody by address. Who has an account already keeps it, with the name and language
     * it has; the answer is the same.
     */
    @Requires(Permission.APPOINT_PEOPLE)
    public Person invite(String email, String name, Language language, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleRefused("people.no-role");
        }
        roles.forEach(this::refuseUnlessMine);
        var account = accounts.byAddressOrNew(email, name, language);
        roles.forEach(role -> appointments.appoint(current.get(), account.id(), role));
        links.invite(current.get(), account);
        em.flush();
        return new Person(account, rolesOf(account.id()));
    }

    /**
     * Sets exactly these roles.
     *
     * @return the person with the roles now held; empty when none is left and the person is
     *     released
     */
    @Requires(Permission.APPOINT_PEOPLE)
    public Optional<Person> setRoles(UUID account, Set<Role> wanted) {
        var held = person(account).roles();
        wanted.stream()
                .filter(role -> !held.contains(role))
                .forEach(
                        role -> {
                            refuseUnlessMine(role);
                            appointments.appoint(current.get(), account, role);
                        });
        appointments().stream()
                .filter(a -> a.account().equals(account) && !wanted.contains(a.role()))
                .forEach(this::release);
        em.flush();
        var left = rolesOf(account);
        return accounts.find(account).filter(a -> !left.isEmpty()).map(a -> new Person(a, left));
    }

    private void release(Appointment appointment) {
        refuseUnlessMine(appointment.role());
        if (appointment.role() == Role.ADMINISTRATOR && administrators() == 1) {
            throw new RuleRefused("people.last-administrator");
        }
        appointments.release(appointment);
    }

    private void refuseUnlessMine(Role role) {
        var platform = current.get();
        if (!role.existsIn(platform.kind())) {
            throw new RuleRefused("people.role-not-here", Map.of("role", role.name()));
        }
        if (caller.rolesIn(platform.id()).stream().noneMatch(mine -> mine.mayAppoint(role))) {
            throw new RuleRefused("people.role-above-own", Map.of("role", role.name()));
        }
    }

    private Person person(UUID account) {
        var roles = rolesOf(account);
        return accounts.find(account)
                .filter(a -> !roles.isEmpty())
                .map(a -> new Person(a, roles))
                .orElseThrow(() -> new NotFound("person", account));
    }

    private Set<Role> rolesOf(UUID account) {
        var roles = EnumSet.noneOf(Role.class);
        appointments().stream()
                .filter(a -> a.account().equals(account))
                .forEach(a -> roles.add(a.role()));
        return roles;
    }

    private long administrators() {
        return appointments().stream().filter(a -> a.role() == Role.ADMINISTRATOR).count();
    }

    private List<Appointment> appointments() {
        return appointments.in(current.get());
    }
}
