package org.wopplatform.core.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.rounds.Round.Planned;
import org.wopplatform.core.rounds.Round.State;
import org.wopplatform.core.rounds.Terms.Aim;
import org.wopplatform.core.rounds.Terms.Budget;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The rounds of a platform, and who takes part in them. */
@ApplicationScoped
public class Rounds {
    private static final String COLUMNS =
            """
            select r.id, r.title, cast(r.held_on as text), r.minimum_score, r.aim, r.countries_first, r.budget, r.currency,
                   r.cost_same_country, r.cost_region, r.cost_beyond, r.state, r.state_since, cast(r.plan as text), r.plan_of,
                   r.planned_at, a.name, r.demonstration, r.version
            from match_round r left join account a on a.id = r.planned_by
            """;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /** Which of somebody's requests or offers takes part, and with whom it lies. */
    record Taken(UUID id, String platform) {}

    /** Those in preparation first, then the day of the workshop, the newest first. */
    List<Round> all() {
        return rounds(
                em.createNativeQuery(
                                COLUMNS
                                        + """
                                        where r.platform_id = ?1
                                        order by r.state <> 'DRAFT', r.held_on desc nulls last, r.state_since desc, r.id""")
                        .setParameter(1, current.get().id()));
    }

    Round get(UUID id) {
        return rounds(
                        em.createNativeQuery(COLUMNS + "where r.platform_id = ?1 and r.id = ?2")
                                .setParameter(1, current.get().id())
                                .setParameter(2, id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("round", id));
    }

    /** The same, and nobody else changes it until the transaction is over. */
    Round hold(UUID id) {
        em.createNativeQuery(
                        "select 1 from match_round where platform_id = ?1 and id = ?2 for update")
                .setParameter(1, current.get().id())
                .setParameter(2, id)
                .getResultList();
        return get(id);
    }

    UUID add(Terms terms) {
        var id = UUID.randomUUID();
        said(
                        em.createNativeQuery(
                                """
                                insert into match_round (id, platform_id, title, held_on, minimum_score, aim, countries_first, budget, currency,
                                    cost_same_country, cost_region, cost_beyond)
                                values (?11, ?12, ?1, cast(nullif(?2, '') as date), ?3, ?4, ?5, cast(nullif(?6, '') as bigint), nullif(?7, ''),
                                    cast(nullif(?8, '') as bigint), cast(nullif(?9, '') as bigint), cast(nullif(?10, '') as bigint))"""),
                        terms)
                .setParameter(11, id)
                .setParameter(12, current.get().id())
                .executeUpdate();
        enter(id, 1, RoundEntry.Act.OPENED, Optional.empty());
        return id;
    }

    void change(Round round, Terms terms) {
        changed(
                said(
                                em.createNativeQuery(
                                        """
                                        update match_round set title = ?1, held_on = cast(nullif(?2, '') as date), minimum_score = ?3, aim = ?4,
                                            countries_first = ?5, budget = cast(nullif(?6, '') as bigint), currency = nullif(?7, ''),
                                            cost_same_country = cast(nullif(?8, '') as bigint), cost_region = cast(nullif(?9, '') as bigint),
                                            cost_beyond = cast(nullif(?10, '') as bigint), version = version + 1
                                        where id = ?11 and version = ?12"""),
                                terms)
                        .setParameter(11, round.id())
                        .setParameter(12, round.version())
                        .executeUpdate());
        enter(round.id(), round.version() + 1, RoundEntry.Act.BASIS, Optional.empty());
    }

    /** Says that something which belongs to the round was changed. */
    void touch(Round round, RoundEntry.Act act, Optional<RoundEntry.Two> pair) {
        changed(
                em.createNativeQuery(
                                "update match_round set version = version + 1 where id = ?1 and version = ?2")
                        .setParameter(1, round.id())
                        .setParameter(2, round.version())
                        .executeUpdate());
        enter(round.id(), round.version() + 1, act, pair);
    }

    /**
     * @param act what was done that has led to the plan
     */
    void plan(
            Round round,
            RoundPlan plan,
            String digest,
            RoundEntry.Act act,
            Optional<RoundEntry.Two> pair) {
        changed(
                em.createNativeQuery(
                                """
                                update match_round set plan = cast(?1 as jsonb), plan_of = ?2, planned_at = now(), planned_by = ?3,
                                    version = version + 1
                                where id = ?4 and version = ?5""")
                        .setParameter(1, plan.json())
                        .setParameter(2, digest)
                        .setParameter(3, caller.account().orElseThrow())
                        .setParameter(4, round.id())
                        .setParameter(5, round.version())
                        .executeUpdate());
        enter(round.id(), round.version() + 1, act, pair);
    }

    void end(Round round, State state) {
        changed(
                em.createNativeQuery(
                                """
                                update match_round set state = ?1, committed_by = case when ?1 = 'COMMITTED' then cast(?2 as uuid) end,
                                    version = version + 1
                                where id = ?3 and version = ?4""")
                        .setParameter(1, state.name())
                        .setParameter(2, caller.account().orElseThrow().toString())
                        .setParameter(3, round.id())
                        .setParameter(4, round.version())
                        .executeUpdate());
        enter(
                round.id(),
                round.version() + 1,
                state == State.COMMITTED ? RoundEntry.Act.COMMITTED : RoundEntry.Act.CANCELLED,
                Optional.empty());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleRefused("round.changed-meanwhile");
        }
    }

    private static Query said(Query query, Terms terms) {
        var budget = terms.budget();
        return query.setParameter(1, terms.title())
                .setParameter(2, terms.heldOn().map(LocalDate::toString).orElse(""))
                .setParameter(3, terms.minimumScore())
                .setParameter(4, terms.aim().name())
                .setParameter(5, terms.countriesFirst())
                .setParameter(6, budget.map(b -> "" + b.amount()).orElse(""))
                .setParameter(7, budget.map(Budget::currency).orElse(""))
                .setParameter(8, budget.map(b -> "" + b.sameCountry()).orElse(""))
                .setParameter(9, budget.map(b -> "" + b.region()).orElse(""))
                .setParameter(10, budget.map(b -> "" + b.beyond()).orElse(""));
    }

    List<Taken> requests(UUID round) {
        return taken(
                "select request_id, request_platform_id from round_request where round_id = ?1 order by request_id",
                round);
    }

    List<Taken> offers(UUID round) {
        return taken(
                "select offer_id, offer_platform_id from round_mentor where round_id = ?1 order by offer_id",
                round);
    }

    private List<Taken> taken(String question, UUID round) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(question).setParameter(1, round).getResultList();
        return rows.stream().map(row -> new Taken((UUID) row[0], (String) row[1])).toList();
    }

    List<Capacity> capacities(UUID round) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select offer_id, days, places, group_places from round_mentor where round_id = ?1")
                        .setParameter(1, round)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Capacity(
                                        (UUID) row[0],
                                        ((Number) row[1]).intValue(),
                                        ((Number) row[2]).intValue(),
                                        ((Number) row[3]).intValue()))
                .toList();
    }

    void take(UUID round, Mentee mentee) {
        em.createNativeQuery(
                        """
                        insert into round_request (id, platform_id, round_id, request_platform_id, request_id)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4)""")
                .setParameter(1, current.get().id())
                .setParameter(2, round)
                .setParameter(3, mentee.side().platform())
                .setParameter(4, mentee.request())
                .executeUpdate();
    }

    void leaveRequests(UUID round, Collection<UUID> requests) {
        leave("delete from round_request where round_id = ?1 and request_id = ?2", round, requests);
    }

    void take(UUID round, Mentor mentor, Capacity capacity) {
        em.createNativeQuery(
                        """
                        insert into round_mentor (id, platform_id, round_id, offer_platform_id, offer_id, days, places, group_places)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict on constraint round_mentor_once
                        do update set days = excluded.days, places = excluded.places, group_places = excluded.group_places""")
                .setParameter(1, current.get().id())
                .setParameter(2, round)
                .setParameter(3, mentor.side().platform())
                .setParameter(4, mentor.offer())
                .setParameter(5, capacity.days())
                .setParameter(6, capacity.places())
                .setParameter(7, capacity.groupPlaces())
                .executeUpdate();
    }

    void leaveOffers(UUID round, Collection<UUID> offers) {
        leave("delete from round_mentor where round_id = ?1 and offer_id = ?2", round, offers);
    }

    private void leave(String statement, UUID round, Collection<UUID> ids) {
        ids.forEach(
                id ->
                        em.createNativeQuery(statement)
                                .setParameter(1, round)
                                .setParameter(2, id)
                                .executeUpdate());
    }

    /** Locks first, by what they are about. */
    List<RoundRule> rules(UUID round) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select request_id, offer_id, rule, reason from round_rule
                                where round_id = ?1 order by rule desc, request_id, offer_id""")
                        .setParameter(1, round)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new RoundRule(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        RoundRule.Kind.valueOf((String) row[2]),
                                        Optional.ofNullable((String) row[3])))
                .toList();
    }

    /** Takes the place of what was decided of the pair before. */
    void rule(UUID round, RoundRule rule) {
        free(round, rule.request(), rule.offer());
        em.createNativeQuery(
                        """
                        insert into round_rule (id, platform_id, round_id, request_id, offer_id, rule, reason, set_by)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7)""")
                .setParameter(1, current.get().id())
                .setParameter(2, round)
                .setParameter(3, rule.request())
                .setParameter(4, rule.offer())
                .setParameter(5, rule.kind().name())
                .setParameter(6, rule.reason().orElse(""))
                .setParameter(7, caller.account().orElseThrow())
                .executeUpdate();
    }

    boolean free(UUID round, UUID request, UUID offer) {
        return em.createNativeQuery(
                                "delete from round_rule where round_id = ?1 and request_id = ?2 and offer_id = ?3")
                        .setParameter(1, round)
                        .setParameter(2, request)
                        .setParameter(3, offer)
                        .executeUpdate()
                > 0;
    }

    /** Those of the pairs for which a proposal is alive that is seen here. */
    Set<RoundEntry.Two> proposed(List<RoundPlan.Pair> pairs) {
        var proposed = new HashSet<RoundEntry.Two>();
        for (var pair : pairs) {
            var found =
                    em.createNativeQuery(
                                    """
                                    select 1 from match_proposal where request_id = ?1 and offer_id = ?2
                                      and state in ('PROPOSED', 'INTEREST_MENTEE', 'INTEREST_MENTOR', 'MUTUAL', 'CONVERTED')""")
                            .setParameter(1, pair.request())
                            .setParameter(2, pair.offer())
                            .getResultList();
            if (!found.isEmpty()) {
                proposed.add(new RoundEntry.Two(pair.request(), pair.offer()));
            }
        }
        return proposed;
    }

    /** What was done after the version, the latest first. */
    List<RoundEntry> entries(UUID round, int after) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select e.number, e.act, cast(e.facts as text), a.name, e.at
                                from round_entry e left join account a on a.id = e.account_id
                                where e.round_id = ?1 and e.number > ?2 order by e.number desc limit 100""")
                        .setParameter(1, round)
                        .setParameter(2, after)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new RoundEntry(
                                        ((Number) row[0]).intValue(),
                                        RoundEntry.Act.valueOf((String) row[1]),
                                        two((String) row[2]),
                                        Optional.ofNullable((String) row[3]),
                                        Moments.of(row[4])))
                .toList();
    }

    private void enter(UUID round, int number, RoundEntry.Act act, Optional<RoundEntry.Two> pair) {
        var facts = Json.createObjectBuilder();
        pair.ifPresent(
                two ->
                        facts.add("request", two.request().toString())
                                .add("offer", two.offer().toString()));
        em.createNativeQuery(
                        """
                        insert into round_entry (id, platform_id, round_id, number, act, facts, account_id)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6)""")
                .setParameter(1, current.get().id())
                .setParameter(2, round)
                .setParameter(3, number)
                .setParameter(4, act.name())
                .setParameter(5, facts.build().toString())
                .setParameter(6, caller.account().orElseThrow())
                .executeUpdate();
    }

    private static Optional<RoundEntry.Two> two(String text) {
        JsonObject facts;
        try (var reader = Json.createReader(new StringReader(text))) {
            facts = reader.readObject();
        }
        return facts.containsKey("request")
                ? Optional.of(
                        new RoundEntry.Two(
                                UUID.fromString(facts.getString("request")),
                                UUID.fromString(facts.getString("offer"))))
                : Optional.empty();
    }

    private static List<Round> rounds(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(Rounds::round).toList();
    }

    private static Round round(Object[] row) {
        var budget =
                Optional.ofNullable((Number) row[6])
                        .map(
                                amount ->
                                        new Budget(
                                                amount.longValue(),
                                                (String) row[7],
                                                ((Number) row[8]).longValue(),
                                                ((Number) row[9]).longValue(),
                                                ((Number) row[10]).longValue()));
        return new Round(
                (UUID) row[0],
                new Terms(
                        (String) row[1],
                        Optional.ofNullable((String) row[2]).map(LocalDate::parse),
                        ((Number) row[3]).intValue(),
                        Aim.valueOf((String) row[4]),
                        (Boolean) row[5],
                        budget),
                State.valueOf((String) row[11]),
                Moments.of(row[12]),
                Optional.ofNullable((String) row[13])
                        .map(
                                plan ->
                                        new Planned(
                                                RoundPlan.ofJson(plan),
                                                (String) row[14],
                                                Moments.of(row[15]),
                                                Optional.ofNullable((String) row[16]))),
                (Boolean) row[17],
                ((Number) row[18]).intValue());
    }
}
