package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database writes down every change, for the platform whose it is, for good. */
class AuditIT {
    private static final String MEXICO = "wop-mexico";

    private BehindWalls walls;

    @BeforeEach
    void mexicoWorks() throws SQLException {
        walls = BehindWalls.of(MEXICO);
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void saysWhoDidWhatInWhichRequest() throws SQLException {
        var account = UUID.randomUUID();
        walls.set("wop.account", account.toString()).set("wop.request", "r-17");
        var id = contact();
        assertThat(
                        walls.text(
                                """
                                select platform_id || ' ' || account_id || ' ' || request_id || ' ' || act || ' ' || subject
                                       || ' ' || (changes ->> 'label')
                                from audit_entry where subject_id = '%s'"""
                                        .formatted(id)))
                .isEqualTo(
                        "wop-mexico %s r-17 insert platform_contact Secretaría".formatted(account));
    }

    @Test
    void saysFromWhatToWhatAFieldWasChanged() throws SQLException {
        var id = contact();
        walls.run("update platform_contact set label = 'Oficina' where id = '%s'".formatted(id));
        assertThat(
                        walls.text(
                                "select changes from audit_entry where act = 'update' and subject_id = '%s'"
                                        .formatted(id)))
                .isEqualTo("{\"label\": {\"to\": \"Oficina\", \"from\": \"Secretaría\"}}");
    }

    @Test
    void keepsWhatWasRemoved() throws SQLException {
        var id = contact();
        walls.run("delete from platform_contact where id = '%s'".formatted(id));
        assertThat(
                        walls.text(
                                "select changes ->> 'address' from audit_entry where act = 'delete' and subject_id = '%s'"
                                        .formatted(id)))
                .isEqualTo("ana@probe.example");
    }

    @Test
    void hasOneEntryForEachRowOfAStatement() throws SQLException {
        for (var i = 0; i < 3; i++) {
            contact();
        }
        var before = entries();
        var changed = walls.run("update platform_contact set position = position + 1");
        assertThat(changed).isGreaterThanOrEqualTo(3);
        assertThat(entries() - before).isEqualTo(changed);
    }

    @Test
    void saysNothingWhereNothingWasChanged() throws SQLException {
        var id = contact();
        var before = entries();
        walls.run("update platform_contact set label = label where id = '%s'".formatted(id));
        walls.run(
                "update platform_contact set version = version + 1 where id = '%s'".formatted(id));
        walls.run("delete from platform_contact where label = 'nobody'");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void saysNothingOfWhatWasRefused() throws SQLException {
        var before = entries();
        assertThat(
                        walls.refusal(
                                "insert into platform_contact (id, platform_id, position, kind, label, address)"
                                        + " values (gen_random_uuid(), 'wop-mexico', 1, 'PIGEON', 'x', 'y')"))
                .isPresent();
        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("audited")
    void aRowCannotTakeAnotherIdBehindTheLogsBack(String table) throws SQLException {
        new OneOfEach(MEXICO, "wop-bolivia").insert(walls);
        var text = Set.of("fact", "fact_text").contains(table);
        var before = entries();
        var outcome =
                walls.outcome(
                        "update %s set id = %s where id = (select max(id::text)::%s from %s where platform_id = '%s')"
                                .formatted(
                                        table,
                                        text ? "id || '.new'" : "gen_random_uuid()",
                                        text ? "text" : "uuid",
                                        table,
                                        MEXICO));
        assertThat(outcome.equals("1 rows") && entries() == before)
                .as("changed in silence (%s)", outcome)
                .isFalse();
    }

    @Test
    void isReadByItsOwnPlatformAlone() throws SQLException {
        var id = contact();
        var query = "select count(*) from audit_entry where subject_id = '%s'".formatted(id);
        assertThat(walls.number(query)).isOne();
        for (var other : List.of("gwopa", "wop-lac", "wop-honduras", "")) {
            walls.in(other);
            assertThat(walls.number(query)).as(other).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set act = 'insert'",
                "delete from audit_entry",
                "delete from audit_entry where false",
                "truncate audit_entry"
            })
    void isAppendOnlyForTheApplicationAndForTheOwnerOfItsTable(String statement)
            throws SQLException {
        assertThat(walls.outcome(statement)).isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        try (var owner = BehindWalls.ofNobody()) {
            owner.run("set local role wop_owner");
            assertThat(owner.outcome(statement)).isEqualTo("WOP01");
        }
    }

    @ParameterizedTest
    @MethodSource("audited")
    void theOwnerOfTheTablesWritesNothingPastTheWallsEither(String table) throws SQLException {
        try (var owner = BehindWalls.ofNobody()) {
            owner.run("set local role wop_owner");
            owner.in(MEXICO);
            assertThat(owner.outcome(new OneOfEach(MEXICO, "wop-bolivia").into(table)))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
            assertThat(owner.outcome("update %s set platform_id = platform_id".formatted(table)))
                    .isEqualTo("0 rows");
            assertThat(owner.outcome("delete from " + table)).isEqualTo("0 rows");
        }
    }

    /** An idea that is thrown away; what partners have given or done holds theirs. */
    @Test
    void tellsWhatWasRemovedAlongWithItsParent() throws SQLException {
        var idea = UUID.randomUUID();
        new OneOfEach(MEXICO, "wop-bolivia").insert(walls);
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values ('%s', 'wop-mexico', 'PROBE-3', 'Una idea', 'IDENTIFIED', now())"""
                        .formatted(idea));
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                select gen_random_uuid(), 'wop-mexico', '%s', 'MENTOR', platform_id, id from operator
                where standing = 'VERIFIED' limit 1"""
                        .formatted(idea));
        walls.run(
                """
                insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                select gen_random_uuid(), platform_id, partnership_id, id, operator_id, 'WATER_LOSSES' from party
                where partnership_id = '%s'"""
                        .formatted(idea));
        walls.run(
                """
                insert into partnership_text (id, platform_id, partnership_id, language, body)
                values (gen_random_uuid(), 'wop-mexico', '%s', 'es', 'Una idea')"""
                        .formatted(idea));
        assertThat(walls.outcome("delete from partnership where code = 'PROBE-1'"))
                .isEqualTo("23503");
        walls.run("delete from partnership where code = 'PROBE-3'");
        assertThat(
                        walls.column(
                                """
                                select distinct subject from audit_entry
                                where act = 'delete' and xid = pg_current_xact_id() order by 1"""))
                .containsExactly("partnership", "partnership_text", "party", "party_area");
    }

    @Test
    void secretsAndLettersAreNotCopiedIntoIt() throws SQLException {
        walls.run("delete from appearance");
        new OneOfEach(MEXICO, "wop-bolivia").insert(walls);
        walls.run(
                "update appearance set logo = '\\x89', logo_type = 'image/png', logo_digest = 'd'");
        walls.run("update outgoing_message set body = 'Otro secreto'");
        walls.run("update one_time_link set secret_hash = 'other' where purpose = 'INVITATION'");
        assertThat(
                        walls.column(
                                """
                                select subject || '.' || key from audit_entry, jsonb_each(changes)
                                where xid = pg_current_xact_id() and value <> '"changed"'
                                  and (subject, key) in (('account', 'password_hash'), ('account', 'email'), ('account', 'name'),
                                    ('one_time_link', 'secret_hash'), ('outgoing_message', 'body'),
                                    ('outgoing_message', 'recipient'), ('outgoing_message', 'subject'), ('appearance', 'logo'))"""))
                .isEmpty();
        assertThat(
                        walls.number(
                                "select count(*) from audit_entry where xid = pg_current_xact_id()"
                                        + " and changes::text like any (array['%ecreto%', '%probe.example%logo%'])"))
                .isZero();
        assertThat(
                        walls.column(
                                """
                                select distinct subject || '.' || key from audit_entry, jsonb_each(changes)
                                where xid = pg_current_xact_id() and value = '"changed"' order by 1"""))
                .containsExactly(
                        "appearance.logo", "one_time_link.secret_hash", "outgoing_message.body");
    }

    static Set<String> audited() {
        var audited = Catalogue.kept();
        audited.remove("audit_entry");
        return audited;
    }

    private UUID contact() throws SQLException {
        var id = UUID.randomUUID();
        walls.run(
                """
                insert into platform_contact (id, platform_id, position, kind, label, address)
                values ('%s', 'wop-mexico', 98, 'EMAIL', 'Secretaría', 'ana@probe.example')"""
                        .formatted(id));
        return id;
    }

    private long entries() throws SQLException {
        return walls.number("select count(*) from audit_entry where xid = pg_current_xact_id()");
    }
}
