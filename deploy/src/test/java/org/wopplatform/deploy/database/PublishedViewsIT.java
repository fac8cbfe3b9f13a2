package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may read: published rows, published columns, and totals that tell of nobody. */
class PublishedViewsIT {

    @ParameterizedTest
    @CsvSource({"directory_entry, operator", "published_partnership, partnership"})
    void theDirectoryIsWhatWasPublishedAndTheSameForEveryPlatform(String view, String table)
            throws SQLException {
        var published =
                Catalogue.rows("select id from %s where published order by id".formatted(table));
        assertThat(published).isNotEmpty();
        for (var platform : Catalogue.rows("select id from platform")) {
            try (var walls = BehindWalls.of(platform)) {
                assertThat(walls.column("select id from %s order by id".formatted(view)))
                        .isEqualTo(published);
            }
        }
    }

    @Test
    void theViewsAreTheseWithTheseColumnsAndNoOthers() {
        assertThat(
                        Catalogue.rows(
                                """
                                select c.relname || ': ' || string_agg(a.attname, ' ' order by a.attnum)
                                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
                                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                                group by c.relname order by c.relname"""))
                .containsExactly(
                        "administered_platform: platform_id",
                        "commercial_conflict: one_id other_id",
                        "contribution_converted: id platform_id partnership_id party_id kind amount currency day"
                                + " into_currency converted rate rate_day rate_source",
                        "counting: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_mission: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_money: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_offer: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_operator: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_partnership: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_report: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "counting_request: record_id subject platform_id dims amounts operators open"
                                + " shared",
                        "evaluation_shown: platform_id partnership_id",
                        "evaluation_turnout: platform_id partnership_id party_id state submitted_at",
                        "ledger_balance: platform_id partnership_id account party_id currency balance",
                        "mentor_record: operator_id closed evaluations mean small",
                        "observed_cell: platform_id measure dimension category reach amount operators"
                                + " largest",
                        "observed_change: measure dimension xid",
                        "observed_days: platform_id measure state days partnerships",
                        "observed_few: platform_id measure dimension category who amount",
                        "open_partnership: platform_id measure dims",
                        "partner: id platform_id partnership_id role operator_platform_id operator_id joined_at"
                                + " legal_name short_name country size_class legal_form standing outside published"
                                + " code_accepted",
                        "proposal_contact: proposal_id side id name position email phone entered_at",
                        "proposal_pair: proposal_id mentee_name mentee_short_name mentee_country"
                                + " mentor_name mentor_short_name mentor_country title formats groupable"
                                + " window_from window_until group_places problem desired_change brings"
                                + " motivation",
                        "proposal_word: proposal_id side yes at",
                        "public_change: xid",
                        "published_area: partnership_id area",
                        "published_contact: id platform_id operator_id name position email phone",
                        "published_lesson: id partnership_id kind told_by written_at language title body",
                        "published_partnership: id platform_id code title state since until"
                                + " demonstration source_id kind basis",
                        "published_party: id partnership_id role operator_id legal_name country"
                                + " home_platform_id outside",
                        "published_step: partnership_id became on_day told_by at",
                        "published_summary: partnership_id language body",
                        "pulse_shown: platform_id partnership_id round",
                        "pulse_turnout: platform_id partnership_id party_id role operator_id round answered"
                                + " at",
                        "recounted_cell: platform_id measure dimension category reach amount by_operator"
                                + " operators",
                        "recounted_share: platform_id measure dimension category operator_id amount records",
                        "report_share: platform_id category operator_id amount",
                        "seen_inclination: operator_id platform_id area maturity wants",
                        "seen_need: request_id platform_id operator_id area priority maturity figure"
                                + " figure_year figure_confidence",
                        "seen_offer: offer_id platform_id operator_id reach legal_name short_name country"
                                + " place latitude longitude population connections size_class legal_form"
                                + " ownership services connectivity standing outside demonstration"
                                + " code_accepted days_a_year languages formats places group_places"
                                + " expires_on motivation days_taken places_taken times_proposed",
                        "seen_request: request_id platform_id operator_id reach state title legal_name"
                                + " short_name country place latitude longitude population connections"
                                + " size_class legal_form ownership services operator_languages"
                                + " connectivity standing outside demonstration code_accepted problem"
                                + " desired_change brings brings_something days formats groupable languages"
                                + " interpretation window_from window_until travel_budget currency"
                                + " commitment team strategy opened_on expires_on",
                        "seen_strength: offer_id platform_id operator_id area maturity assessed_on"
                                + " reviewed_on evidence figure figure_year figure_confidence",
                        "small_operator: platform_id country published licence connectivity population"
                                + " connections step chlorine",
                        "small_operator_count: platform_id country breakdown value published total",
                        "small_operator_sum: platform_id country measure published published_reports"
                                + " total total_reports",
                        "standing_assessment: operator_id platform_id id assessed_on decided_at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administered_platform",
                "partner",
                "public_change",
                "directory_entry",
                "published_area",
                "published_contact",
                "published_step",
                "published_partnership",
                "published_party",
                "published_lesson",
                "evaluation_turnout",
                "evaluation_shown",
                "published_summary"
            })
    void aViewIsOnlyForReading(String view) throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            assertThat(walls.outcome("delete from " + view)).isNotEqualTo("0 rows");
            assertThat(walls.outcome("insert into %s default values".formatted(view)))
                    .isNotEqualTo("1 rows");
        }
    }

    @Test
    void thatAPlatformHasAnAdministratorIsPublicAndNotWhoItIs() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            assertThat(walls.column("select platform_id from administered_platform order by 1"))
                    .isEqualTo(
                            Catalogue.rows(
                                    "select distinct platform_id from appointment where role = 'ADMINISTRATOR' order by 1"));
        }
    }

    @Test
    void anOperatorThatIsNotPublishedIsInNobodysDirectory() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var id = operator(walls, "VERIFIED", false, false);
            for (var platform : new String[] {"wop-mexico", "wop-lac", "gwopa", ""}) {
                walls.in(platform);
                assertThat(
                                walls.number(
                                        "select count(*) from directory_entry where id = '%s'"
                                                .formatted(id)))
                        .isZero();
            }
        }
    }

    @Test
    void anOperatorLeavesTheDirectoryAtOnceWhenItIsWithdrawnFromIt() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var id = operator(walls, "VERIFIED", true, false);
            var count = "select count(*) from directory_entry where id = '%s'".formatted(id);
            assertThat(walls.number(count)).isOne();
            walls.run("update operator set published = false where id = '%s'".formatted(id));
            assertThat(walls.number(count)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INVITED", "APPLIED", "UNDER_REVIEW", "RETURNED", "SUSPENDED", "WITHDRAWN"})
    void onlyAVerifiedOperatorIsPublished(String standing) throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var id = operator(walls, "VERIFIED", true, false);
            assertThat(
                            walls.refusal(
                                    "update operator set standing = '%s' where id = '%s'"
                                            .formatted(standing, id)))
                    .get()
                    .satisfies(
                            refused ->
                                    assertThat(refused.getMessage())
                                            .contains("operator_published_when_verified"));
        }
    }

    @Test
    void aPublishedPartnershipDoesNotNameAPartyThatIsNotPublished() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var hidden = operator(walls, "VERIFIED", false, false);
            var shown = operator(walls, "VERIFIED", true, false);
            var partnership = partnership(walls, true);
            party(walls, partnership, hidden, "MENTEE");
            party(walls, partnership, shown, "MENTOR");
            walls.in("gwopa");
            var parties =
                    "select role || ' ' || coalesce(operator_id::text, '-') || ' ' || coalesce(legal_name, '-')"
                            + " || ' ' || coalesce(country, '-') || ' ' || coalesce(home_platform_id, '-')"
                            + " from published_party where partnership_id = '%s' order by role";
            assertThat(walls.column(parties.formatted(partnership)))
                    .containsExactly(
                            "MENTEE - - - -",
                            "MENTOR %s Aguas %s MX wop-mexico".formatted(shown, shown));
        }
    }

    @Test
    void aPartnershipThatIsNotPublishedShowsNeitherPartiesNorSummary() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var partnership = partnership(walls, false);
            party(walls, partnership, operator(walls, "VERIFIED", true, false), "MENTOR");
            walls.run(
                    """
                    insert into partnership_text (id, platform_id, partnership_id, language, body)
                    values (gen_random_uuid(), 'wop-mexico', '%s', 'es', 'Resumen')"""
                            .formatted(partnership));
            for (var view : new String[] {"published_party", "published_summary"}) {
                assertThat(
                                walls.number(
                                        "select count(*) from %s where partnership_id = '%s'"
                                                .formatted(view, partnership)))
                        .as(view)
                        .isZero();
            }
            walls.run(
                    "update partnership set published = true where id = '%s'"
                            .formatted(partnership));
            walls.in("wop-bolivia");
            for (var view : new String[] {"published_party", "published_summary"}) {
                assertThat(
                                walls.number(
                                        "select count(*) from %s where partnership_id = '%s'"
                                                .formatted(view, partnership)))
                        .as(view)
                        .isOne();
            }
        }
    }

    @Test
    void aTotalCountsNeitherApplicantsNorGuestsFromOutside() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var before = total(walls);
            operator(walls, "APPLIED", false, false);
            operator(walls, "SUSPENDED", false, false);
            operator(walls, "WITHDRAWN", false, false);
            operator(walls, "VERIFIED", true, true);
            operator(walls, "VERIFIED", false, true);
            assertThat(total(walls)).isEqualTo(before);
            operator(walls, "VERIFIED", false, false);
            assertThat(total(walls)).isEqualTo(before + 1);
        }
    }

    private static long total(BehindWalls walls) throws SQLException {
        walls.run("set constraints all immediate");
        walls.run("set constraints all deferred");
        return walls.number(
                "select sum(records) from tally where measure = 'OPERATORS' and dimension = 'ALL'");
    }

    private static UUID operator(
            BehindWalls walls, String standing, boolean published, boolean outside)
            throws SQLException {
        var id = UUID.randomUUID();
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, published, outside, registered_at)
                select '%s', current_setting('wop.platform'), 'Aguas %s', min(country), 'water', '%s', %s, %s, now()
                from territory where platform_id = current_setting('wop.platform')
                  and admitting_platform(country) = platform_id"""
                        .formatted(id, id, standing, published, outside));
        return id;
    }

    private static UUID partnership(BehindWalls walls, boolean published) throws SQLException {
        var id = UUID.randomUUID();
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, published, registered_at)
                values ('%s', 'wop-mexico', '%s', 'Puerto Real – Villa Real', 'IDENTIFIED', %s, now())"""
                        .formatted(id, id, published));
        return id;
    }

    private static void party(BehindWalls walls, UUID partnership, UUID operator, String role)
            throws SQLException {
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values (gen_random_uuid(), 'wop-mexico', '%s', '%s', 'wop-mexico', '%s')"""
                        .formatted(partnership, role, operator));
    }
}
