package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
 * Whatever people do, in whatever order and at whatever time, the books of a partnership come to
 * nothing and say what the rules say.
 */
class LedgerHistoriesIT {
    private static final List<String> PLATFORMS =
            List.of(Purse.REGION, Purse.MENTORS, Purse.MENTEES);
    private static final List<String> STATES =
            List.of("SUBMITTED", "VERIFIED", "APPROVED", "PAID", "REJECTED", "DRAFT");
    private static final List<String> PAYERS =
            List.of("CASH_HELD", "CASH_HELD", "PLATFORM", "MENTOR", "MENTEE");
    private static final List<String> CATEGORIES =
            List.of("TRAVEL", "LODGING", "PER_DIEM", "MATERIALS", "VENUE", "FEE");
    private static final List<String> CURRENCIES = List.of("USD", "USD", "MXN", "HNL");
    private static final int PEOPLE = 5;

    /** One act of a history; what the numbers mean depends on the kind. */
    record Act(int kind, int who, int platform, int which, int a, int b, int c) {
        Books.Person person() {
            return new Books.Person(who, PLATFORMS.get(platform));
        }
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.integers().between(0, 60))
                .as(Act::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(70);
    }

    @Property(tries = 120, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
    void theDatabaseAndTheRulesAgreeAfterEveryAct(@ForAll("histories") List<Act> history)
            throws SQLException {
        try (var walls = BehindWalls.of(Purse.REGION)) {
            var purse = new Purse(walls);
            var people = people(walls);
            var books = new Books();
            for (var act : history) {
                var person = person(act);
                purse.as(person.platform(), people.get(person.who()));
                var step = step(books, purse, act, person);
                assertThat(walls.outcome(step.sql())).as(step.sql()).isEqualTo(step.outcome());
                walls.in(Purse.REGION);
                holds(walls, purse);
                assertThat(balances(walls, purse)).isEqualTo(books.balances());
            }
        }
    }

    /** Seeds 1 to 6: six people at work at once, each in transactions of their own. */
    @Example
    void theBooksBalanceWhenManyWorkAtOnce() throws Exception {
        for (var seed = 1; seed <= 6; seed++) {
            var purse = founded();
            try {
                var work = new ArrayList<Callable<Integer>>();
                for (var worker = 0; worker < 6; worker++) {
                    var random = new Random(100L * seed + worker);
                    work.add(() -> works(purse, random));
                }
                var pool = Executors.newFixedThreadPool(work.size());
                var done = 0;
                for (var result : pool.invokeAll(work)) {
                    done += result.get();
                }
                pool.shutdown();
                assertThat(done).as("acts that were done").isPositive();
                try (var walls = BehindWalls.of(Purse.REGION)) {
                    holds(walls, purse.at(walls));
                }
            } finally {
                forget(purse);
            }
        }
    }

    @Example
    void ofTwoWhoApproveAtOnceTheSecondIsTold() throws Exception {
        var purse = founded();
        try {
            var claim = UUID.randomUUID();
            try (var walls = BehindWalls.of(Purse.MENTORS)) {
                var at = purse.at(walls);
                at.as(Purse.MENTORS, purse.people().get(0));
                walls.run(at.claims(claim, at.mentor, Purse.MENTORS, "USD"));
                walls.run(at.spends(claim, "USD", "TRAVEL", "100", "100", "1"));
                walls.run(Purse.becomes(claim, "SUBMITTED"));
                at.as(Purse.REGION, purse.people().get(1));
                walls.run(Purse.becomes(claim, "VERIFIED"));
                walls.commit();
            }
            var pool = Executors.newFixedThreadPool(2);
            var outcomes = new ArrayList<String>();
            for (var result :
                    pool.invokeAll(List.of(approval(purse, claim, 2), approval(purse, claim, 3)))) {
                outcomes.add(result.get());
            }
            pool.shutdown();
            assertThat(outcomes).containsExactlyInAnyOrder("1 rows", "WOP60");
            try (var walls = BehindWalls.of(Purse.REGION)) {
                assertThat(
                                walls.number(
                                        "select count(*) from ledger_entry where claim_id = '%s'"
                                                .formatted(claim)))
                        .isEqualTo(2);
            }
        } finally {
            forget(purse);
        }
    }

    private static Callable<String> approval(Founded purse, UUID claim, int who) {
        return () -> {
            try (var walls = BehindWalls.of(Purse.REGION)) {
                purse.at(walls).as(Purse.REGION, purse.people().get(who));
                var outcome = walls.outcome(Purse.becomes(claim, "APPROVED"));
                walls.commit();
                return outcome;
            }
        };
    }

    /** Most acts by whoever may do them, so that histories get somewhere. */
    private static Books.Person person(Act act) {
        if (act.c() % 4 == 0) {
            return act.person();
        }
        var region = act.kind() >= 6;
        return new Books.Person(
                region ? 2 + act.who() % 3 : act.who() % 2,
                region ? Purse.REGION : Purse.platformOf(act.c() % 3 != 0));
    }

    private static Books.Step step(Books books, Purse purse, Act act, Books.Person person) {
        var ofMentor = person.platform().equals(Purse.MENTORS) || act.c() % 16 == 0;
        var currency = CURRENCIES.get(act.b() % CURRENCIES.size());
        return switch (act.kind()) {
            case 0 -> books.give(purse, person, ofMentor, act.c() % 2 == 0, act.a(), currency);
            case 1 -> books.takeBack(person, act.which());
            case 2 -> books.open(purse, person, ofMentor, currency);
            case 3, 4 ->
                    books.spend(
                            purse,
                            person,
                            act.which(),
                            CATEGORIES.get(act.c() % CATEGORIES.size()),
                            act.a(),
                            act.c() % 5 == 0 ? act.b() : act.a(),
                            act.c() % 12);
            case 5 -> books.become(purse, person, act.which(), "SUBMITTED", "");
            case 6 -> books.become(purse, person, act.which(), "VERIFIED", "");
            case 7 -> books.become(purse, person, act.which(), "APPROVED", "");
            case 8, 9 ->
                    books.become(
                            purse,
                            person,
                            act.which(),
                            "PAID",
                            PAYERS.get(act.a() % PAYERS.size()));
            default ->
                    books.become(
                            purse,
                            person,
                            act.which(),
                            STATES.get(act.b() % STATES.size()),
                            PAYERS.get(act.a() % PAYERS.size()));
        };
    }

    /** What is so at every moment, asked of the books alone. */
    private static void holds(BehindWalls walls, Purse purse) throws SQLException {
        var of = "from ledger_entry where partnership_id = '%s'".formatted(purse.partnership);
        assertThat(
                        walls.column(
                                "select transaction_id "
                                        + of
                                        + " group by transaction_id having sum(amount) <> 0"))
                .as("transactions that do not come to nothing")
                .isEmpty();
        assertThat(
                        walls.column(
                                "select currency "
                                        + of
                                        + " and account = 'CASH_HELD' group by currency having sum(amount) < 0"))
                .as("more was paid than was held")
                .isEmpty();
        assertThat(
                        walls.column(
                                """
                                select c.id from claim c
                                where c.partnership_id = '%s'
                                  and (select coalesce(sum(e.amount), 0) from ledger_entry e
                                       where e.claim_id = c.id and e.kind = 'CLAIM_PAYMENT' and e.account = 'PAYABLE_TO_PARTY')
                                    > (select coalesce(sum(l.documented_cost), 0) from claim_line l where l.claim_id = c.id)"""
                                        .formatted(purse.partnership)))
                .as("paid back above documented cost")
                .isEmpty();
        assertThat(
                        walls.column(
                                "select transaction_id "
                                        + of
                                        + " group by transaction_id having count(distinct book) > 1 or count(distinct currency) > 1"))
                .as("in kind beside money")
                .isEmpty();
    }

    private static Map<String, Long> balances(BehindWalls walls, Purse purse) throws SQLException {
        var balances = new TreeMap<String, Long>();
        for (var row :
                walls.column(
                        """
                        select account || '|' || coalesce(case party_id when '%s' then 'MENTOR' when '%s' then 'MENTEE' end, '')
                               || '|' || currency || '|' || balance
                        from ledger_balance where partnership_id = '%s'"""
                                .formatted(purse.mentor, purse.mentee, purse.partnership))) {
            var cells = row.split("\\|");
            var cents = new BigDecimal(cells[3]).movePointRight(2).longValueExact();
            if (cents != 0) {
                balances.put(cells[0] + " " + cells[1] + " " + cells[2], cents);
            }
        }
        return balances;
    }

    private static List<UUID> people(BehindWalls walls) throws SQLException {
        var people = new ArrayList<UUID>();
        for (var i = 0; i < PEOPLE; i++) {
            var account = UUID.randomUUID();
            Purse.account(walls, account);
            people.add(account);
        }
        return people;
    }

    /** A partnership that others see, until it is forgotten again. */
    private record Founded(UUID partnership, UUID mentor, UUID mentee, List<UUID> people) {
        Purse at(BehindWalls walls) {
            return new Purse(walls, partnership, mentor, mentee);
        }
    }

    private static Founded founded() throws SQLException {
        try (var walls = BehindWalls.of(Purse.REGION)) {
            var purse = new Purse(walls);
            var people = people(walls);
            walls.commit();
            return new Founded(purse.partnership, purse.mentor, purse.mentee, people);
        }
    }

    /** Random work on claims and contributions that others work on too; how many acts were done. */
    private static int works(Founded founded, Random random) throws SQLException {
        var done = 0;
        for (var i = 0; i < 40; i++) {
            try (var walls = BehindWalls.of(Purse.REGION)) {
                var purse = founded.at(walls);
                var side = random.nextBoolean();
                var region = random.nextInt(3) > 0;
                purse.as(
                        region ? Purse.REGION : Purse.platformOf(side),
                        founded.people().get(region ? 2 + random.nextInt(3) : random.nextInt(2)));
                var sql =
                        region ? decides(walls, purse, random) : enters(walls, purse, random, side);
                if (walls.outcome(sql).equals("1 rows")) {
                    walls.commit();
                    done++;
                }
            }
        }
        return done;
    }

    private static String enters(BehindWalls walls, Purse purse, Random random, boolean side)
            throws SQLException {
        var party = side ? purse.mentor : purse.mentee;
        var home = Purse.platformOf(side);
        var claim = UUID.randomUUID();
        return switch (random.nextInt(4)) {
            case 0 -> purse.gives(UUID.randomUUID(), party, home, "50", "USD");
            case 1 ->
                    Purse.reverses(
                            any(
                                    walls,
                                    "contribution",
                                    "side_platform_id = '" + home + "'",
                                    purse,
                                    random));
            default -> {
                walls.run(purse.claims(claim, party, home, "USD"));
                walls.run(
                        purse.spends(
                                claim,
                                "USD",
                                "TRAVEL",
                                "30",
                                "30",
                                "" + random.nextInt(1_000_000)));
                yield Purse.becomes(claim, "SUBMITTED");
            }
        };
    }

    private static String decides(BehindWalls walls, Purse purse, Random random)
            throws SQLException {
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                    Purse.becomes(
                            any(walls, "claim", "state = 'SUBMITTED'", purse, random), "VERIFIED");
            case 2 ->
                    Purse.becomes(
                            any(walls, "claim", "state = 'VERIFIED'", purse, random), "APPROVED");
            case 3 ->
                    Purse.pays(
                            any(walls, "claim", "state = 'APPROVED'", purse, random),
                            "CASH_HELD",
                            null);
            default ->
                    Purse.becomes(
                            any(walls, "claim", "state in ('PAID', 'APPROVED')", purse, random),
                            random.nextBoolean() ? "APPROVED" : "VERIFIED");
        };
    }

    private static UUID any(
            BehindWalls walls, String table, String where, Purse purse, Random random)
            throws SQLException {
        var found =
                walls.column(
                        "select id from %s where partnership_id = '%s' and %s order by id"
                                .formatted(table, purse.partnership, where));
        return found.isEmpty()
                ? new UUID(0, 0)
                : UUID.fromString(found.get(random.nextInt(found.size())));
    }

    /** As no one could, but for the superuser who switches every rule off. */
    private static void forget(Founded purse) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            var operators =
                    "select operator_id from party where partnership_id = '%s'"
                            .formatted(purse.partnership());
            sql.execute("create temporary table gone as " + operators);
            sql.execute("set local session_replication_role = replica");
            for (var table :
                    List.of(
                            "ledger_entry",
                            "claim_line",
                            "claim",
                            "contribution",
                            "partnership_step",
                            "partnership_share",
                            "party")) {
                sql.execute(
                        "delete from %s where partnership_id = '%s'"
                                .formatted(table, purse.partnership()));
            }
            sql.execute("delete from partnership where id = '%s'".formatted(purse.partnership()));
            sql.execute("delete from operator_standing where operator_id in (select * from gone)");
            sql.execute("delete from directory_entry where id in (select * from gone)");
            sql.execute("delete from operator where id in (select * from gone)");
            sql.execute("delete from exchange_rate where platform_id = 'wop-lac'");
            for (var account : purse.people()) {
                sql.execute("delete from account where id = '%s'".formatted(account));
            }
            sql.execute("drop table gone");
            sql.execute("select recount_everything()");
            connection.commit();
        }
    }
}
