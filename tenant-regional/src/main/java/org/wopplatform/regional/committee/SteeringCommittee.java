package org.wopplatform.regional.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The steering committee of a regional platform: its seats and its meetings (SC1 to SC4). */
@UseCase
public class SteeringCommittee {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @OpenToAll
    public List<CommitteeMeeting> meetings() {
        return em.createQuery(
                        """
                        select m from CommitteeMeeting m where m.platform = :platform
                        order by m.number desc""",
                        CommitteeMeeting.class)
                .setParameter("platform", current.get().id())
                .getResultList();
    }

    @OpenToAll
    public List<CommitteeSeat> seats() {
        return em.createQuery(
                        """
                        select s from CommitteeSeat s where s.platform = :platform
                        order by s.seat, s.since desc""",
                        CommitteeSeat.class)
                .setParameter("platform", current.get().id())
                .getResultList();
    }

    /** How many of today's seats must be present at a meeting. */
    @OpenToAll
    public Quorum quorum() {
        var today = today();
        var held = (int) seats().stream().filter(seat -> seat.heldOn(today)).count();
        return new Quorum(held, 0);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_COMMITTEE)
    public void check() {
        current.get();
    }

    /**
     * Records a meeting that has been held.
     *
     * @throws RuleRefused outside regional platforms, for a day to come, or for a number that is
     *     taken
     */
    @Requires(Permission.KEEP_COMMITTEE)
    public CommitteeMeeting record(int number, PartialDate heldOn, Optional<String> place) {
        onlyInARegion();
        if (number < 1 || number > 999) {
            throw new RuleRefused("committee.number", Map.of("number", String.valueOf(number)));
        }
        if (heldOn.earliest().isAfter(today())) {
            throw new RuleRefused("committee.in-the-future", Map.of("date", heldOn.text()));
        }
        if (meetings().stream().anyMatch(meeting -> meeting.number() == number)) {
            throw new RuleRefused(
                    "committee.number-taken", Map.of("number", String.valueOf(number)));
        }
        var meeting = new CommitteeMeeting(current.get().id(), number, heldOn, place);
        em.persist(meeting);
        return meeting;
    }

    /** Seats an organisation from a day on. A seat has one holder at a time. */
    @Requires(Permission.KEEP_COMMITTEE)
    public CommitteeSeat seat(String seat, String organisation, LocalDate since) {
        onlyInARegion();
        var name = seat.strip();
        if (seats().stream()
                .anyMatch(
                        other ->
                                other.seat().equals(name)
                                        && other.until().map(since::isBefore).orElse(true))) {
            throw new RuleRefused("committee.seat-taken", Map.of("seat", name));
        }
        var taken = new CommitteeSeat(current.get().id(), name, organisation.strip(), since);
        em.persist(taken);
        return taken;
    }

    @Requires(Permission.KEEP_COMMITTEE)
    public void vacate(UUID id) {
        var seat =
                seats().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("seat", id));
        if (!today().isAfter(seat.since())) {
            em.remove(seat);
        } else {
            seat.vacate(today());
        }
    }

    private void onlyInARegion() {
        if (current.get().kind() != Kind.REGIONAL) {
            throw new RuleRefused("committee.only-in-a-region");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
