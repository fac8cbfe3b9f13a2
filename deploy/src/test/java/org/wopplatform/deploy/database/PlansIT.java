package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wopplatform.deploy.TestDatabase;

/**
 * The walls cost an index look-up: with 200 platforms and 20,000 operators, partnerships and
 * entries each, the hot queries read no table from end to end and ask for the setting once.
 */
class PlansIT {
    private static BehindWalls crowded;

    @BeforeAll
    static void aCrowdedNetwork() throws SQLException {
        crowded = BehindWalls.ofNobody();
        for (var statement :
                new String[] {
                    "set local session_replication_role = replica",
                    """
                    insert into platform (id, kind, parent_id, status, currency, time_zone, privacy_threshold)
                    select 'crowd-' || n, 'NATIONAL', 'gwopa', 'ACTIVE', 'USD', 'UTC', 5 from generate_series(1, 200) n""",
                    """
                    insert into operator (id, platform_id, legal_name, country, services, standing, published, registered_at)
                    select gen_random_uuid(), 'crowd-' || n % 200 + 1, 'Aguas ' || md5(n::text), 'MX', 'water', 'VERIFIED',
                           n % 2 = 0, now()
                    from generate_series(1, 20000) n""",
                    """
                    insert into directory_entry (id, platform_id, legal_name, country, services, languages, working_areas,
                      outside, demonstration)
                    select id, platform_id, legal_name, country, array[services], '{}', '{}', outside, demonstration
                    from operator where published and platform_id like 'crowd-%'""",
                    "select gin_clean_pending_list('directory_entry_found')",
                    """
                    insert into partnership (id, platform_id, code, title, state, published, registered_at)
                    select gen_random_uuid(), 'crowd-' || n % 200 + 1, 'P' || n, 'P' || n, 'MATCHED', n % 2 = 0, now()
                    from generate_series(1, 20000) n""",
                    """
                    insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                    select gen_random_uuid(), p.platform_id, p.id, 'MENTEE', o.platform_id, o.id
                    from (select *, row_number() over (order by id) as n from partnership) p
                    join (select *, row_number() over (order by id) as n from operator) o using (n)""",
                    """
                    insert into partnership_share (id, platform_id, partnership_id, coordinator_id)
                    select gen_random_uuid(), operator_platform_id, partnership_id, platform_id from party
                    where operator_platform_id <> platform_id on conflict do nothing""",
                    """
                    insert into audit_entry (platform_id, act, subject, subject_id, changes, xid)
                    select 'crowd-' || n % 200 + 1, 'insert', 'operator', n, '{}', (n % 500 + 3)::text::xid8 from generate_series(1, 20000) n""",
                    """
                    insert into account (id, email, name, language, created_at)
                    select gen_random_uuid(), 'a' || n || '@probe.example', 'Ana', 'es', now() from generate_series(1, 20000) n""",
                    """
                    insert into appointment (id, platform_id, account_id, role, appointed_at)
                    select gen_random_uuid(), 'crowd-' || row_number() over () % 200 + 1, id, 'VISITOR', now() from account
                    on conflict do nothing""",
                    """
                    insert into sign_in (id, account_id, secret_hash, created_at, seen_at, expires_at, client)
                    select gen_random_uuid(), id, id::text, now(), now(), now(), 'probe' from account""",
                    """
                    insert into outgoing_message (id, platform_id, recipient, language, subject, created_at)
                    select gen_random_uuid(), 'crowd-' || n % 200 + 1, 'ana@probe.example', 'es', 'x', now()
                    from generate_series(1, 20000) n""",
                    "set local session_replication_role = origin",
                    "analyze",
                    "set local role " + TestDatabase.user()
                }) {
            crowded.run(statement);
        }
        crowded.in("crowd-7");
    }

    @AfterAll
    static void thinsOutAgain() throws SQLException {
        crowded.close();
    }

    @ParameterizedTest
    @MethodSource("hotQueries")
    void findsItsRowsByAnIndex(String table, String query) throws SQLException {
        var plan = plan(query);
        assertThat(plan).contains("Index").doesNotContain("Seq Scan on " + table);
    }

    @ParameterizedTest
    @MethodSource("walledQueries")
    void asksForTheSettingOnceAStatement(String table, String query) throws SQLException {
        var plan = plan(query);
        assertThat(plan).contains("InitPlan");
        assertThat(
                        plan.lines()
                                .filter(line -> line.contains("current_setting"))
                                .filter(line -> !line.contains("Output:")))
                .as("asked for each row")
                .isEmpty();
    }

    @Test
    void seesTheRowsOfOnePlatformAmongMany() throws SQLException {
        assertThat(crowded.number("select count(*) from operator")).isEqualTo(100);
        assertThat(crowded.number("select count(*) from audit_entry")).isEqualTo(100);
        var shared =
                crowded.number(
                        "select count(*) from partnership_share where platform_id = 'crowd-7'");
        assertThat(crowded.number("select count(*) from partnership"))
                .isBetween(100 + shared / 2, 100 + shared);
    }

    static Stream<Arguments> walledQueries() {
        return Stream.of(
                Arguments.of(
                        "operator",
                        "select * from operator where published order by folded_words, id limit 20"),
                Arguments.of("operator", "select count(*) from operator"),
                Arguments.of("partnership", "select * from partnership order by code limit 20"),
                Arguments.of("party", "select * from party"),
                Arguments.of("partnership_share", "select * from partnership_share"),
                Arguments.of(
                        "audit_entry",
                        """
                        select e.id, e.at, a.name, e.act from audit_entry e left join account a on a.id = e.account_id
                        where e.platform_id = (select current_setting('wop.platform', true)) and e.id < 9223372036854775807
                        order by e.id desc limit 50"""),
                Arguments.of(
                        "appointment", "select * from appointment where platform_id = 'crowd-7'"),
                Arguments.of(
                        "outgoing_message",
                        "select * from outgoing_message where platform_id = 'crowd-7' order by created_at desc limit 50"),
                Arguments.of(
                        "platform_text",
                        "select * from platform_text where platform_id = 'crowd-7'"));
    }

    static Stream<Arguments> hotQueries() {
        return Stream.concat(
                walledQueries().filter(q -> !q.get()[0].equals("platform_text")),
                Stream.of(
                        Arguments.of(
                                "operator",
                                "select * from operator where id = '00000000-0000-4000-8000-000000000000'"),
                        Arguments.of(
                                "directory_entry",
                                "select id from directory_entry where true order by words, id limit 25"),
                        Arguments.of(
                                "directory_entry",
                                """
                                select id from directory_entry where platform_id = any (string_to_array('crowd-7,crowd-8', ','))
                                order by words, id limit 25"""),
                        Arguments.of(
                                "directory_entry",
                                """
                                select country, count(*) from directory_entry
                                where words like '%' || folded('c4ca4238') || '%' group by country"""),
                        Arguments.of(
                                "directory_entry",
                                """
                                select country, count(*) from directory_entry
                                where services @> array[cast('solid-waste' as text)] group by country"""),
                        Arguments.of(
                                "partnership",
                                "select * from partnership where id = '00000000-0000-4000-8000-000000000000'"),
                        Arguments.of(
                                "party",
                                "select * from party where partnership_id = '00000000-0000-4000-8000-000000000000'"),
                        Arguments.of(
                                "audit_entry",
                                """
                                select exists (select from public_change
                                               where xid >= pg_snapshot_xmin(pg_current_snapshot())
                                                 and not pg_visible_in_snapshot(xid, pg_current_snapshot()))"""),
                        Arguments.of(
                                "sign_in",
                                "select * from sign_in where secret_hash = 'digest' and expires_at > now()")));
    }

    private static String plan(String query) throws SQLException {
        return String.join("\n", crowded.column("explain (verbose, costs off) " + query));
    }
}
