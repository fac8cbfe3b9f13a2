package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wopplatform.deploy.TestDatabase;

/** Two connections, four threads, two platforms: nothing of one request is left for the next. */
class PoolIT {
    private static final int TRANSACTIONS = 10_000;
    private static final int THREADS = 4;
    private static final long SEED = 20261121L;
    private static final List<String> PLATFORMS = List.of("wop-mexico", "wop-honduras");
    private static final String SETTINGS =
            "select coalesce(current_setting('wop.platform', true), '')"
                    + " || coalesce(current_setting('wop.account', true), '')"
                    + " || coalesce(current_setting('wop.request', true), '')";
    private static final String FOREIGN =
            """
            select (select count(*) from operator where platform_id <> ?)
                 + (select count(*) from appointment where platform_id <> ?)
                 + (select count(*) from partnership_text where platform_id <> ?)
                 + (select count(*) from outgoing_message where platform_id <> ?)""";
    private static final String OWN = "select count(*) from operator where platform_id = ?";

    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    @Timeout(180)
    void neverShowsARowOfAnotherPlatformAndComesBackWithoutASetting() throws Exception {
        var pool = new ArrayBlockingQueue<Connection>(2);
        pool.add(TestDatabase.asApplication());
        pool.add(TestDatabase.asApplication());
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < THREADS; i++) {
                var random = new Random(SEED + i);
                work.add(
                        () -> {
                            for (var n = 0; n < TRANSACTIONS / THREADS; n++) {
                                request(pool, random);
                            }
                            return null;
                        });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
            for (var connection : pool) {
                connection.close();
            }
        }
        assertThat(committed.get() + rolledBack.get() + failed.get()).isEqualTo(TRANSACTIONS);
        assertThat(committed.get()).isGreaterThan(TRANSACTIONS / 5);
        assertThat(rolledBack.get()).isGreaterThan(TRANSACTIONS / 10);
        assertThat(failed.get()).isGreaterThan(TRANSACTIONS / 10);
        assertThat(Catalogue.rows("select id from outgoing_message where subject = 'pool'"))
                .isEmpty();
    }

    @Test
    void aSettingOfTheWholeSessionWouldBeNoticed() throws SQLException {
        try (var connection = TestDatabase.asApplication()) {
            raise(connection, "wop-mexico", false);
            assertThat(text(connection, SETTINGS)).isEqualTo("wop-mexico");
        }
    }

    private void request(BlockingQueue<Connection> pool, Random random) throws Exception {
        var platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
        var connection = pool.take();
        try {
            assertThat(text(connection, SETTINGS)).as("left by the one before").isEmpty();
            connection.setAutoCommit(false);
            try {
                raise(connection, platform, true);
                assertThat(count(connection, FOREIGN, platform)).isZero();
                assertThat(count(connection, OWN, platform)).isPositive();
                end(connection, platform, random.nextInt(4));
            } catch (SQLException expected) {
                assertThat(expected.getSQLState()).isIn("42501", "22012");
                connection.rollback();
                failed.incrementAndGet();
            } finally {
                connection.setAutoCommit(true);
            }
            assertThat(text(connection, SETTINGS)).as("left for the next one").isEmpty();
        } finally {
            pool.put(connection);
        }
    }

    private void end(Connection connection, String platform, int how) throws SQLException {
        switch (how) {
            case 0 -> {
                write(connection, platform);
                connection.rollback();
                rolledBack.incrementAndGet();
            }
            case 1 -> {
                write(connection, platform);
                write(connection, PLATFORMS.get(1 - PLATFORMS.indexOf(platform)));
            }
            case 2 -> {
                try (var sql = connection.createStatement()) {
                    sql.execute("select count(*) / 0 from operator");
                }
            }
            default -> {
                connection.commit();
                committed.incrementAndGet();
            }
        }
    }

    private static void write(Connection connection, String platform) throws SQLException {
        try (var sql =
                connection.prepareStatement(
                        """
                        insert into outgoing_message (id, platform_id, recipient, language, subject, created_at)
                        values (gen_random_uuid(), ?, 'ana@probe.example', 'es', 'pool', now())""")) {
            sql.setString(1, platform);
            sql.executeUpdate();
        }
    }

    private static void raise(Connection connection, String platform, boolean inTransaction)
            throws SQLException {
        try (var sql = connection.prepareStatement("select set_config('wop.platform', ?, ?)")) {
            sql.setString(1, platform);
            sql.setBoolean(2, inTransaction);
            sql.execute();
        }
    }

    private static long count(Connection connection, String query, String platform)
            throws SQLException {
        try (var sql = connection.prepareStatement(query)) {
            for (var i = 1; i <= sql.getParameterMetaData().getParameterCount(); i++) {
                sql.setString(i, platform);
            }
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
