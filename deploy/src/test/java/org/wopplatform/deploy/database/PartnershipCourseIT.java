package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wopplatform.core.partnerships.State;

/**
 * Rules W5 and W6 against a model: whatever sides try in whatever order, the database takes the
 * steps that the model allows and no others, and writes down each of them.
 */
class PartnershipCourseIT {
    private static final String COORDINATOR = "wop-lac";
    private static final String PARTNER = "wop-mexico";
    private static final String STRANGER = "wop-bolivia";

    /** The life cycle once more, written from the field's description and not from the program. */
    private static final Map<State, Set<State>> LIFE =
            Map.ofEntries(
                    Map.entry(State.IDENTIFIED, EnumSet.of(State.MATCHED, State.WITHDRAWN)),
                    Map.entry(State.MATCHED, EnumSet.of(State.LETTER_OF_INTENT, State.WITHDRAWN)),
                    Map.entry(State.LETTER_OF_INTENT, EnumSet.of(State.AGREED, State.WITHDRAWN)),
                    Map.entry(State.AGREED, EnumSet.of(State.DIAGNOSING, State.TERMINATED)),
                    Map.entry(State.DIAGNOSING, EnumSet.of(State.PLANNED, State.TERMINATED)),
                    Map.entry(State.PLANNED, EnumSet.of(State.IMPLEMENTING, State.TERMINATED)),
                    Map.entry(
                            State.IMPLEMENTING,
                            EnumSet.of(State.SUSPENDED, State.CLOSING, State.TERMINATED)),
                    Map.entry(State.SUSPENDED, EnumSet.of(State.IMPLEMENTING, State.TERMINATED)),
                    Map.entry(State.CLOSING, EnumSet.of(State.CLOSED)),
                    Map.entry(State.CLOSED, EnumSet.of(State.SCALED, State.FOLLOWED_UP)),
                    Map.entry(State.SCALED, Set.of()),
                    Map.entry(State.FOLLOWED_UP, Set.of()),
                    Map.entry(State.WITHDRAWN, Set.of()),
                    Map.entry(State.TERMINATED, Set.of()));

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void twoOperatorsAreThere() throws SQLException {
        walls = BehindWalls.of(COORDINATOR);
        walls.run(
                "insert into account (id, email, name, language, created_at) values ('%s', '%s@probe.example', 'Ana', 'es', now())"
                        .formatted(account, account));
        walls.set("wop.account", account.toString());
        walls.in(PARTNER);
        operator(mentor, PARTNER, "MX");
        walls.in(COORDINATOR);
        operator(mentee, COORDINATOR, "PE");
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void takesWhatTheModelAllowsAndNothingElse(State beginning, long seed) throws SQLException {
        begin(beginning);
        var random = new Random(seed);
        var state = beginning;
        var consented = false;
        var verified = true;
        for (var n = 0; n < 25; n++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    walls.in(PARTNER);
                    consent(consented ? "WITHDRAWN" : "GIVEN");
                    if (consented && state == State.IMPLEMENTING) {
                        state = State.SUSPENDED;
                    }
                    consented = !consented;
                }
                case 1 -> {
                    walls.in(PARTNER);
                    walls.run(
                            "update operator set standing = '%s' where id = '%s'"
                                    .formatted(verified ? "SUSPENDED" : "VERIFIED", mentor));
                    if (verified && state == State.IMPLEMENTING) {
                        state = State.SUSPENDED;
                    }
                    verified = !verified;
                }
                case 2 -> {
                    walls.in(COORDINATOR);
                    say(mentee, COORDINATOR, random.nextBoolean() ? "MATCH" : "TERMINATION");
                }
                case 3 -> {
                    walls.in(PARTNER);
                    if (consented) {
                        say(mentor, PARTNER, random.nextBoolean() ? "MATCH" : "TERMINATION");
                    }
                }
                default -> {
                    var side =
                            List.of(COORDINATOR, COORDINATOR, PARTNER, STRANGER)
                                    .get(random.nextInt(4));
                    var from = random.nextInt(5) == 0 ? any(random) : state;
                    var to = random.nextInt(4) == 0 ? any(random) : likely(state, random);
                    state = attempt(side, from, to, state);
                }
            }
            walls.in(COORDINATOR);
            assertThat(now()).as("seed %d, after %d", seed, n).isEqualTo(state);
        }
        everyStepFollowsTheOneBefore(beginning);
    }

    /** What the model says of it is what the database must say. */
    private State attempt(String side, State from, State to, State state) throws SQLException {
        walls.in(COORDINATOR);
        var gate =
                walls.column(
                        "select code from partnership_missing('%s', '%s')"
                                .formatted(partnership, to));
        var expected =
                side.equals(STRANGER)
                        ? BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT
                        : from != state
                                ? "WOP21"
                                : !LIFE.get(state).contains(to)
                                        ? "WOP22"
                                        : side.equals(PARTNER)
                                                        && to != State.SUSPENDED
                                                        && to != State.WITHDRAWN
                                                ? "WOP23"
                                                : gate.isEmpty() ? "1 rows" : "WOP24";
        walls.in(side);
        var outcome = walls.outcome(step(side, from, to, "Porque sí"));
        assertThat(outcome)
                .as("%s: %s to %s, in %s, wants %s", side, from, to, state, gate)
                .isEqualTo(expected);
        return outcome.equals("1 rows") ? to : state;
    }

    private void everyStepFollowsTheOneBefore(State beginning) throws SQLException {
        var steps =
                walls.column(
                        """
                        select coalesce(was, '') || ' ' || became || ' ' || (account_id is not null) from partnership_step
                        where partnership_id = '%s' order by at, was nulls first"""
                                .formatted(partnership));
        var at = "";
        for (var step : steps) {
            var words = step.split(" ", -1);
            assertThat(words[0]).as(steps.toString()).isEqualTo(at);
            at = words[1];
        }
        assertThat(steps.get(0)).startsWith(" " + beginning);
        assertThat(at).isEqualTo(now().name());
    }

    @Test
    void beginsAsAnIdeaUnlessItIsARecord() throws SQLException {
        var living =
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values (gen_random_uuid(), 'wop-lac', 'PROBE-9', 'A – B', '%s', now())""";
        assertThat(walls.outcome(living.formatted("AGREED"))).isEqualTo("WOP22");
        assertThat(walls.outcome(living.formatted("UNKNOWN"))).isEqualTo("23514");
        assertThat(walls.outcome(living.formatted("IDENTIFIED"))).isEqualTo("1 rows");
    }

    @Test
    void aRecordGoesOnByWhatASourceTellsAndWithoutGates() throws SQLException {
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, basis, told_by, registered_at)
                values ('%s', 'wop-lac', 'PROBE-9', 'Belize – Contra Costa', 'UNKNOWN', 'RECORDED', 'Estudio de caso', now())"""
                        .formatted(partnership));
        assertThat(walls.outcome(step(COORDINATOR, State.UNKNOWN, State.IMPLEMENTING, "")))
                .isEqualTo("WOP22");
        assertThat(
                        walls.outcome(
                                step(COORDINATOR, State.UNKNOWN, State.IMPLEMENTING, "")
                                        .replace("reason)", "reason, told_by)")
                                        .replace("'')", "'', 'Estudio de caso')")))
                .isEqualTo("1 rows");
    }

    @Test
    void aRecordWithoutASourceIsNone() throws SQLException {
        assertThat(
                        walls.outcome(
                                """
                                insert into partnership (id, platform_id, code, title, state, basis, registered_at)
                                values (gen_random_uuid(), 'wop-lac', 'PROBE-9', 'A – B', 'UNKNOWN', 'RECORDED', now())"""))
                .isEqualTo("23514");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUSPENDED", "WITHDRAWN", "TERMINATED", "SCALED"})
    void someStepsAreNotTakenWithoutSayingWhy(State to) throws SQLException {
        var from =
                LIFE.entrySet().stream()
                        .filter(e -> e.getValue().contains(to))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        begin(from);
        if (to == State.TERMINATED) {
            walls.in(COORDINATOR);
            say(mentee, COORDINATOR, "TERMINATION");
            walls.in(PARTNER);
            consent("GIVEN");
            say(mentor, PARTNER, "TERMINATION");
            walls.in(COORDINATOR);
        }
        assertThat(walls.outcome(step(COORDINATOR, from, to, "  "))).isEqualTo("23514");
        assertThat(walls.outcome(step(COORDINATOR, from, to, "Porque sí"))).isEqualTo("1 rows");
    }

    @Test
    void anOperatorHasOneRoleInAWorkingAreaAndAFacilitatorHasNoneOfTheTwo() throws SQLException {
        begin(State.IDENTIFIED);
        assertThat(walls.outcome(party(mentee, COORDINATOR, "FACILITATOR"))).isEqualTo("23514");
        assertThat(walls.outcome(party(mentee, COORDINATOR, "DONOR"))).isEqualTo("1 rows");
        assertThat(
                        walls.outcome(
                                """
                                insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                                select gen_random_uuid(), platform_id, partnership_id, id, operator_id, 'WATER_LOSSES' from party
                                where partnership_id = '%s' and operator_id = '%s'"""
                                        .formatted(partnership, mentee)))
                .isEqualTo("23505");
    }

    static Stream<Arguments> beginnings() {
        return LIFE.keySet().stream()
                .sorted()
                .flatMap(
                        state ->
                                LongStream.range(0, 12)
                                        .mapToObj(
                                                seed ->
                                                        Arguments.of(
                                                                state,
                                                                seed + 100L * state.ordinal())));
    }

    private void begin(State state) throws SQLException {
        walls.in(COORDINATOR);
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, demonstration, registered_at)
                values ('%s', 'wop-lac', 'PROBE-9', 'Puerto Real – Villa Real', '%s', true, now())"""
                        .formatted(partnership, state));
        walls.run(party(mentor, PARTNER, "MENTOR"));
        walls.run(party(mentee, COORDINATOR, "MENTEE"));
        for (var operator : List.of(mentor, mentee)) {
            walls.run(
                    """
                    insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                    select gen_random_uuid(), platform_id, partnership_id, id, operator_id, 'WATER_LOSSES' from party
                    where partnership_id = '%s' and operator_id = '%s'"""
                            .formatted(partnership, operator));
        }
    }

    private State now() throws SQLException {
        return State.valueOf(
                walls.text("select state from partnership where id = '%s'".formatted(partnership)));
    }

    private static State any(Random random) {
        var all = new ArrayList<>(LIFE.keySet());
        all.sort(null);
        return all.get(random.nextInt(all.size()));
    }

    private static State likely(State state, Random random) {
        var next = LIFE.get(state).stream().sorted().toList();
        return next.isEmpty() ? any(random) : next.get(random.nextInt(next.size()));
    }

    private String step(String side, State from, State to, String why) {
        return """
               insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, at, reason)
               values (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', now(), '%s')"""
                .formatted(COORDINATOR, partnership, side, from, to, why);
    }

    private String party(UUID operator, String home, String role) {
        return """
               insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
               values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '%s')"""
                .formatted(partnership, role, home, operator);
    }

    private void consent(String given) throws SQLException {
        walls.run(
                "update partnership_share set consent = '%s', consent_reason = 'No' where platform_id = '%s' and partnership_id = '%s'"
                        .formatted(given, PARTNER, partnership));
    }

    private void say(UUID operator, String side, String subject) throws SQLException {
        walls.run(
                """
                insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id, content_hash,
                  yes, way, signatory_name, signatory_position, signed_on, account_id, at)
                select gen_random_uuid(), platform_id, partnership_id, '%s', id, '%s', partnership_id,
                  encode(sha256(convert_to(partnership_id::text, 'UTF8')), 'hex'), true, 'PAPER', 'Ana', 'Gerente', '2026-01-01', '%s', now()
                from party where partnership_id = '%s' and operator_id = '%s' and role in ('MENTOR', 'MENTEE')"""
                        .formatted(side, subject, account, partnership, operator));
    }

    private void operator(UUID id, String platform, String country) throws SQLException {
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(id, platform, id, country));
    }
}
