package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.deploy.TestDatabase;

/** Many write at once what counts in the same totals: nothing is lost and nobody waits for ever. */
class TotalsAtOnceIT {
    private static final String HERE = "wop-mexico";
    private static final String REGION = "wop-lac";
    private static final int WORKERS = 6;
    private static final int TURNS = 40;
    private static final String[] COUNTRIES = {"ES", "NL", "US", "DE"};
    private static final String[] SIZES = {"null", "90", "900", "9000", "90000", "900000"};

    private final List<UUID> operators = new ArrayList<>();
    private final List<UUID> partnerships = new ArrayList<>();

    @AfterEach
    void forget() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement()) {
            sql.execute("select set_config('wop.platform', 'wop-mexico', false)");
            for (var partnership : partnerships) {
                sql.execute("delete from partnership where id = '%s'".formatted(partnership));
            }
            for (var operator : operators) {
                sql.execute("delete from operator where id = '%s'".formatted(operator));
            }
        }
        totalsAreRight();
    }

    /** Each on an operator of its own, all in the same cells, in an order that chance has. */
    @Test
    void manyChangeOperatorsOfTheSameTotals() throws Exception {
        var before = amount("OPERATORS");
        var own = new ArrayList<UUID>();
        for (var worker = 0; worker < WORKERS; worker++) {
            own.add(registered("VERIFIED"));
        }

        atOnce(
                (worker, random) ->
                        List.of(
                                "update operator set connections = %s, population = %s, published = %s, version = version + 1 where id = '%s'"
                                        .formatted(
                                                any(SIZES, random),
                                                any(SIZES, random),
                                                random.nextBoolean(),
                                                own.get(worker)),
                                random.nextInt(3) > 0
                                        ? "select 1"
                                        : registering(keep(UUID.randomUUID()), "INVITED")));

        assertThat(amount("OPERATORS")).isEqualTo(before + WORKERS);
        totalsAreRight();
    }

    /** Two at the same record: what the second one wrote is counted, whichever it was. */
    @Test
    void manyChangeTheSamePartnership() throws Exception {
        var partnership = UUID.randomUUID();
        partnerships.add(partnership);
        try (var walls = BehindWalls.of(REGION)) {
            walls.run(
                    """
                    insert into partnership (id, platform_id, code, title, state, demonstration, registered_at)
                    values ('%s', 'wop-lac', 'PROBE-%s', 'Prueba', 'IMPLEMENTING', true, now())"""
                            .formatted(partnership, partnership));
            walls.commit();
        }
        totalsAreRight();

        atOnce(
                (worker, random) ->
                        List.of(
                                random.nextBoolean()
                                        ? "update partnership set published = not published, version = version + 1 where id = '%s'"
                                                .formatted(partnership)
                                        : "update partnership set kind = '%s', since = '%s', version = version + 1 where id = '%s'"
                                                .formatted(
                                                        random.nextBoolean()
                                                                ? "GROUP"
                                                                : "BILATERAL",
                                                        2009 + random.nextInt(9),
                                                        partnership)),
                REGION);

        totalsAreRight();
    }

    /** Some change what the records of others count by, and the others add such records. */
    @Test
    void manyMoveToAnotherCountryWhileOthersAskForThem() throws Exception {
        var operator = keep(UUID.randomUUID());
        try (var walls = BehindWalls.of(HERE)) {
            walls.run(
                    """
                    insert into operator (id, platform_id, legal_name, country, services, standing, outside, registered_at)
                    values ('%s', 'wop-mexico', 'Aguas %s', 'ES', 'water', 'VERIFIED', true, now())"""
                            .formatted(operator, operator));
            walls.commit();
        }
        totalsAreRight();

        atOnce(
                (worker, random) ->
                        worker % 2 == 0
                                ? List.of(
                                        "update operator set country = '%s', version = version + 1 where id = '%s'"
                                                .formatted(any(COUNTRIES, random), operator))
                                : random.nextInt(3) == 0
                                        ? List.of(consenting(operator, random))
                                        : List.of(asking(operator)));

        totalsAreRight();
    }

    private static String asking(UUID operator) {
        return """
               insert into support_request (id, platform_id, operator_id, title, problem, desired_change, days, formats, commitment,
                   state, opened_on, expires_on, demonstration)
               values (gen_random_uuid(), 'wop-mexico', '%s', 'Gobernanza', 'Un problema', 'Un cambio', 12, 'VISIT', 'STATED',
                   'OPEN', current_date, current_date + 200, true)"""
                .formatted(operator);
    }

    private static String consenting(UUID operator, Random random) {
        return """
               insert into matching_consent (id, platform_id, operator_id, part, reach)
               values (gen_random_uuid(), 'wop-mexico', '%s', 'NEEDS', '%s')
               on conflict on constraint matching_consent_once do update set reach = excluded.reach"""
                .formatted(operator, random.nextBoolean() ? "OWN" : "NETWORK");
    }

    private interface Work {
        List<String> of(int worker, Random random) throws SQLException;
    }

    private static void atOnce(Work work) throws Exception {
        atOnce(work, HERE);
    }

    /** Seed 20261122 and the worker's number; every transaction is one that must not be refused. */
    private static void atOnce(Work work, String platform) throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < WORKERS; i++) {
            var worker = i;
            var random = new Random(20261122L + worker);
            calls.add(
                    () -> {
                        for (var turn = 0; turn < TURNS; turn++) {
                            try (var walls = BehindWalls.of(platform)) {
                                for (var statement : work.of(worker, random)) {
                                    walls.run(statement);
                                }
                                walls.commit();
                            }
                        }
                        return TURNS;
                    });
        }
        var pool = Executors.newFixedThreadPool(WORKERS);
        try {
            for (var result : pool.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(TURNS);
            }
        } finally {
            pool.shutdown();
        }
    }

    private UUID registered(String standing) throws SQLException {
        var operator = keep(UUID.randomUUID());
        try (var walls = BehindWalls.of(HERE)) {
            walls.run(registering(operator, standing));
            walls.commit();
        }
        return operator;
    }

    private UUID keep(UUID operator) {
        synchronized (operators) {
            operators.add(operator);
        }
        return operator;
    }

    private static String registering(UUID operator, String standing) {
        return """
        insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
        values ('%s', 'wop-mexico', 'Aguas %s', 'MX', 'water', '%s', now())"""
                .formatted(operator, operator, standing);
    }

    private static String any(String[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static long amount(String measure) throws SQLException {
        try (var walls = BehindWalls.of(HERE)) {
            return walls.number(
                    "select coalesce(sum(amount), 0)::bigint from tally where platform_id = 'wop-mexico' and measure = '%s' and dimension = 'ALL'"
                            .formatted(measure));
        }
    }

    private static void totalsAreRight() throws SQLException {
        try (var walls = BehindWalls.ofNobody()) {
            assertThat(Kept.of(walls).cells()).isEqualTo(Recount.of(walls).cells());
            assertThat(walls.column("select place from tally_faults()")).isEmpty();
        }
    }
}
