package org.wopplatform.national.association;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The members of the association that hosts a national platform (AM1 to AM3). */
@UseCase
public class AssociationMembers {
    private static final int LONGEST_NAME = 200;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @Requires(value = Permission.KEEP_ASSOCIATION_MEMBERS, reads = true)
    public List<AssociationMember> all() {
        return em.createQuery(
                        """
                        select m from AssociationMember m where m.platform = :platform
                        order by m.organisation""",
                        AssociationMember.class)
                .setParameter("platform", current.get().id())
                .getResultList();
    }

    /**
     * Enters an organisation as a member of the association that hosts the platform today.
     *
     * @throws RuleRefused outside national platforms, for a name that is blank, too long or entered
     *     already, or a first day to come
     */
    @Requires(Permission.KEEP_ASSOCIATION_MEMBERS)
    public AssociationMember enter(
            String organisation, AssociationMember.Category category, Optional<LocalDate> since) {
        var platform = current.get();
        if (platform.kind() != Kind.NATIONAL) {
            throw new RuleRefused("association.only-in-a-country");
        }
        var name = organisation.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleRefused(
                    "association.member-name", Map.of("longest", String.valueOf(LONGEST_NAME)));
        }
        if (all().stream().anyMatch(member -> member.organisation().equalsIgnoreCase(name))) {
            throw new RuleRefused("association.member-known", Map.of("organisation", name));
        }
        if (since.filter(day -> day.isAfter(today())).isPresent()) {
            throw new RuleRefused("association.in-the-future");
        }
        var host =
                platform.hostsOn(today()).stream()
                        .findFirst()
                        .map(HostTerm::association)
                        .orElseThrow(() -> new NotFound("host of", platform.id()));
        var member = new AssociationMember(platform.id(), host, name, category, since);
        em.persist(member);
        return member;
    }

    /** Ends a membership today; one that was entered by mistake today is removed. */
    @Requires(Permission.KEEP_ASSOCIATION_MEMBERS)
    public void leave(UUID id) {
        var member =
                all().stream()
                        .filter(m -> m.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("member", id));
        if (member.since().filter(day -> day.isBefore(today())).isPresent()) {
            member.leave(today());
        } else {
            em.remove(member);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
