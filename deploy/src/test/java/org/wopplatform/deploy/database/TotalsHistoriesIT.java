package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.wopplatform.deploy.TestDatabase;

/**
 * Whatever happens, in whatever order, every total is what counting the records anew gives: to the
 * last digit, at every level, in every breakdown.
 */
class TotalsHistoriesIT {
    static final String BELOW =
            """
            with recursive below as (
                select id from platform where id = '%s' union select p.id from platform p join below b on p.parent_id = b.id)
            select id from below""";
    private static final List<String> MEASURES =
            List.of(
                    "PARTNERSHIPS",
                    "OPERATORS",
                    "PEOPLE",
                    "PERSON_DAYS",
                    "WOMEN",
                    "CASH",
                    "IN_KIND",
                    "REIMBURSED",
                    "UNRATED",
                    "REPORTS",
                    "REQUESTS",
                    "FREE_DAYS");

    @Provide
    Arbitrary<List<Happenings.Act>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Happenings.KINDS_OF_ACTS - 1),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 300))
                .as(Happenings.Act::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(90);
    }

    @Property(tries = 25, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void totalsAreWhatTheRecordsSay(@ForAll("histories") List<Happenings.Act> history)
            throws SQLException {
        try (var walls = BehindWalls.ofNobody()) {
            var network = new Happenings(walls);
            ends(walls);
            var untold = untold(walls);
            for (var act : history) {
                network.happen(act);
                if (act.c() % 4 == 0) {
                    ends(walls);
                    agree(walls, untold);
                }
            }
            ends(walls);
            agree(walls, untold);
        }
    }

    /**
     * Seed 20261122. A history without anything that is refused would prove nothing, nor one of
     * refusals alone.
     */
    @Example
    void inALongHistoryEveryKindOfActHappens() throws SQLException {
        var random = new Random(20261122);
        try (var walls = BehindWalls.ofNobody()) {
            var network = new Happenings(walls);
            ends(walls);
            var untold = untold(walls);
            for (var i = 1; i <= 1_200; i++) {
                network.happen(
                        new Happenings.Act(
                                random.nextInt(Happenings.KINDS_OF_ACTS),
                                random.nextInt(300),
                                random.nextInt(300),
                                random.nextInt(300)));
                if (i % 30 == 0) {
                    ends(walls);
                    agree(walls, untold);
                }
            }
            assertThat(network.happened().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, Happenings.KINDS_OF_ACTS).boxed().toList());
        }
    }

    /** What the end of a transaction brings; what it refuses has not happened at all. */
    private static void ends(BehindWalls walls) throws SQLException {
        walls.run("set local role " + TestDatabase.user());
        if (walls.outcome("set constraints all immediate").endsWith("rows")) {
            walls.run("set constraints all deferred");
        } else {
            walls.goBack();
        }
        walls.run("reset role");
        walls.remember();
    }

    private static void agree(BehindWalls walls, List<String> untold) throws SQLException {
        var kept = Kept.of(walls);
        var counted = Recount.of(walls);
        assertThat(kept.cells()).isEqualTo(counted.cells());
        assertThat(kept.shares()).isEqualTo(counted.shares());
        assertThat(walls.column("select place from tally_faults()")).isEmpty();
        assertThat(untold(walls)).isEqualTo(untold);
        for (var platform : walls.column("select id from platform")) {
            var below = walls.column(BELOW.formatted(platform));
            for (var measure : MEASURES) {
                assertThat(kept.over(below, measure, "ALL", ""))
                        .as(measure + " of all of " + platform)
                        .isEqualByComparingTo(counted.over(below, measure, "ALL", ""));
            }
            assertThat(share(kept, below)).isEqualTo(share(counted, below));
        }
    }

    /** What of each total no change tells of: what was there before changes were told. */
    private static List<String> untold(BehindWalls walls) throws SQLException {
        return walls.column(
                """
                select x.platform_id || ' ' || x.measure || ' ' || trim_scale(sum(x.amount))
                from (select platform_id, measure, amount from tally where dimension = 'ALL'
                      union all
                      select c.platform_id, d.key, -d.value::numeric from counted_change c, jsonb_each_text(c.deltas) d) x
                group by x.platform_id, x.measure having sum(x.amount) <> 0 order by 1""");
    }

    /** Of all partnerships, those from South to South: what it is a part of comes with it. */
    private static String share(Kept kept, List<String> below) {
        return kept.over(below, "PARTNERSHIPS", "DIRECTION", "SOUTH_SOUTH").toBigInteger()
                + "/"
                + kept.over(below, "PARTNERSHIPS", "ALL", "").toBigInteger();
    }

    private static String share(Recount counted, List<String> below) {
        return counted.over(below, "PARTNERSHIPS", "DIRECTION", "SOUTH_SOUTH").toBigInteger()
                + "/"
                + counted.over(below, "PARTNERSHIPS", "ALL", "").toBigInteger();
    }
}
