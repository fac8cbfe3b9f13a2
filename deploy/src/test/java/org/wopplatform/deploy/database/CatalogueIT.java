package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.deploy.TestDatabase;

/**
 * The walls as the catalogue of the database knows them: a table added without one is found here.
 */
class CatalogueIT {
    private static final Map<String, String> BELONGS_TO_NO_PLATFORM =
            Map.ofEntries(
                    Map.entry("platform", "the platforms themselves, public, read only"),
                    Map.entry(
                            "account",
                            "a person may serve several platforms; walled by who may meet whom"),
                    Map.entry("sign_in", "an account's own; walled by account and secret"),
                    Map.entry("access_token", "an account's own; walled by account and secret"),
                    Map.entry("kept_draft", "an account's own; walled by account, for a week"),
                    Map.entry(
                            "sign_in_failure",
                            "digests alone, counted before anybody is recognised"),
                    Map.entry("source_document", "published documents, read only"),
                    Map.entry("measure", "what can be counted, public, read only"),
                    Map.entry("measure_dimension", "by what it is broken down, public, read only"),
                    Map.entry(
                            "ready_mentor",
                            "what the views of matching show, kept ready by the database alone; out of the"
                                    + " application's reach"),
                    Map.entry(
                            "release_cell",
                            "what stood behind published figures, kept by the database alone; out of the"
                                    + " application's reach"),
                    Map.entry(
                            "flyway_schema_history",
                            "the migrations' own, out of the application's reach"));

    private static final Map<String, String> WRITTEN_WITHOUT_AUDIT =
            Map.ofEntries(
                    Map.entry("audit_entry", "is the audit log"),
                    Map.entry(
                            "import_piece", "the bytes of a file on its way, gone with its import"),
                    Map.entry(
                            "import_row",
                            "what a file says; the operators that come of it are in the log"),
                    Map.entry(
                            "kept_draft",
                            "what somebody typed and has not sent, gone within a week"),
                    Map.entry("integrity_case", "is in confidence: its history is its notes"),
                    Map.entry(
                            "integrity_named",
                            "is in confidence: a line in the log would be a hint"),
                    Map.entry("integrity_note", "is itself a history, added to and never changed"),
                    Map.entry(
                            "operator_standing", "is itself a history, added to and never changed"),
                    Map.entry(
                            "partnership_step", "is itself a history, added to and never changed"),
                    Map.entry("round_entry", "is itself a history, added to and never changed"),
                    Map.entry("sign_in_failure", "digests alone, swept after a day"));

    private static final Map<String, String> UNIQUE_ACROSS_PLATFORMS =
            Map.of(
                    "one_time_link_secret_unique", "digests of 256 random bits",
                    "counted_pk", "a record counts once, and the database alone writes it",
                    "fact_pk", "published, and named by the founding documents' files",
                    "fact_text_pk", "published, and named by the founding documents' files",
                    "match_proposal_one_living", "a pair is proposed once, whoever proposes it");

    @Test
    void aTableBelongsToPlatformsOrSaysWhyNot() {
        var others = Catalogue.tables();
        others.removeAll(Catalogue.walled());
        others.removeAll(Catalogue.PUBLIC_ALTOGETHER.keySet());
        others.removeAll(Catalogue.OUT_OF_REACH.keySet());
        assertThat(others).containsExactlyInAnyOrderElementsOf(BELONGS_TO_NO_PLATFORM.keySet());
    }

    @Test
    void whatHasNoWallIsWrittenByNobodyWhoSignsIn() {
        for (var table : Catalogue.PUBLIC_ALTOGETHER.keySet()) {
            assertThat(
                            Catalogue.rows(
                                    """
                                    select g.grantee::regrole || ' ' || string_agg(g.privilege_type, ' ' order by g.privilege_type)
                                    from pg_class c, aclexplode(c.relacl) g
                                    where c.oid = '%s'::regclass and g.grantee <> c.relowner
                                    group by g.grantee order by 1"""
                                            .formatted(table)))
                    .containsExactly(
                            TestDatabase.user() + " SELECT",
                            "wop_reader DELETE INSERT SELECT UPDATE");
        }
    }

    @Test
    void whatIsOutOfReachIsTheRefereesAlone() {
        for (var table : Catalogue.OUT_OF_REACH.keySet()) {
            assertThat(
                            Catalogue.rows(
                                    """
                                    select g.grantee::regrole || ' ' || string_agg(g.privilege_type, ' ' order by g.privilege_type)
                                    from pg_class c, aclexplode(c.relacl) g
                                    where c.oid = '%s'::regclass and g.grantee <> c.relowner
                                    group by g.grantee order by 1"""
                                            .formatted(table)))
                    .containsExactly("wop_referee DELETE INSERT SELECT UPDATE");
        }
    }

    @Test
    void theApplicationReadsNothingThatCountsOtherPlatformsRecords() {
        assertThat(
                        Catalogue.names(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
                                  and (c.relname like 'counting%%' or c.relname like 'observed%%')
                                  and has_any_column_privilege('%s', c.oid, 'select')"""
                                        .formatted(TestDatabase.user())))
                .isEmpty();
    }

    /**
     * Cells of totals and what they are called; of no record, no person and no account anything.
     */
    @Test
    void theAnalystReadsTotalsAndNoRecord() {
        assertThat(
                        Catalogue.names(
                                """
                                select c.relname || ' ' || string_agg(distinct p.right_to, ' ' order by p.right_to)
                                from pg_class c, unnest(array['select', 'insert', 'update', 'references']) p (right_to)
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                                  and has_any_column_privilege('wop_analyst', c.oid, p.right_to)
                                group by c.relname"""))
                .containsExactly(
                        "measure select",
                        "measure_dimension select",
                        "observed_cell select",
                        "observed_change select",
                        "observed_days select",
                        "observed_few select",
                        "release_cell select");
        assertThat(
                        Catalogue.rows(
                                """
                                select rolname from pg_roles where rolname = 'wop_analyst' and rolcanlogin
                                and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                                and not exists (select from pg_auth_members m where m.member = pg_roles.oid)"""))
                .hasSize(1);
    }

    @Test
    void whatBelongsToAnAccountIsWalledToo() {
        assertThat(
                        Catalogue.names(
                                "select relname from pg_class where relnamespace = 'public'::regnamespace"
                                        + " and relrowsecurity and relforcerowsecurity"))
                .contains("account", "sign_in", "access_token", "kept_draft")
                .containsAll(Catalogue.walled());
    }

    @ParameterizedTest
    @MethodSource("walled")
    void aWalledTableBindsEvenItsOwner(String table) {
        assertThat(
                        Catalogue.rows(
                                "select relrowsecurity and relforcerowsecurity from pg_class where oid = '%s'::regclass"
                                        .formatted(table)))
                .containsExactly("t");
    }

    @ParameterizedTest
    @MethodSource("walled")
    void aWalledTableSaysWhatTheApplicationMayReadAddChangeAndRemove(String table) {
        var commands =
                Catalogue.names(
                        """
                        select cmd from pg_policies
                        where schemaname = 'public' and tablename = '%s' and '%s' = any (roles)"""
                                .formatted(table, TestDatabase.user()));
        if (!commands.contains("ALL")) {
            assertThat(commands).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
        }
    }

    @ParameterizedTest
    @MethodSource("walled")
    void noRowIsWithoutItsPlatform(String table) {
        assertThat(
                        Catalogue.rows(
                                "select attnotnull from pg_attribute where attrelid = '%s'::regclass and attname = 'platform_id'"
                                        .formatted(table)))
                .containsExactly("t");
    }

    @ParameterizedTest
    @MethodSource("walled")
    void theRowsOfAPlatformAreFoundByAnIndex(String table) {
        assertThat(
                        Catalogue.rows(
                                """
                                select i.indexrelid::regclass::text from pg_index i
                                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                                where i.indrelid = '%s'::regclass and a.attname = 'platform_id' and i.indpred is null"""
                                        .formatted(table)))
                .isNotEmpty();
    }

    @Test
    void noPolicyAsksForTheSettingMoreThanOnceAStatement() {
        assertThat(
                        Catalogue.rows(
                                """
                                select tablename || '.' || policyname from pg_policies,
                                  lateral (select coalesce(qual, '') || coalesce(with_check, '') as condition) c
                                where regexp_count(condition, 'current_setting\\(')
                                   <> regexp_count(condition, '\\( SELECT current_setting\\(')"""))
                .isEmpty();
    }

    @Test
    void whateverTheApplicationWritesIsAudited() {
        var written = Catalogue.writable();
        written.removeAll(WRITTEN_WITHOUT_AUDIT.keySet());
        assertThat(
                        Catalogue.names(
                                """
                                select tgrelid::regclass::text from pg_trigger
                                where tgfoid = 'audited'::regproc and tgenabled = 'O'
                                group by tgrelid
                                having array_agg(tgname::text order by tgname) = '{audit_delete,audit_insert,audit_update}'"""))
                .isEqualTo(written);
    }

    @Test
    void whatTheFilesSayIsNotTheApplicationsToWrite() {
        assertThat(Catalogue.registry())
                .containsExactly(
                        "host_term",
                        "platform_language",
                        "platform_name",
                        "supporter",
                        "territory");
    }

    @Test
    void aParentIsNamedTogetherWithItsPlatform() {
        assertThat(
                        Catalogue.rows(
                                """
                                select conname from pg_constraint f
                                where contype = 'f' and connamespace = 'public'::regnamespace
                                  and exists (select from pg_attribute a where a.attrelid = f.confrelid and a.attname = 'platform_id')
                                  and not exists (select from pg_attribute a where a.attrelid = f.confrelid
                                                  and a.attname = 'platform_id' and a.attnum = any (f.confkey))"""))
                .isEmpty();
    }

    @Test
    void whatIsUniqueIsUniqueWithinAPlatform() {
        assertThat(
                        Catalogue.names(
                                """
                                select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
                                where (i.indisunique or i.indisexclusion)
                                  and exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'platform_id')
                                  and not exists (select from pg_attribute a where a.attrelid = i.indrelid
                                                  and a.attname = 'platform_id' and a.attnum = any (i.indkey::smallint[]))
                                  and not (i.indisprimary and (select a.atttypid = 'uuid'::regtype or a.attidentity <> ''
                                           from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]))"""))
                .containsExactlyInAnyOrderElementsOf(UNIQUE_ACROSS_PLATFORMS.keySet());
    }

    @Test
    void onlyWhatIsPublicHasWindows() {
        assertThat(Catalogue.withWindows())
                .containsExactly(
                        "appearance",
                        "committee_meeting",
                        "committee_seat",
                        "exchange_rate",
                        "fact",
                        "fact_text",
                        "host_term",
                        "measure",
                        "measure_dimension",
                        "platform_contact",
                        "platform_language",
                        "platform_name",
                        "platform_text",
                        "release",
                        "release_table",
                        "supporter",
                        "territory");
    }

    @Test
    void theApplicationIsAPlainRole() {
        assertThat(
                        Catalogue.rows(
                                """
                                select rolname from pg_roles where rolname = '%s' and rolcanlogin
                                and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"""
                                        .formatted(TestDatabase.user())))
                .hasSize(1);
        assertThat(
                        Catalogue.rows(
                                "select roleid::regrole from pg_auth_members where member = '%s'::regrole"
                                        .formatted(TestDatabase.user())))
                .isEmpty();
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(
                        Catalogue.rows(
                                "select classid::regclass || ' ' || objid from pg_shdepend where deptype = 'o' and refobjid = '%s'::regrole"
                                        .formatted(TestDatabase.user())))
                .isEmpty();
    }

    @Test
    void theOwnerOfTheTablesIsAPlainRoleAndNotTheApplication() {
        assertThat(owners("'r', 'p'")).hasSize(1).doesNotContain(TestDatabase.user());
        assertThat(plain(owners("'r', 'p'"))).isEqualTo(owners("'r', 'p'"));
    }

    @Test
    void aViewsOwnerIsAPlainRoleThatNobodySignsInAsAndThatOwnsNoTable() {
        var owners = owners("'v', 'm'");
        assertThat(owners).hasSize(3).doesNotContainAnyElementsOf(owners("'r', 'p'"));
        assertThat(plain(owners)).isEqualTo(owners);
        assertThat(Catalogue.names("select rolname from pg_roles where rolcanlogin"))
                .doesNotContainAnyElementsOf(owners);
    }

    @Test
    void theOwnersOfViewsReadOfAccountsOnlyWhetherSomebodyHasComeIn() {
        assertThat(columns("counter", "account")).containsExactlyInAnyOrder("id", "entered");
        assertThat(columns("reader", "account")).isEmpty();
    }

    @Test
    void theOwnersOfViewsReadNoColumnThatIsNotPublishedOrCounted() {
        var granted = new TreeMap<String, String>();
        for (var table : Catalogue.kept()) {
            for (var role : List.of("reader", "counter")) {
                var columns = columns(role, table);
                if (!columns.isEmpty()) {
                    granted.put(role + " " + table, String.join(" ", columns));
                }
            }
        }
        assertThat(granted)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("counter appointment", "account_id platform_id role"),
                                Map.entry("counter audit_entry", "subject xid"),
                                Map.entry(
                                        "counter operator",
                                        "connections connectivity country id legal_form licence outside"
                                                + " platform_id population published size_class standing"),
                                Map.entry("counter partnership", "platform_id published state"),
                                Map.entry(
                                        "counter recognition_step",
                                        "operator_id platform_id step withdrawn_at"),
                                Map.entry(
                                        "counter small_operator_survey",
                                        "asked_on chlorinates entered_at operator_id platform_id"),
                                Map.entry(
                                        "reader operator",
                                        "country id legal_name outside platform_id published"),
                                Map.entry(
                                        "reader operator_contact",
                                        "consent email erased_at id name operator_id phone platform_id position"
                                                + " publishes_email publishes_name publishes_phone"
                                                + " publishes_position"),
                                Map.entry(
                                        "reader partnership",
                                        "basis code demonstration id kind platform_id published since"
                                                + " source_id state title until"),
                                Map.entry(
                                        "reader partnership_step",
                                        "at became on_day partnership_id told_by was"),
                                Map.entry("reader party_area", "area partnership_id"),
                                Map.entry(
                                        "reader lesson",
                                        "id kind partnership_id platform_id published told_by"
                                                + " written_at"),
                                Map.entry("reader lesson_text", "body language lesson_id title"),
                                Map.entry(
                                        "reader partnership_text",
                                        "body language partnership_id platform_id"),
                                Map.entry(
                                        "reader party",
                                        "id operator_id operator_platform_id partnership_id"
                                                + " platform_id role")));
    }

    /**
     * The directory's only brings it into step; the referee's judge partnerships, and tell those
     * who take part alone.
     */
    @Test
    void fewFunctionsLendTheirOwnersRights() {
        assertThat(
                        Catalogue.names(
                                """
                                select p.proowner::regrole || case when p.proowner = 'wop_referee'::regrole then '' else ' ' || p.proname end
                                from pg_proc p
                                where p.pronamespace = 'public'::regnamespace and p.prosecdef"""))
                .containsExactly("wop_reader directory_follows", "wop_referee");
        assertThat(
                        Catalogue.names(
                                """
                                select p.proname from pg_proc p
                                where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
                                  and has_function_privilege('%s', p.oid, 'execute')"""
                                        .formatted(TestDatabase.user())))
                .containsExactly(
                        "code_accepted",
                        "integrity_open_to_me",
                        "last_word",
                        "partnership_missing",
                        "platforms_in_reach",
                        "platforms_that_see",
                        "seen_from",
                        "seen_mentors");
    }

    @Test
    void nobodyElseIsGrantedAnything() {
        assertThat(
                        Catalogue.names(
                                """
                                select c.relname from pg_class c, aclexplode(c.relacl) g
                                where c.relnamespace = 'public'::regnamespace and g.grantee = 0"""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id integer)",
                "create temporary table audit_entry (id integer)",
                "create temporary table appointment (platform_id text, role text, id uuid)",
                "create function mine() returns integer language sql as 'select 1'",
                "create schema mine",
                "alter table operator disable row level security",
                "alter table operator disable trigger audit_update",
                "drop policy own_read on operator",
                "set session_replication_role = replica",
                "set role wop_owner",
                "truncate operator",
                "select * from flyway_schema_history"
            })
    void theApplicationCannotBuildOrTakeDownAnything(String statement) throws Exception {
        try (var walls = BehindWalls.of("wop-mexico")) {
            assertThat(walls.outcome(statement)).isEqualTo("42501");
        }
    }

    @Test
    void rowLevelSecurityCannotBeSwitchedOff() throws Exception {
        try (var walls = BehindWalls.of("wop-mexico")) {
            walls.run("set local row_security = off");
            assertThat(walls.outcome("select * from operator")).isEqualTo("42501");
        }
    }

    static Set<String> walled() {
        return Catalogue.walled();
    }

    private static Set<String> owners(String kinds) {
        return Catalogue.names(
                "select relowner::regrole::text from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in (%s) and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')"
                                .formatted(kinds));
    }

    private static Set<String> plain(Set<String> roles) {
        return Catalogue.names(
                "select rolname from pg_roles where rolname in ('%s') and not (rolsuper or rolbypassrls)"
                        .formatted(String.join("', '", roles)));
    }

    private static Set<String> columns(String role, String table) {
        return Catalogue.names(
                """
                select attname from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                  and has_column_privilege('wop_%s', attrelid, attnum, 'select')"""
                        .formatted(table, role));
    }
}
