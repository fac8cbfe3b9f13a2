package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meets whose account, and the administrator who stays. */
class PeopleWallsIT {
    private static final String BOLIVIA = "wop-bolivia";
    private static final String LAST_ADMINISTRATOR = "WOP02";

    @Test
    void aPlatformMeetsThePeopleItAppointedAndNobodyElse() throws SQLException {
        for (var platform : Catalogue.rows("select id from platform")) {
            try (var walls = BehindWalls.of(platform)) {
                assertThat(walls.column("select id from account order by id"))
                        .isNotEmpty()
                        .isEqualTo(
                                Catalogue.rows(
                                        "select distinct account_id from appointment where platform_id = '%s' order by 1"
                                                .formatted(platform)));
            }
        }
    }

    @Test
    void aPersonMeetsOneselfAndOnesRolesEverywhere() throws SQLException {
        var account =
                Catalogue.rows(
                                "select account_id from appointment where platform_id = 'wop-mexico' limit 1")
                        .get(0);
        try (var walls = BehindWalls.withoutPlatform()) {
            walls.set("wop.account", account);
            assertThat(walls.column("select id from account")).containsExactly(account);
            assertThat(walls.column("select distinct account_id from appointment"))
                    .containsExactly(account);
        }
    }

    @Test
    void anAddressIsFoundByWhoeverPresentsItAndNoOther() throws SQLException {
        var email = Catalogue.rows("select email from account order by email limit 1").get(0);
        try (var walls = BehindWalls.withoutPlatform()) {
            walls.set("wop.credential", email);
            assertThat(walls.column("select email from account")).containsExactly(email);
        }
    }

    @Test
    void aSecretIsFoundByItsDigestAlone() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var account = account(walls);
            walls.set("wop.account", account.toString());
            walls.run(
                    """
                    insert into sign_in (id, account_id, secret_hash, created_at, seen_at, expires_at, client)
                    values (gen_random_uuid(), '%s', 'digest-1', now(), now(), now(), 'probe')"""
                            .formatted(account));
            walls.run(
                    """
                    insert into access_token (id, account_id, name, scope, secret_hash, created_at, expires_at)
                    values (gen_random_uuid(), '%s', 'probe', 'READ', 'digest-1', now(), now())"""
                            .formatted(account));
            for (var table : new String[] {"sign_in", "access_token"}) {
                var count =
                        "select count(*) from %s where account_id = '%s'".formatted(table, account);
                walls.set("wop.account", account.toString()).set("wop.credential", "");
                assertThat(walls.number(count)).as(table).isOne();
                walls.set("wop.account", "");
                assertThat(walls.number(count)).as(table).isZero();
                walls.set("wop.account", UUID.randomUUID().toString());
                assertThat(walls.number(count)).as(table).isZero();
                walls.set("wop.credential", "digest-2");
                assertThat(walls.number(count)).as(table).isZero();
                walls.set("wop.credential", "digest-1");
                assertThat(walls.number(count)).as(table).isOne();
            }
        }
    }

    @Test
    void nobodySignsInAsSomebodyElse() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var account = account(walls);
            walls.set("wop.account", UUID.randomUUID().toString());
            assertThat(
                            walls.outcome(
                                    """
                                    insert into sign_in (id, account_id, secret_hash, created_at, seen_at, expires_at, client)
                                    values (gen_random_uuid(), '%s', 'digest-1', now(), now(), now(), 'probe')"""
                                            .formatted(account)))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        }
    }

    @Test
    void aPlatformDoesNotChangeThePeopleItAppointed() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            assertThat(walls.outcome("update account set name = 'Somebody else'"))
                    .isEqualTo("0 rows");
            assertThat(walls.outcome("delete from account"))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from appointment where role = 'ADMINISTRATOR'",
                "update appointment set role = 'VISITOR' where role = 'ADMINISTRATOR'",
                "delete from appointment"
            })
    void theLastAdministratorStays(String statement) throws SQLException {
        try (var walls = BehindWalls.of(BOLIVIA)) {
            assertThat(walls.outcome(statement)).isEqualTo(LAST_ADMINISTRATOR);
            secondAdministrator(walls);
            secondAdministrator(walls);
            assertThat(walls.outcome(statement)).as("all at once").isEqualTo(LAST_ADMINISTRATOR);
        }
    }

    @Test
    void anAdministratorLeavesWhereAnotherStays() throws SQLException {
        try (var walls = BehindWalls.of(BOLIVIA)) {
            var second = secondAdministrator(walls);
            assertThat(walls.outcome("delete from appointment where id = '%s'".formatted(second)))
                    .isEqualTo("1 rows");
        }
    }

    @Test
    void anAdministratorElsewhereDoesNotCount() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            secondAdministrator(walls);
            walls.in(BOLIVIA);
            assertThat(walls.outcome("delete from appointment where role = 'ADMINISTRATOR'"))
                    .isEqualTo(LAST_ADMINISTRATOR);
        }
    }

    /** Of two administrators one leaves in each of two transactions, before either is done. */
    @Test
    @Timeout(30)
    void oneOfTwoStaysWhenBothAreRemovedAtTheSameTime() throws Exception {
        var administrators =
                "select id from appointment where platform_id = 'wop-bolivia' and role = 'ADMINISTRATOR' order by appointed_at";
        UUID second;
        try (var before = BehindWalls.of(BOLIVIA)) {
            second =
                    administrator(
                            before,
                            before.text(
                                    "select account_id from appointment where role = 'FACILITATOR'"));
            before.commit();
        }
        var all = Catalogue.rows(administrators);
        assertThat(all).hasSize(2).contains(second.toString());
        var first = all.stream().filter(id -> !id.equals(second.toString())).findFirst().get();

        try (var one = BehindWalls.of(BOLIVIA);
                var other = BehindWalls.of(BOLIVIA)) {
            var waiting = other.text("select pg_backend_pid()");
            one.run("delete from appointment where id = '%s'".formatted(second));
            var removal =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return other.outcome(
                                            "delete from appointment where id = '%s'"
                                                    .formatted(first));
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            while (Catalogue.rows("select 1 from pg_locks where not granted and pid = " + waiting)
                    .isEmpty()) {
                assertThat(removal).as("the second removal waits for the first").isNotDone();
                Thread.sleep(20);
            }
            one.commit();
            assertThat(removal.get(10, TimeUnit.SECONDS)).isEqualTo(LAST_ADMINISTRATOR);
        }
        assertThat(Catalogue.rows(administrators)).containsExactly(first);
    }

    @Test
    void aRoleIsHeldOnceInAPlatform() throws SQLException {
        try (var walls = BehindWalls.of(BOLIVIA)) {
            var again =
                    """
                    insert into appointment (id, platform_id, account_id, role, appointed_at)
                    select gen_random_uuid(), platform_id, account_id, role, now() from appointment limit 1""";
            assertThatThrownBy(() -> walls.run(again)).hasMessageContaining("appointment_once");
        }
    }

    private static UUID account(BehindWalls walls) throws SQLException {
        var id = UUID.randomUUID();
        walls.run(
                """
                insert into account (id, email, name, language, created_at)
                values ('%s', '%s@probe.example', 'Ana', 'es', now())"""
                        .formatted(id, id));
        return id;
    }

    private static UUID secondAdministrator(BehindWalls walls) throws SQLException {
        return administrator(walls, account(walls).toString());
    }

    private static UUID administrator(BehindWalls walls, String account) throws SQLException {
        var id = UUID.randomUUID();
        walls.run(
                """
                insert into appointment (id, platform_id, account_id, role, appointed_at)
                values ('%s', current_setting('wop.platform'), '%s', 'ADMINISTRATOR', now())"""
                        .formatted(id, account));
        return id;
    }
}
