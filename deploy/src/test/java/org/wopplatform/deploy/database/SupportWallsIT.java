package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What another platform sees of an operator is what the operator consented to, as far as both
 * platforms let it, and nothing else (SU5 to SU7). All combinations are held against a model.
 */
class SupportWallsIT {
    private static final String HOME = "wop-mexico";
    private static final List<String> VIEWERS =
            List.of(HOME, "wop-lac", "cari-wop", "wop-honduras", "gwopa");
    private static final List<String> REACHES = List.of("", "OWN", "REGION", "NETWORK");
    private static final List<String> WALLED =
            List.of(
                    "support_request",
                    "request_area",
                    "support_offer",
                    "offer_area",
                    "matching_consent",
                    "matching_policy",
                    "self_assessment",
                    "area_rating");

    /** What a platform lets others do; or nothing said, which is upward and not beyond. */
    private record Policy(boolean said, boolean upward, boolean beyond) {
        static final List<Policy> ALL =
                List.of(
                        new Policy(false, true, false),
                        new Policy(true, true, false),
                        new Policy(true, false, false),
                        new Policy(true, true, true),
                        new Policy(true, false, true));
    }

    private BehindWalls walls;
    private SupportFixture of;

    @BeforeEach
    void anOperatorOfMexicoAsksAndOffers() throws SQLException {
        walls = BehindWalls.of(HOME);
        of =
                new SupportFixture(walls, HOME)
                        .verified()
                        .assessed("current_date")
                        .drafted()
                        .withAreas()
                        .opened();
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void isExactlyWhatWasConsentedToInEveryCombination() throws SQLException {
        var tried = 0;
        for (var home : Policy.ALL) {
            for (var beyond : List.of(false, true)) {
                policies(home, beyond);
                for (var strengths : REACHES) {
                    for (var needs : REACHES) {
                        for (var details : REACHES) {
                            consent(
                                    Map.of(
                                            "STRENGTHS",
                                            strengths,
                                            "NEEDS",
                                            needs,
                                            "DETAILS",
                                            details));
                            for (var viewer : VIEWERS) {
                                assertThat(seen(viewer))
                                        .as(
                                                "%s, others beyond %s, %s/%s/%s, from %s",
                                                home, beyond, strengths, needs, details, viewer)
                                        .isEqualTo(
                                                model(
                                                        distance(viewer, home, beyond),
                                                        strengths,
                                                        needs,
                                                        details));
                                tried++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(5 * 2 * 64 * VIEWERS.size());
    }

    /** How far away the viewer is; empty where it does not see the platform at all. */
    private static String distance(String viewer, Policy home, boolean beyond) {
        if (viewer.equals(HOME)) {
            return "OWN";
        }
        if (viewer.equals("wop-lac")) {
            return home.upward() ? "REGION" : "";
        }
        return home.beyond() && beyond && !viewer.equals("gwopa") ? "NETWORK" : "";
    }

    private static boolean covers(String reach, String distance) {
        return distance.equals("OWN")
                || reach.equals("NETWORK") && !distance.isEmpty()
                || reach.equals("REGION") && distance.equals("REGION");
    }

    private static List<String> model(
            String distance, String strengths, String needs, String details) {
        var offers = covers(strengths, distance);
        var asks = covers(needs, distance);
        var told = covers(details, distance);
        var seen = new ArrayList<String>();
        if (offers) {
            seen.add("offer " + (told ? "Un motivo secreto" : "-"));
            seen.add("strength WATER_LOSSES 4 " + (told ? "Medimos cada sector" : "-"));
        }
        if (asks) {
            seen.add(
                    "request "
                            + (told
                                    ? "Un problema secreto Un cambio secreto Algo secreto"
                                    : "- - -"));
            seen.add("need GOVERNANCE 1 2");
        }
        if (offers && asks) {
            seen.add("inclination GOVERNANCE 2 true");
            seen.add("inclination WATER_LOSSES 4 false");
        }
        return seen;
    }

    private List<String> seen(String viewer) throws SQLException {
        walls.in(viewer);
        return walls.column(
                """
                select line from (
                    select 1 as n, 'offer ' || coalesce(motivation, '-') as line from seen_offer where operator_id = '%1$s'
                    union all select 2, concat_ws(' ', 'strength', area, maturity, coalesce(evidence, '-')) from seen_strength where operator_id = '%1$s'
                    union all select 3, concat_ws(' ', 'request', coalesce(problem, '-'), coalesce(desired_change, '-'), coalesce(brings, '-'))
                        from seen_request where operator_id = '%1$s'
                    union all select 4, concat_ws(' ', 'need', area, priority, maturity) from seen_need where operator_id = '%1$s'
                    union all select 5, concat_ws(' ', 'inclination', area, maturity, wants::text) from seen_inclination where operator_id = '%1$s') seen
                order by n, line"""
                        .formatted(of.operator));
    }

    @Test
    void whatIsTakenBackIsSeenNoMoreAtOnce() throws SQLException {
        policies(new Policy(true, true, true), true);
        consent(Map.of("STRENGTHS", "NETWORK", "NEEDS", "NETWORK", "DETAILS", "NETWORK"));
        assertThat(seen("wop-lac")).hasSize(6);
        assertThat(seen("wop-honduras")).hasSize(6);
        consent(Map.of("STRENGTHS", "OWN", "NEEDS", "REGION", "DETAILS", "OWN"));
        assertThat(seen("wop-lac")).containsExactly("request - - -", "need GOVERNANCE 1 2");
        assertThat(seen("wop-honduras")).isEmpty();
    }

    @Test
    void nothingIsSeenOrTouchedByAnotherWay() throws SQLException {
        policies(new Policy(true, true, true), true);
        consent(Map.of("STRENGTHS", "NETWORK", "NEEDS", "NETWORK", "DETAILS", "NETWORK"));
        for (var viewer : List.of("wop-lac", "wop-honduras", "gwopa")) {
            walls.in(viewer);
            for (var table : WALLED) {
                assertThat(
                                walls.number(
                                        "select count(*) from %s where platform_id = '%s'"
                                                .formatted(table, HOME)))
                        .as(viewer + " " + table)
                        .isZero();
                assertThat(
                                walls.outcome(
                                        "delete from %s where platform_id = '%s'"
                                                .formatted(table, HOME)))
                        .isIn("0 rows", BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
            }
            assertThat(
                            walls.outcome(
                                    """
                                    insert into matching_consent (id, platform_id, operator_id, part, reach)
                                    values (gen_random_uuid(), '%s', '%s', 'NEEDS', 'NETWORK')"""
                                            .formatted(HOME, of.operator)))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
            assertThat(walls.outcome(of.requestBecomes("WITHDRAWN"))).isEqualTo("0 rows");
            assertThat(
                            walls.column(
                                    "select kind from seen_from('%s', '%s')"
                                            .formatted(HOME, of.operator)))
                    .isEmpty();
        }
    }

    /** Through any platform's eyes: a platform looks at itself as others do, and at nobody else. */
    @Test
    void theOperatorIsShownWhatOthersSee() throws SQLException {
        policies(new Policy(true, true, true), true);
        consent(Map.of("STRENGTHS", "NETWORK", "NEEDS", "REGION", "DETAILS", "REGION"));
        for (var viewer : List.of("wop-lac", "wop-honduras", "gwopa")) {
            var there = seen(viewer).size();
            walls.in(HOME);
            var shown =
                    walls.column(
                            "select kind from seen_from('%s', '%s')"
                                    .formatted(viewer, of.operator));
            assertThat(shown).as(viewer).hasSize(there);
            assertThat(walls.text("select current_setting('wop.platform')")).isEqualTo(HOME);
        }
        assertThat(
                        walls.text(
                                "select line ->> 'motivation' from seen_from('wop-lac', '%s') where kind = 'OFFER'"
                                        .formatted(of.operator)))
                .isEqualTo("Un motivo secreto");
        assertThat(
                        walls.column(
                                "select line ->> 'motivation' from seen_from('wop-honduras', '%s') where kind = 'OFFER'"
                                        .formatted(of.operator)))
                .containsOnlyNulls();
    }

    @Test
    void whoSeesAndWhoIsSeenAreTheSamePairs() throws SQLException {
        policies(new Policy(true, false, true), true);
        var all = walls.column("select id from platform where removed_at is null order by id");
        var sees = new TreeMap<String, String>();
        var seen = new TreeMap<String, String>();
        for (var platform : all) {
            walls.in(platform);
            for (var row :
                    walls.column("select platform_id || ' ' || reach from platforms_in_reach()")) {
                sees.put(platform + " sees " + row.split(" ")[0], row.split(" ")[1]);
            }
            for (var row :
                    walls.column("select platform_id || ' ' || reach from platforms_that_see()")) {
                seen.put(row.split(" ")[0] + " sees " + platform, row.split(" ")[1]);
            }
        }
        seen.remove("gwopa sees gwopa");
        sees.remove("gwopa sees gwopa");
        assertThat(seen).isEqualTo(sees);
        assertThat(sees).isNotEmpty();
    }

    /** Before it is verified by nobody, 36 months after the day it speaks of, and as a draft. */
    @Test
    void aStrengthCountsForThirtySixMonths() throws SQLException {
        var old =
                new SupportFixture(walls, HOME)
                        .verified()
                        .assessed("current_date - interval '36 months'")
                        .drafted()
                        .withAreas()
                        .opened();
        assertThat(
                        walls.column(
                                "select area from seen_strength where operator_id = '%s'"
                                        .formatted(old.operator)))
                .isEmpty();
        assertThat(
                        walls.column(
                                "select area from seen_strength where operator_id = '%s'"
                                        .formatted(of.operator)))
                .containsExactly("WATER_LOSSES");
    }

    private void policies(Policy home, boolean others) throws SQLException {
        walls.in(HOME);
        walls.run("delete from matching_policy");
        if (home.said()) {
            policy(HOME, home.upward(), home.beyond());
        }
        for (var viewer : VIEWERS) {
            if (!viewer.equals(HOME)) {
                walls.in(viewer);
                walls.run("delete from matching_policy");
                policy(viewer, true, others);
            }
        }
        walls.in(HOME);
    }

    private void policy(String platform, boolean upward, boolean beyond) throws SQLException {
        walls.run(
                "insert into matching_policy (id, platform_id, upward, beyond) values (gen_random_uuid(), '%s', %s, %s)"
                        .formatted(platform, upward, beyond));
    }

    private void consent(Map<String, String> reaches) throws SQLException {
        walls.in(HOME);
        walls.run("delete from matching_consent where operator_id = '%s'".formatted(of.operator));
        for (var part : reaches.entrySet()) {
            if (!part.getValue().isEmpty()) {
                walls.run(
                        """
                        insert into matching_consent (id, platform_id, operator_id, part, reach)
                        values (gen_random_uuid(), '%s', '%s', '%s', '%s')"""
                                .formatted(HOME, of.operator, part.getKey(), part.getValue()));
            }
        }
    }
}
