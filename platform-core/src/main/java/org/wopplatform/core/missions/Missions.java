package org.wopplatform.core.missions;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partnerships;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The partners plan their missions, carry them out and report on them (MI1 to MI7). */
@UseCase
public class Missions {
    static final int MOST_FOLLOW_UPS = 50;

    /** Where the day begins first: what has happened anywhere has happened by its date. */
    private static final ZoneId FIRST_TO_SEE_THE_DAY = ZoneId.of("Pacific/Kiritimati");

    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Partnerships partnerships;
    @Inject Parties parties;
    @Inject Caller caller;
    @Inject Clock clock;

    /** A mission with all that belongs to it. */
    public record Whole(Mission mission, List<Group> groups, List<FollowUp> followUps) {
        public BigDecimal personDays() {
            return groups.stream().map(Group::personDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /** What is to come first, then what was, the newest first; without dates at the top. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Whole> of(UUID partnership) {
        standpoints.of(partnership);
        var groups = groups("g.partnership_id", partnership);
        var followUps = followUps("partnership_id", partnership);
        return em.createQuery(
                        """
                        select m from Mission m where m.partnership = :partnership
                        order by m.starts desc nulls first, m.title, m.id""",
                        Mission.class)
                .setParameter("partnership", partnership)
                .getResultStream()
                .map(
                        mission ->
                                new Whole(
                                        mission,
                                        groups.getOrDefault(mission.id(), List.of()),
                                        followUps.getOrDefault(mission.id(), List.of())))
                .toList();
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Whole get(UUID partnership, UUID mission) {
        standpoints.of(partnership);
        return whole(find(partnership, mission));
    }

    /** What each party has put into missions that have taken place, by name (MI4). */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<PartyDays> totals(UUID partnership) {
        standpoints.of(partnership);
        var totals = new LinkedHashMap<UUID, PartyDays>();
        for (var party : parties.of(partnership)) {
            totals.put(
                    party.id(), new PartyDays(party.id(), party.name(), 0, 0, 0, BigDecimal.ZERO));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select g.party_id, sum(g.women), sum(g.men), sum(g.others), sum(g.person_days)
                                from mission_participants g
                                join mission m on m.platform_id = g.platform_id and m.id = g.mission_id
                                where g.partnership_id = ?1 and m.state in ('DONE', 'REPORTED')
                                group by g.party_id""")
                        .setParameter(1, partnership)
                        .getResultList();
        for (var row : rows) {
            totals.computeIfPresent(
                    (UUID) row[0],
                    (id, none) ->
                            new PartyDays(
                                    id,
                                    none.name(),
                                    ((Number) row[1]).longValue(),
                                    ((Number) row[2]).longValue(),
                                    ((Number) row[3]).longValue(),
                                    (BigDecimal) row[4]));
        }
        return totals.values().stream().filter(t -> t.personDays().signum() > 0).toList();
    }

    /**
     * By field, the rule that would be broken if this were said of a mission in the state; empty
     * where all is well.
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Map<String, String> faults(UUID partnership, Mission.State state, Said said) {
        var standpoint = standpoints.of(partnership);
        var known = partnerships.get(partnership).particulars();
        var faults =
                new LinkedHashMap<>(
                        Timing.faults(state, said, known.since(), known.until(), today()));
        if (standpoint.recorded() && said.toldBy().isEmpty()) {
            faults.put("told_by", "mission.source-missing");
        }
        if (!standpoint.recorded() && said.toldBy().isPresent()) {
            faults.put("told_by", "mission.told-in-records");
        }
        if (said.host().filter(host -> !isParty(partnership, host)).isPresent()) {
            faults.put("host", "mission.host-unknown");
        }
        return faults;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Mission plan(UUID partnership, Said said) {
        return enter(partnership, Mission.State.PLANNED, Optional.empty(), said);
    }

    /** Into a record as far as its source tells; what is lived begins as planned (MI6). */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Mission enter(
            UUID partnership, Mission.State state, Optional<String> reason, Said said) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        if (state != Mission.State.PLANNED && !standpoint.recorded()) {
            throw new RuleRefused("mission.begins-planned");
        }
        if (state == Mission.State.CANCELLED && reason.isEmpty()) {
            throw new RuleRefused("mission.reason-missing");
        }
        mustFit(partnership, state, said);
        var mission =
                new Mission(
                        standpoint,
                        state,
                        reason,
                        said,
                        caller.account().orElseThrow(),
                        clock.instant());
        em.persist(mission);
        em.flush();
        return mission;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void change(UUID partnership, UUID id, int version, Said said) {
        standpoints.of(partnership).toWrite();
        var mission = ofVersion(partnership, id, version);
        mustFit(partnership, mission.state(), said);
        if (groups(id).stream().anyMatch(g -> g.days().compareTo(longest(said)) > 0)) {
            throw new RuleRefused("mission.somebody-stayed-longer");
        }
        mission.describe(said);
        em.flush();
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void go(
            UUID partnership, UUID id, int version, Mission.State to, Optional<String> reason) {
        standpoints.of(partnership).toWrite();
        var mission = ofVersion(partnership, id, version);
        mission.become(to, reason);
        mustFit(partnership, to, mission.said());
        em.flush();
    }

    /** Keeps what was written of the trip report so far; nothing is asked for. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Mission write(UUID partnership, UUID id, int version, Optional<String> tripReport) {
        standpoints.of(partnership).toWrite();
        var mission = ofVersion(partnership, id, version);
        mission.describe(mission.said().reporting(tripReport));
        em.flush();
        return mission;
    }

    /** Of one party on one level; takes the place of what was told before, nobody at all too. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void tookPart(UUID partnership, UUID id, Group group) {
        var groups = new ArrayList<>(get(partnership, id).groups());
        groups.removeIf(g -> g.party().equals(group.party()) && g.level() == group.level());
        groups.add(group);
        tookPart(partnership, id, groups);
    }

    /** Takes the place of all that was told of who took part. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void tookPart(UUID partnership, UUID id, List<Group> groups) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var mission = find(partnership, id);
        var longest = longest(mission.said());
        for (var group : groups) {
            if (!isParty(partnership, group.party())) {
                throw new NotFound("party", group.party());
            }
            if (group.days().compareTo(longest) > 0) {
                throw new RuleRefused(
                        "mission.stayed-too-long",
                        Map.of("most", longest.stripTrailingZeros().toPlainString()));
            }
        }
        if (groups.stream().map(g -> g.party() + " " + g.level()).distinct().count()
                < groups.size()) {
            throw new RuleRefused("mission.party-level-twice");
        }
        em.createNativeQuery("delete from mission_participants where mission_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        groups.stream().filter(g -> g.people() > 0).forEach(g -> add(standpoint, id, g));
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID followUp(
            UUID partnership,
            UUID id,
            String what,
            Optional<UUID> party,
            Optional<LocalDate> until) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        find(partnership, id);
        if (party.filter(p -> !isParty(partnership, p)).isPresent()) {
            throw new NotFound("party", party.get());
        }
        if (until.filter(day -> !sensible(day)).isPresent()) {
            throw new RuleRefused("mission.year");
        }
        if (followUps(id).size() >= MOST_FOLLOW_UPS) {
            throw new RuleRefused("mission.follow-ups-too-many");
        }
        var added = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into mission_follow_up (id, platform_id, partnership_id, mission_id, what, party_id, until)
                        values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as uuid), cast(nullif(?7, '') as date))""")
                .setParameter(1, added)
                .setParameter(2, standpoint.coordinator())
                .setParameter(3, partnership)
                .setParameter(4, id)
                .setParameter(5, what)
                .setParameter(6, party.map(UUID::toString).orElse(""))
                .setParameter(7, until.map(LocalDate::toString).orElse(""))
                .executeUpdate();
        return added;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void followedUp(UUID partnership, UUID id, UUID followUp, LocalDate on) {
        standpoints.of(partnership).toWrite();
        find(partnership, id);
        if (on.isAfter(today())) {
            throw new RuleRefused("mission.not-yet");
        }
        if (!sensible(on)) {
            throw new RuleRefused("mission.year");
        }
        var done =
                em.createNativeQuery(
                                """
                                update mission_follow_up set done_on = cast(?1 as date)
                                where id = ?2 and mission_id = ?3 and partnership_id = ?4""")
                        .setParameter(1, on.toString())
                        .setParameter(2, followUp)
                        .setParameter(3, id)
                        .setParameter(4, partnership)
                        .executeUpdate();
        if (done == 0) {
            throw new NotFound("follow-up", followUp);
        }
    }

    private static boolean sensible(LocalDate day) {
        return day.getYear() >= Timing.FIRST_YEAR && day.getYear() < 2150;
    }

    private void mustFit(UUID partnership, Mission.State state, Said said) {
        faults(partnership, state, said).values().stream()
                .findFirst()
                .ifPresent(
                        code -> {
                            throw new RuleRefused(code);
                        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FIRST_TO_SEE_THE_DAY));
    }

    private static BigDecimal longest(Said said) {
        return said.days().orElse(BigDecimal.valueOf(Timing.length(said.starts(), said.ends())));
    }

    private boolean isParty(UUID partnership, UUID party) {
        return parties.of(partnership).stream().anyMatch(p -> p.id().equals(party));
    }

    private Mission ofVersion(UUID partnership, UUID id, int version) {
        var mission = find(partnership, id);
        if (mission.version() != version) {
            throw new RuleRefused("mission.changed-meanwhile");
        }
        return mission;
    }

    private Mission find(UUID partnership, UUID id) {
        var mission = em.find(Mission.class, id);
        if (mission == null || !mission.isOf(partnership)) {
            throw new NotFound("mission", id);
        }
        return mission;
    }

    private Whole whole(Mission mission) {
        return new Whole(mission, groups(mission.id()), followUps(mission.id()));
    }

    private List<Group> groups(UUID mission) {
        return groups("g.mission_id", mission).getOrDefault(mission, List.of());
    }

    /** By mission, of the one or of all of the partnership. */
    private Map<UUID, List<Group>> groups(String column, UUID of) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select g.mission_id, g.party_id, g.level, g.women, g.men, g.others, g.days
                                from mission_participants g join party y on y.platform_id = g.platform_id and y.id = g.party_id
                                where %s = ?1 order by y.role, g.party_id, g.level"""
                                        .formatted(column))
                        .setParameter(1, of)
                        .getResultList();
        var groups = new LinkedHashMap<UUID, List<Group>>();
        for (var row : rows) {
            groups.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                    .add(
                            new Group(
                                    (UUID) row[1],
                                    Group.Level.valueOf((String) row[2]),
                                    ((Number) row[3]).intValue(),
                                    ((Number) row[4]).intValue(),
                                    ((Number) row[5]).intValue(),
                                    (BigDecimal) row[6]));
        }
        return groups;
    }

    private List<FollowUp> followUps(UUID mission) {
        return followUps("mission_id", mission).getOrDefault(mission, List.of());
    }

    private Map<UUID, List<FollowUp>> followUps(String column, UUID of) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select mission_id, id, what, party_id, until, done_on from mission_follow_up
                                where %s = ?1 order by done_on nulls first, until nulls last, what"""
                                        .formatted(column))
                        .setParameter(1, of)
                        .getResultList();
        var followUps = new LinkedHashMap<UUID, List<FollowUp>>();
        for (var row : rows) {
            followUps
                    .computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                    .add(
                            new FollowUp(
                                    (UUID) row[1],
                                    (String) row[2],
                                    Optional.ofNullable((UUID) row[3]),
                                    day(row[4]),
                                    day(row[5])));
        }
        return followUps;
    }

    private static Optional<LocalDate> day(Object column) {
        return Optional.ofNullable(column).map(Object::toString).map(LocalDate::parse);
    }

    private void add(Standpoint standpoint, UUID mission, Group group) {
        em.createNativeQuery(
                        """
                        insert into mission_participants
                            (id, platform_id, partnership_id, mission_id, party_id, level, women, men, others, days)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, standpoint.coordinator())
                .setParameter(2, standpoint.partnership())
                .setParameter(3, mission)
                .setParameter(4, group.party())
                .setParameter(5, group.level().name())
                .setParameter(6, group.women())
                .setParameter(7, group.men())
                .setParameter(8, group.others())
                .setParameter(9, group.days())
                .executeUpdate();
    }
}
