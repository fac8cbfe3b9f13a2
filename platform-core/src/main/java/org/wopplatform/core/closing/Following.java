package org.wopplatform.core.closing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.Partnerships;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What comes after a partnership, and what came before it (CL5). */
@UseCase
public class Following {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Partnerships partnerships;
    @Inject Parties parties;
    @Inject Brokering brokering;

    /** Another partnership, as far as the platform here sees it. */
    public record Linked(UUID id, String platform, String code, String title, State state) {}

    /**
     * @param before the one that it continues, where that is seen here
     * @param after those that continue it
     * @param candidates those that the platform here coordinates and that could continue it
     */
    public record Chain(Optional<Linked> before, List<Linked> after, List<Linked> candidates) {}

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Chain of(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        return new Chain(
                linked(
                                """
                                p.id = (select q.predecessor_id from partnership q where q.id = ?1)""",
                                partnership)
                        .stream()
                        .findFirst(),
                linked("p.predecessor_id = ?1", partnership),
                standpoint.staff()
                        ? linked(
                                        """
                                        p.predecessor_id is null and p.id <> ?1
                                        and p.state not in ('WITHDRAWN', 'TERMINATED')
                                        and p.id is distinct from (select q.predecessor_id from partnership q where q.id = ?1)
                                        and p.platform_id = (select current_setting('wop.platform', true))""",
                                        partnership)
                                .stream()
                                .limit(200)
                                .toList()
                        : List.of());
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership);
    }

    /**
     * Another partnership of the platform here goes on where this one ended.
     *
     * @throws RuleRefused where the other continues another one already, or this one continues it
     */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void link(UUID partnership, UUID successor) {
        var standpoint = standpoints.of(partnership);
        standpoints.of(successor).toCoordinate();
        if (of(partnership).candidates().stream().noneMatch(c -> c.id().equals(successor))
                || comesAfter(partnership, successor)) {
            throw new RuleRefused("closing.cannot-follow");
        }
        follow(successor, standpoint.coordinator(), partnership);
    }

    /** Opens the next one, with the same kind and, where this one is coordinated here, parties. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public UUID start(UUID partnership, String title) {
        var standpoint = standpoints.of(partnership);
        var before = partnerships.get(partnership).particulars();
        var next =
                brokering.open(
                        Partnership.Basis.LIVED,
                        new Partnership.Particulars(
                                title,
                                before.kind(),
                                Optional.empty(),
                                before.programme(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        follow(next.id(), standpoint.coordinator(), partnership);
        if (standpoint.coordinates()) {
            parties.of(partnership).stream()
                    .filter(party -> party.standing().equals("VERIFIED"))
                    .forEach(
                            party ->
                                    brokering.addParty(
                                            next.id(),
                                            party.role(),
                                            party.operator(),
                                            party.areas()));
        }
        return next.id();
    }

    private void follow(UUID successor, String platform, UUID predecessor) {
        em.createNativeQuery(
                        """
                        update partnership set predecessor_platform_id = ?2, predecessor_id = ?3, version = version + 1
                        where id = ?1""")
                .setParameter(1, successor)
                .setParameter(2, platform)
                .setParameter(3, predecessor)
                .executeUpdate();
    }

    /** Whether the first goes back to the other, so that the other cannot follow it as well. */
    private boolean comesAfter(UUID first, UUID other) {
        return (Boolean)
                em.createNativeQuery(
                                """
                                with recursive back (id) as (
                                  select predecessor_id from partnership where id = ?1
                                  union select p.predecessor_id from partnership p join back b on p.id = b.id)
                                select exists (select from back where id = ?2)""")
                        .setParameter(1, first)
                        .setParameter(2, other)
                        .getSingleResult();
    }

    private List<Linked> linked(String where, UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select p.id, p.platform_id, p.code, p.title, p.state from partnership p where "
                                        + where
                                        + " order by p.registered_at desc, p.code")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Linked(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        State.valueOf((String) row[4])))
                .toList();
    }
}
