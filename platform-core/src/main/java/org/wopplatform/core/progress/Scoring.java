package org.wopplatform.core.progress;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.progress.CapacityChange.DecidedBy;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Keeps what partners say of how capacities have changed, and confirm to each other (PR2, PR3). */
@UseCase
public class Scoring {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Assents assents;
    @Inject Days days;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * What was said, and what became of it.
     *
     * @param together whether it counts as decided together
     * @param words what parties said to it, the latest first
     * @param asked the parties that can confirm it, have not, and for which the caller can act
     */
    public record Scored(
            CapacityChange change,
            boolean together,
            List<Assents.Word> words,
            List<Partner> asked) {
        /**
         * Whether it claims to be decided together and nobody of the other side has said so yet.
         */
        public boolean waits() {
            return change.decidedBy() == DecidedBy.TOGETHER
                    && !together
                    && words.stream().allMatch(Assents.Word::yes);
        }
    }

    /** All that was said, the latest day first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Scored> of(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        var partners = parties.of(partnership);
        var together = together(partnership);
        return em
                .createQuery(
                        """
                        select c from CapacityChange c where c.partnership = :partnership
                        order by c.onDay desc, c.at desc, c.id""",
                        CapacityChange.class)
                .setParameter("partnership", partnership)
                .getResultList()
                .stream()
                .map(
                        change -> {
                            var words =
                                    assents.on(partnership, Assents.Subject.CAPACITY, change.id());
                            return new Scored(
                                    change,
                                    together.contains(change.id()),
                                    words,
                                    asked(standpoint, partners, change, words));
                        })
                .toList();
    }

    /** The parties in whose name the caller can say how a capacity has changed. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Partner> speakers(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        return parties.of(partnership).stream()
                .filter(partner -> partner.role().partners() && standpoint.actsFor(partner.id()))
                .toList();
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Partner> partners(UUID partnership) {
        standpoints.of(partnership);
        return parties.of(partnership);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public CapacityChange say(UUID partnership, CapacityChange.Said said) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        days.hold(partnership, said.onDay());
        Told.by(standpoint, said.toldBy());
        if (said.party().isPresent()) {
            if (!parties.get(partnership, said.party().get()).role().partners()) {
                throw new RuleRefused("partnership.word-of-partners");
            }
            standpoint.toActFor(said.party().get());
        } else if (!standpoint.recorded()) {
            if (said.decidedBy() == DecidedBy.ONE_PARTNER) {
                throw new RuleRefused("progress.which-partner");
            }
            standpoint.toCoordinate();
        }
        var change =
                new CapacityChange(
                        standpoint, said, caller.account().orElseThrow(), clock.instant());
        em.persist(change);
        em.flush();
        em.refresh(change);
        return change;
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void checkWord(UUID partnership, UUID change) {
        standpoints.of(partnership).toWrite();
        find(partnership, change);
    }

    /**
     * The other side says whether this is what both decided.
     *
     * @param paper who signed on paper and when; empty where whoever asks speaks for the operator
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void confirm(
            UUID partnership,
            UUID id,
            UUID party,
            boolean yes,
            Optional<String> reason,
            Optional<Speaking.Paper> paper) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var change = find(partnership, id);
        standpoint.toActFor(parties.get(partnership, party).id());
        if (standpoint.recorded()) {
            throw new RuleRefused("progress.record-asks-nobody");
        }
        if (!answering(parties.of(partnership), change, party)) {
            throw new RuleRefused("progress.not-the-other-side");
        }
        assents.speak(
                standpoint,
                party,
                Assents.Subject.CAPACITY,
                id,
                change.contentHash(),
                yes,
                reason,
                paper);
    }

    private CapacityChange find(UUID partnership, UUID id) {
        return em.createQuery(
                        """
                        select c from CapacityChange c where c.id = :id and c.partnership = :partnership""",
                        CapacityChange.class)
                .setParameter("id", id)
                .setParameter("partnership", partnership)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("capacity change", id));
    }

    private Set<UUID> together(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<UUID> ids =
                em.createNativeQuery(
                                """
                                select c.id from capacity_change c where c.partnership_id = ?1 and decided_together(c)""")
                        .setParameter(1, partnership)
                        .getResultList();
        return new HashSet<>(ids);
    }

    private static List<Partner> asked(
            Standpoint standpoint,
            List<Partner> partners,
            CapacityChange change,
            List<Assents.Word> words) {
        if (standpoint.recorded() || !standpoint.mayWrite()) {
            return List.of();
        }
        return partners.stream()
                .filter(partner -> standpoint.actsFor(partner.id()))
                .filter(partner -> answering(partners, change, partner.id()))
                .filter(partner -> words.stream().noneMatch(w -> w.party().equals(partner.id())))
                .toList();
    }

    /** Whether the party is of the other side than the one that said it, and another operator. */
    private static boolean answering(List<Partner> partners, CapacityChange change, UUID party) {
        var other = partners.stream().filter(p -> p.id().equals(party)).findFirst();
        var sayer =
                change.party()
                        .flatMap(
                                id -> partners.stream().filter(p -> p.id().equals(id)).findFirst());
        return change.decidedBy() == DecidedBy.TOGETHER
                && other.filter(p -> p.role().partners()).isPresent()
                && sayer.filter(
                                s ->
                                        s.role() == other.get().role()
                                                || s.operator().equals(other.get().operator()))
                        .isEmpty();
    }
}
