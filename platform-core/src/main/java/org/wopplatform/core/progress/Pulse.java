package org.wopplatform.core.progress;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Feels the pulse of a partnership: each side on its own, shown when both have answered (PR4). */
@UseCase
public class Pulse {
    private static final int ASPECTS = Aspect.values().length;

    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Days days;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * One party in one round.
     *
     * @param answered to how many of the eight it has answered
     * @param answers as far as whoever asks may read them
     */
    public record Answered(Partner party, int answered, Map<Aspect, PulseAnswer> answers) {
        public Answered {
            answers = Map.copyOf(answers);
        }

        public boolean whole() {
            return answered == ASPECTS;
        }

        /** Whether what it answered is hidden from whoever asks. */
        public boolean hidden() {
            return answered > answers.size();
        }
    }

    /**
     * A round of the pulse.
     *
     * @param shown whether both sides have answered, so that all read all and nobody changes any
     * @param parties mentors and mentees, mentors first
     */
    public record Felt(Round round, boolean shown, List<Answered> parties) {}

    /** All rounds, the latest first; that of today among them while the partnership goes on. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Felt> of(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        var turnout = turnout(partnership);
        if (standpoint.mayWrite() && !standpoint.recorded()) {
            turnout.putIfAbsent(today(), Map.of());
        }
        var shown = shown(partnership);
        var partners = parties.of(partnership).stream().filter(p -> p.role().partners()).toList();
        var answers = answers(partnership);
        return turnout.entrySet().stream()
                .map(
                        round ->
                                new Felt(
                                        round.getKey(),
                                        standpoint.recorded() || shown.contains(round.getKey()),
                                        partners.stream()
                                                .map(p -> answered(p, round, answers))
                                                .toList()))
                .toList();
    }

    /** The rounds that can be answered today: this quarter's, and that of the last one. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Round> open(UUID partnership) {
        standpoints.of(partnership);
        return List.of(today(), today().before());
    }

    /** The parties in whose name the caller can answer. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Partner> speakers(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        return parties.of(partnership).stream()
                .filter(partner -> partner.role().partners() && standpoint.actsFor(partner.id()))
                .toList();
    }

    /** The party, where the caller can answer in its name. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Partner speaker(UUID partnership, UUID party) {
        return speakers(partnership).stream()
                .filter(partner -> partner.id().equals(party))
                .findFirst()
                .orElseThrow(() -> new NotFound("party", party));
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership, UUID party) {
        parties.get(partnership, party);
        standpoints.of(partnership).toActFor(party);
    }

    /**
     * Answers as much of the round as there is; what was answered before and is not said again
     * stays.
     *
     * @param toldBy for a record: the source, as one would cite it
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void answer(
            UUID partnership,
            UUID party,
            Round round,
            Map<Aspect, PulseAnswer.Said> said,
            Optional<String> toldBy) {
        var standpoint = standpoints.of(partnership);
        if (!parties.get(partnership, party).role().partners()) {
            throw new RuleRefused("partnership.word-of-partners");
        }
        standpoint.toActFor(party);
        Told.by(standpoint, toldBy);
        inTime(standpoint, round);
        if (!standpoint.recorded() && shown(partnership).contains(round)) {
            throw new RuleRefused("pulse.shown-already");
        }
        var known = answers(partnership).stream().filter(a -> a.party().equals(party)).toList();
        var hidden = turnout(partnership).getOrDefault(round, Map.of()).getOrDefault(party, 0);
        if (hidden > known.stream().filter(a -> a.round().equals(round)).count()) {
            throw new RuleRefused("pulse.answered-by-another");
        }
        said.forEach(
                (aspect, score) -> {
                    var answer =
                            known.stream()
                                    .filter(a -> a.round().equals(round) && a.aspect() == aspect)
                                    .findFirst()
                                    .orElseGet(
                                            () ->
                                                    new PulseAnswer(
                                                            standpoint, party, round, aspect));
                    answer.say(score, toldBy, caller.account().orElseThrow(), clock.instant());
                    em.persist(answer);
                });
        em.flush();
    }

    private void inTime(Standpoint standpoint, Round round) {
        if (!standpoint.recorded()) {
            if (!round.equals(today()) && !round.equals(today().before())) {
                throw new RuleRefused("pulse.round-over", Map.of("round", round.text()));
            }
        } else if (round.compareTo(today()) > 0) {
            throw new RuleRefused("progress.in-the-future", Map.of("date", round.text()));
        }
        days.hold(
                standpoint.partnership(),
                PartialDate.of(
                        (round.equals(today()) ? days.today() : round.lastDay()).toString()));
    }

    private Round today() {
        return Round.of(days.today());
    }

    private List<PulseAnswer> answers(UUID partnership) {
        return em.createQuery(
                        "select a from PulseAnswer a where a.partnership = :partnership",
                        PulseAnswer.class)
                .setParameter("partnership", partnership)
                .getResultList();
    }

    /** How many of the eight each party has answered, by round, the latest first. */
    private Map<Round, Map<UUID, Integer>> turnout(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select round, party_id, answered from pulse_turnout where partnership_id = ?1")
                        .setParameter(1, partnership)
                        .getResultList();
        Map<Round, Map<UUID, Integer>> turnout = new TreeMap<>(Comparator.reverseOrder());
        for (var row : rows) {
            turnout.computeIfAbsent(new Round((String) row[0]), r -> new TreeMap<>())
                    .put((UUID) row[1], ((Number) row[2]).intValue());
        }
        return turnout;
    }

    private List<Round> shown(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<String> rounds =
                em.createNativeQuery("select round from pulse_shown where partnership_id = ?1")
                        .setParameter(1, partnership)
                        .getResultList();
        return rounds.stream().map(Round::new).toList();
    }

    private static Answered answered(
            Partner party, Map.Entry<Round, Map<UUID, Integer>> round, List<PulseAnswer> answers) {
        var mine = new EnumMap<Aspect, PulseAnswer>(Aspect.class);
        answers.stream()
                .filter(a -> a.party().equals(party.id()) && a.round().equals(round.getKey()))
                .forEach(a -> mine.put(a.aspect(), a));
        return new Answered(party, round.getValue().getOrDefault(party.id(), 0), mine);
    }
}
