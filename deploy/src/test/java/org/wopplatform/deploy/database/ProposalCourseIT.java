package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules PR1 to PR9 against a model: whatever three platforms and a stranger try in whatever order,
 * the database takes what the model allows and nothing else.
 */
class ProposalCourseIT {
    private static final String GONE_ON = "WOPPA";
    private static final String NOT_YOUR_SIDE = "WOPPB";

    private BehindWalls walls;
    private Pair pair;

    @BeforeEach
    void aPairThatCanBeProposed() throws SQLException {
        walls = BehindWalls.of(Pair.PROPOSER);
        pair = new Pair(walls);
        pair.stand();
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    /** What is so, written from the field's description and not from the program. */
    private static final class Model {
        String state = "PROPOSED";
        boolean menteeSaid;
        boolean mentorSaid;
        boolean verified = true;

        boolean waitsFor(boolean mentee) {
            return switch (state) {
                case "PROPOSED" -> true;
                case "INTEREST_MENTEE" -> !mentee;
                case "INTEREST_MENTOR" -> mentee;
                default -> false;
            };
        }

        boolean open() {
            return List.of("PROPOSED", "INTEREST_MENTEE", "INTEREST_MENTOR", "MUTUAL")
                    .contains(state);
        }

        /** What the database must say to an answer. */
        String answer(boolean mentee, boolean yes) {
            if (!waitsFor(mentee)) {
                return GONE_ON;
            }
            var mutual = yes && !state.equals("PROPOSED");
            if (mutual && !verified) {
                return "WOPP2";
            }
            state =
                    !yes
                            ? "DECLINED"
                            : mutual ? "MUTUAL" : mentee ? "INTEREST_MENTEE" : "INTEREST_MENTOR";
            return "1 rows";
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesWhatTheModelAllowsAndNothingElse(long seed) throws SQLException {
        walls.run(pair.proposed());
        var random = new Random(seed);
        var model = new Model();
        for (var n = 0; n < 14; n++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    walls.in(Pair.MENTORS);
                    walls.run(
                            "update operator set standing = '%s' where id = '%s'"
                                    .formatted(
                                            model.verified ? "SUSPENDED" : "VERIFIED",
                                            pair.mentor));
                    model.verified = !model.verified;
                }
                case 1 -> {
                    walls.in(Pair.STRANGER);
                    assertThat(walls.outcome(pair.answer("MENTEE", true, "PAPER")))
                            .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
                    assertThat(walls.outcome(moved("WITHDRAWN"))).isEqualTo("0 rows");
                }
                case 2 -> {
                    if (random.nextInt(3) == 0) {
                        walls.in(Pair.PROPOSER);
                        var may = model.open();
                        assertThat(walls.outcome(moved("WITHDRAWN")))
                                .isEqualTo(
                                        may || model.state.equals("WITHDRAWN")
                                                ? "1 rows"
                                                : GONE_ON);
                        model.state = may ? "WITHDRAWN" : model.state;
                    }
                }
                default -> {
                    var mentee = random.nextBoolean();
                    var yes = random.nextInt(4) > 0;
                    walls.in(mentee ? Pair.MENTEES : Pair.MENTORS);
                    assertThat(
                                    walls.outcome(
                                            pair.answer(
                                                    mentee ? "MENTEE" : "MENTOR", yes, "PAPER")))
                            .as("seed %d, %s says %s in %s", seed, mentee, yes, model.state)
                            .isEqualTo(model.answer(mentee, yes));
                }
            }
            walls.in(List.of(Pair.PROPOSER, Pair.MENTEES, Pair.MENTORS).get(random.nextInt(3)));
            assertThat(pair.state()).as("seed %d, after %d", seed, n).isEqualTo(model.state);
            walls.in(Pair.MENTEES);
            assertThat(pair.requestState()).isEqualTo(model.open() ? "IN_MATCHING" : "OPEN");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "WOPP1, wop-mexico, update operator set standing = 'SUSPENDED' where id = 'MENTEE'",
                "WOPP2, wop-honduras, update operator set standing = 'SUSPENDED' where id = 'MENTOR'",
                "WOPP5, wop-mexico, update support_request set expires_on = current_date - 1 where id = 'REQUEST'",
                "WOPP6, wop-honduras, update support_offer set state = 'PAUSED' where id = 'OFFER'",
                "WOPP8, wop-mexico, update matching_consent set reach = 'OWN' where part = 'NEEDS' and operator_id = 'MENTEE'",
                "WOPP8, wop-honduras, update matching_consent set reach = 'OWN' where part = 'STRENGTHS' and operator_id = 'MENTOR'",
                "WOPP8, wop-honduras, insert into matching_policy (id"
                        + "; platform_id; upward) values (gen_random_uuid(); 'wop-honduras'; false) on conflict on constraint"
                        + " matching_policy_once do update set upward = false"
            })
    void whatMustNotBreakIsAskedWhenItIsMadeWhenBothWantItAndWhenItBecomesAPartnership(
            String state, String platform, String breaks) throws SQLException {
        var broken =
                breaks.replace(";", ",")
                        .replace("MENTEE", pair.mentee.toString())
                        .replace("MENTOR", pair.mentor.toString())
                        .replace("REQUEST", pair.request.toString())
                        .replace("OFFER", pair.offer.toString());
        walls.run("savepoint before_it_breaks");
        walls.in(platform);
        assertThat(walls.run(broken)).isEqualTo(1);
        walls.in(Pair.PROPOSER);
        assertThat(walls.outcome(pair.proposed())).isEqualTo(state);
        walls.run("rollback to before_it_breaks");

        walls.in(Pair.PROPOSER);
        walls.run(pair.proposed());
        say("MENTEE", true);
        walls.run("savepoint before_it_breaks");
        walls.in(platform);
        walls.run(broken);
        walls.in(Pair.MENTORS);
        assertThat(walls.outcome(pair.answer("MENTOR", true, "PAPER"))).isEqualTo(state);
        walls.run("rollback to before_it_breaks");

        say("MENTOR", true);
        var partnership = partnership();
        walls.in(platform);
        walls.run(broken);
        walls.in(Pair.PROPOSER);
        assertThat(walls.outcome(converted(partnership))).isEqualTo(state);
    }

    @Test
    void noPairWithACommercialTieIsProposed() throws SQLException {
        var partnership = partnership();
        walls.run(
                """
                insert into commercial_tie (id, platform_id, partnership_id, side_platform_id, party_id, other_party_id, what, since, declared_at)
                select gen_random_uuid(), 'wop-lac', '%s', 'wop-lac', a.id, b.id, 'Venta', '2026-01-02', now()
                from party a, party b where a.operator_id = '%s' and b.operator_id = '%s'"""
                        .formatted(partnership, pair.mentor, pair.mentee));
        assertThat(walls.outcome(pair.proposed())).isEqualTo("WOPP7");
    }

    @ParameterizedTest
    @CsvSource({"MENTEE, WOPP3", "MENTOR, WOPP4"})
    void nobodyIsProposedWithoutTheCodeInForce(String side, String state) throws SQLException {
        var unbound = new Pair(walls);
        unbound.stand(side);
        assertThat(walls.outcome(unbound.proposed())).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"70.01", "69.99", "0.00", "100.00"})
    void theScoreIsTheSumOfItsParts(String score) throws SQLException {
        assertThat(walls.outcome(pair.proposed(UUID.randomUUID(), score))).isEqualTo("WOPP9");
    }

    @Test
    void aPairHasOneLivingProposal() throws SQLException {
        walls.run(pair.proposed());
        assertThat(walls.outcome(pair.proposed(UUID.randomUUID(), "70.00"))).isEqualTo("23505");
        walls.run(moved("WITHDRAWN"));
        assertThat(walls.outcome(pair.proposed(UUID.randomUUID(), "70.00"))).isEqualTo("1 rows");
    }

    @Test
    void aProposalBeginsAsOneAndOnlyItsPlatformMakesIt() throws SQLException {
        assertThat(
                        walls.outcome(
                                pair.proposed()
                                        .replace("'ENGINE')", "'ENGINE', 'MUTUAL')")
                                        .replace("author)", "author, state)")))
                .isEqualTo(GONE_ON);
        walls.in(Pair.MENTEES);
        assertThat(walls.outcome(pair.proposed()))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INTEREST_MENTEE",
                "INTEREST_MENTOR",
                "MUTUAL",
                "DECLINED",
                "EXPIRED",
                "CONVERTED"
            })
    void nobodyMovesItButByAnAnswerOrTheCalendar(String state) throws SQLException {
        walls.run(pair.proposed());
        for (var platform : List.of(Pair.PROPOSER, Pair.MENTEES, Pair.MENTORS)) {
            walls.in(platform);
            assertThat(walls.outcome(moved(state))).as(platform).isIn(GONE_ON, "0 rows");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1 rows, WOPPA", "1, WOPPA, 1 rows"})
    void nobodyAnswersAfterTheLastDayAndNothingExpiresBefore(
            int daysAgo, String answered, String expired) throws SQLException {
        walls.run(
                pair.proposed()
                        .replace("author)", "author, demonstration, expires_on)")
                        .replace(
                                "'ENGINE')",
                                "'ENGINE', true, current_date - %d)".formatted(daysAgo)));
        walls.in(Pair.MENTEES);
        assertThat(walls.outcome(pair.answer("MENTEE", true, "PAPER"))).isEqualTo(answered);
        walls.in(Pair.PROPOSER);
        assertThat(walls.outcome(moved("EXPIRED"))).isEqualTo(expired);
    }

    @Test
    void aSideAnswersThroughItsOwnPeopleOrFromPaperAndOnce() throws SQLException {
        walls.run(pair.proposed());
        walls.in(Pair.MENTEES);
        assertThat(walls.outcome(pair.answer("MENTEE", true, "ONLINE"))).isEqualTo(NOT_YOUR_SIDE);
        assertThat(
                        walls.outcome(
                                pair.answer("MENTEE", true, "PAPER")
                                        .replace("'MENTEE'", "'MENTOR'")))
                .isEqualTo(NOT_YOUR_SIDE);
        assertThat(walls.outcome(pair.answer("MENTEE", true, "PAPER").replace("'Rosa'", "null")))
                .isEqualTo("23514");
        walls.set("wop.account", pair.signatory.toString());
        assertThat(walls.outcome(pair.answer("MENTEE", true, "ONLINE"))).isEqualTo("1 rows");
        assertThat(walls.outcome(pair.answer("MENTEE", false, "ONLINE"))).isEqualTo(GONE_ON);
        assertThat(
                        walls.text(
                                "select way || ' ' || account_id from proposal_answer where proposal_id = '%s'"
                                        .formatted(pair.proposal)))
                .isEqualTo("ONLINE " + pair.signatory);
    }

    @Test
    void whyASideSaysNoIsReadByItsOwnPlatformAlone() throws SQLException {
        walls.run(pair.proposed());
        say("MENTEE", false);
        assertThat(reasons()).containsExactly("No confiamos en ellos");
        for (var other : List.of(Pair.PROPOSER, Pair.MENTORS, Pair.STRANGER, "gwopa")) {
            walls.in(other);
            assertThat(reasons()).as(other).isEmpty();
            assertThat(
                            walls.column(
                                    "select to_jsonb(e)::text from audit_entry e where e.changes::text like '%confiamos%'"))
                    .as(other)
                    .isEmpty();
        }
        walls.in(Pair.MENTORS);
        assertThat(
                        walls.text(
                                "select decline_kind from match_proposal where id = '%s'"
                                        .formatted(pair.proposal)))
                .isEqualTo("TIMING");
        assertThat(
                        walls.column(
                                "select yes from proposal_word where proposal_id = '%s'"
                                        .formatted(pair.proposal)))
                .containsExactly("f");
    }

    @Test
    void contactsAreShownOnceBothHaveSaidYesToTheThreePlatformsAlone() throws SQLException {
        for (var contact :
                List.of(
                        "'Oficina comercial', 'PARTNERSHIPS', 'BY_ONESELF', null, null",
                        "'Retirada', 'PARTNERSHIPS', 'WITHDRAWN', null, null",
                        "'Emergencias', 'EMERGENCIES', 'BY_ONESELF', null, null",
                        "'Antigua', 'PARTNERSHIPS', 'BY_ONESELF', current_date - 1, null",
                        "null, 'PARTNERSHIPS', 'WITHDRAWN', null, now()")) {
            walls.in(Pair.MENTORS);
            walls.run(
                    """
                    insert into operator_contact (id, platform_id, operator_id, name, purpose, consent, keep_until, erased_at, entered_at)
                    values (gen_random_uuid(), '%s', '%s', %s, now())"""
                            .formatted(Pair.MENTORS, pair.mentor, contact));
        }
        walls.in(Pair.PROPOSER);
        walls.run(pair.proposed());
        contacts(List.of());
        say("MENTEE", true);
        contacts(List.of());
        say("MENTOR", true);
        contacts(List.of("MENTOR Oficina comercial"));
        walls.in(Pair.PROPOSER);
        walls.run(moved("WITHDRAWN"));
        contacts(List.of());
    }

    @Test
    void whatAnOperatorSaysInItsOwnWordsIsReadByThePartnerOnceBothHaveSaidYes()
            throws SQLException {
        walls.run(pair.proposed());
        assertThat(problem()).isEmpty();
        walls.in(Pair.MENTORS);
        assertThat(problem()).isEmpty();
        walls.in(Pair.MENTEES);
        assertThat(problem()).containsExactly("Se pierde la mitad");
        pair.consent(Pair.MENTEES, pair.mentee, "DETAILS", "REGION");
        walls.in(Pair.PROPOSER);
        assertThat(problem()).containsExactly("Se pierde la mitad");
        walls.in(Pair.MENTORS);
        assertThat(problem()).isEmpty();
        say("MENTEE", true);
        say("MENTOR", true);
        walls.in(Pair.MENTORS);
        assertThat(problem()).containsExactly("Se pierde la mitad");
        walls.in(Pair.STRANGER);
        assertThat(
                        walls.column(
                                "select title from proposal_pair where proposal_id = '%s'"
                                        .formatted(pair.proposal)))
                .isEmpty();
    }

    @Test
    void whatBothHaveSaidYesToIsTheirWordOnTheMatch() throws SQLException {
        walls.run(pair.proposed());
        walls.in(Pair.MENTEES);
        walls.set("wop.account", pair.signatory.toString());
        walls.run(pair.answer("MENTEE", true, "ONLINE"));
        walls.set("wop.account", pair.facilitator.toString());
        say("MENTOR", true);
        var partnership = partnership();
        walls.in(Pair.PROPOSER);
        assertThat(missing(partnership)).contains("party.has-not-accepted");
        assertThat(walls.outcome(converted(UUID.randomUUID()))).isEqualTo(GONE_ON);
        assertThat(walls.outcome(converted(partnership))).isEqualTo("1 rows");
        assertThat(missing(partnership))
                .doesNotContain("party.has-not-accepted")
                .contains("platform.has-not-consented");
        assertThat(
                        walls.column(
                                """
                                select y.role || ' ' || a.way || ' ' || coalesce(a.signatory_name, '') || ' ' || a.account_id from assent a
                                join party y on y.id = a.party_id where a.partnership_id = '%s' order by y.role"""
                                        .formatted(partnership)))
                .containsExactly(
                        "MENTEE ONLINE Rosa " + pair.signatory,
                        "MENTOR PAPER Rosa " + pair.facilitator);
        walls.in(Pair.MENTEES);
        assertThat(pair.requestState()).isEqualTo("MATCHED");
    }

    @Test
    void aWordOnTheMatchIsStillGivenByThoseWhoSpeakForTheParty() throws SQLException {
        var partnership = partnership();
        assertThat(
                        walls.outcome(
                                """
                                insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id, content_hash,
                                    yes, way, signed_on, account_id, at)
                                select gen_random_uuid(), platform_id, partnership_id, platform_id, id, 'MATCH', partnership_id, '%s', true, 'ONLINE',
                                    current_date, '%s', now() from party where partnership_id = '%s' and role = 'MENTEE'"""
                                        .formatted("0".repeat(64), pair.facilitator, partnership)))
                .isEqualTo("WOP23");
    }

    @Test
    void theRequestFollowsThePartnership() throws SQLException {
        walls.run(pair.proposed());
        say("MENTEE", true);
        say("MENTOR", true);
        var partnership = partnership();
        walls.in(Pair.PROPOSER);
        walls.run(converted(partnership));
        walls.run(
                """
                insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, at, reason)
                values (gen_random_uuid(), 'wop-lac', '%s', 'wop-lac', 'IDENTIFIED', 'WITHDRAWN', now(), 'Cambio de planes')"""
                        .formatted(partnership));
        walls.in(Pair.MENTEES);
        assertThat(pair.requestState()).isEqualTo("OPEN");
    }

    @Test
    void whatElseWasProposedForARequestFallsWhenItIsMatched() throws SQLException {
        walls.run(pair.proposed());
        var other = new Pair(walls);
        other.stand();
        var rival = UUID.randomUUID();
        walls.run(
                pair.proposed(rival, "70.00")
                        .replace(pair.offer.toString(), other.offer.toString())
                        .replace(pair.mentor.toString(), other.mentor.toString()));
        walls.set("wop.account", pair.facilitator.toString());
        say("MENTEE", true);
        say("MENTOR", true);
        var partnership = partnership();
        walls.in(Pair.PROPOSER);
        walls.run(converted(partnership));
        assertThat(walls.text("select state from match_proposal where id = '%s'".formatted(rival)))
                .isEqualTo("WITHDRAWN");
        walls.in(Pair.MENTEES);
        assertThat(pair.requestState()).isEqualTo("MATCHED");
    }

    private void say(String side, boolean yes) throws SQLException {
        walls.in(side.equals("MENTEE") ? Pair.MENTEES : Pair.MENTORS);
        assertThat(walls.outcome(pair.answer(side, yes, "PAPER"))).isEqualTo("1 rows");
    }

    private UUID partnership() throws SQLException {
        var partnership = UUID.randomUUID();
        walls.in(Pair.PROPOSER);
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values ('%s', 'wop-lac', 'PROBE-8', 'Mentor – aprendiz', 'IDENTIFIED', now())"""
                        .formatted(partnership));
        for (var side :
                List.of(
                        "'MENTEE', '%s', '%s'".formatted(Pair.MENTEES, pair.mentee),
                        "'MENTOR', '%s', '%s'".formatted(Pair.MENTORS, pair.mentor))) {
            walls.run(
                    """
                    insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                    values (gen_random_uuid(), 'wop-lac', '%s', %s)"""
                            .formatted(partnership, side));
        }
        return partnership;
    }

    private List<String> missing(UUID partnership) throws SQLException {
        return walls.column(
                "select code from partnership_missing('%s', 'MATCHED')".formatted(partnership));
    }

    private String converted(UUID partnership) {
        return "update match_proposal set state = 'CONVERTED', partnership_id = '%s' where id = '%s'"
                .formatted(partnership, pair.proposal);
    }

    private String moved(String state) {
        return "update match_proposal set state = '%s' where id = '%s'"
                .formatted(state, pair.proposal);
    }

    private List<String> reasons() throws SQLException {
        return walls.column(
                "select reason from proposal_answer where proposal_id = '%s'"
                        .formatted(pair.proposal));
    }

    private List<String> problem() throws SQLException {
        return walls.column(
                "select problem from proposal_pair where proposal_id = '%s' and problem is not null"
                        .formatted(pair.proposal));
    }

    private void contacts(List<String> expected) throws SQLException {
        for (var platform :
                List.of(Pair.PROPOSER, Pair.MENTEES, Pair.MENTORS, Pair.STRANGER, "gwopa")) {
            walls.in(platform);
            assertThat(
                            walls.column(
                                    "select side || ' ' || name from proposal_contact where proposal_id = '%s'"
                                            .formatted(pair.proposal)))
                    .as(platform)
                    .isEqualTo(
                            List.of(Pair.STRANGER, "gwopa").contains(platform)
                                    ? List.of()
                                    : expected);
        }
    }
}
