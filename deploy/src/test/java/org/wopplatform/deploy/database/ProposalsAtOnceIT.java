package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.wopplatform.deploy.TestDatabase;

/** Rule PR5 where answers come at the same moment: none is lost, and each finds what is so. */
class ProposalsAtOnceIT {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private Pair pair;

    @BeforeEach
    void aPairIsProposed() throws SQLException {
        try (var walls = BehindWalls.of(Pair.PROPOSER)) {
            pair = new Pair(walls);
            pair.stand();
            walls.run(pair.proposed());
            walls.commit();
        }
    }

    @RepeatedTest(10)
    void twoThatSayYesAtOnceBothCount() throws Exception {
        assertThat(atOnce(answer("MENTEE", true), answer("MENTOR", true)))
                .containsExactly("1 rows", "1 rows");
        assertThat(state()).isEqualTo("MUTUAL");
    }

    @RepeatedTest(10)
    void aNoIsANoWhoeverIsFirst() throws Exception {
        var outcomes = atOnce(answer("MENTEE", true), answer("MENTOR", false));

        assertThat(outcomes.get(0)).isIn("1 rows", "WOPPA");
        assertThat(outcomes.get(1)).isEqualTo("1 rows");
        assertThat(state()).isEqualTo("DECLINED");
    }

    @RepeatedTest(10)
    void ofTwoAnswersOfOneSideOneCounts() throws Exception {
        var outcomes = atOnce(answer("MENTEE", true), answer("MENTEE", true));

        assertThat(outcomes).containsOnlyOnce("1 rows").containsOnlyOnce("WOPPA");
        assertThat(state()).isEqualTo("INTEREST_MENTEE");
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var outcomes = new ArrayList<String>();
        for (var result : pool.invokeAll(List.of(one, other))) {
            outcomes.add(result.get());
        }
        return outcomes;
    }

    private Callable<String> answer(String side, boolean yes) {
        return () -> {
            var home = side.equals("MENTEE") ? Pair.MENTEES : Pair.MENTORS;
            try (var walls = BehindWalls.of(home)) {
                walls.set("wop.account", pair.facilitator.toString());
                var outcome = walls.outcome(pair.answer(side, yes, "PAPER"));
                walls.commit();
                return outcome;
            }
        };
    }

    private String state() throws SQLException {
        try (var walls = BehindWalls.of(Pair.PROPOSER)) {
            return walls.text(
                    "select state from match_proposal where id = '%s'".formatted(pair.proposal));
        }
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        pool.shutdown();
        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            var both = "('%s', '%s')".formatted(pair.mentee, pair.mentor);
            sql.execute(
                    "delete from proposal_answer where proposal_id = '%s'"
                            .formatted(pair.proposal));
            sql.execute("delete from match_proposal where id = '%s'".formatted(pair.proposal));
            for (var table :
                    List.of(
                            "support_request",
                            "support_offer",
                            "matching_consent",
                            "conduct_acceptance",
                            "operator_staff",
                            "operator_standing",
                            "ready_mentor")) {
                sql.execute("delete from %s where operator_id in %s".formatted(table, both));
            }
            sql.execute("delete from directory_entry where id in " + both);
            sql.execute("delete from operator where id in " + both);
            for (var account : List.of(pair.signatory, pair.facilitator)) {
                sql.execute("delete from appointment where account_id = '%s'".formatted(account));
                sql.execute("delete from account where id = '%s'".formatted(account));
            }
            sql.execute("select recount_everything()");
            connection.commit();
        }
    }
}
