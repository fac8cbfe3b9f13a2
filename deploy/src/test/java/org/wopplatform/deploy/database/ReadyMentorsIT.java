package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule MA6: what is kept ready for matching is what the views show, after whatever happened. */
class ReadyMentorsIT {
    private static final String KEPT =
            """
            select l[1], l[2], l[3], l[4], l[5], l[6], l[8], l[9], l[10], l[11], l[12], l[13]
            from (select string_to_array(x, E'\\t') as l
                  from string_to_table(seen_mentors(null, null), E'\\n') x) k""";

    private static final String SHOWN =
            """
            select o.offer_id::text, o.operator_id::text, o.platform_id, o.reach,
              case when o.standing = 'VERIFIED' then 't' else 'f' end, case when o.code_accepted then 't' else 'f' end,
              coalesce((select string_agg(concat_ws(':', s.area, s.maturity, coalesce(s.figure::text, ''),
                  coalesce(s.figure_year::text, ''), coalesce(s.figure_confidence, '')), ';' order by s.area)
                from seen_strength s where s.offer_id = o.offer_id), ''),
              coalesce((select string_agg(i.area, ',' order by i.area) from seen_inclination i
                where i.operator_id = o.operator_id and i.wants), ''),
              case when o.motivation ~ '[^[:space:]]' then 't' else 'f' end,
              greatest(0, o.days_a_year - o.days_taken)::text, greatest(0, o.places - o.places_taken)::text, o.times_proposed::text
            from seen_offer o""";

    private BehindWalls walls;
    private SupportFixture mentor;

    @BeforeEach
    void aMentorOffers() throws SQLException {
        walls = BehindWalls.ofNobody();
        walls.in("wop-mexico");
        mentor =
                new SupportFixture(walls, "wop-mexico")
                        .verified()
                        .assessed("current_date - 40")
                        .drafted()
                        .withAreas()
                        .opened();
        consents("STRENGTHS", "REGION");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        walls.close();
    }

    @Test
    void isWhatTheViewsShowToEveryPlatform() throws SQLException {
        assertThat(shows("wop-mexico")).isTrue();
        assertThat(shows("wop-lac")).isTrue();
        assertThat(shows("wop-honduras")).isFalse();
        assertThat(shows("gwopa")).isFalse();
        keptIsShown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update operator set standing = 'SUSPENDED', standing_reason = 'Prueba' where id = '%1$s'",
                "update operator set short_name = E'A\\tB', latitude = 19.4, longitude = -99.1, connections = 12 where id = '%1$s'",
                "update matching_consent set reach = 'OWN' where operator_id = '%1$s' and part = 'STRENGTHS'",
                "delete from matching_consent where operator_id = '%1$s'",
                "insert into matching_consent (id, platform_id, operator_id, part, reach) values (gen_random_uuid(), 'wop-mexico', '%1$s', 'NEEDS', 'REGION')",
                "insert into matching_consent (id, platform_id, operator_id, part, reach) values (gen_random_uuid(), 'wop-mexico', '%1$s', 'DETAILS', 'REGION')",
                "update support_offer set state = 'PAUSED' where id = '%2$s'",
                "update support_offer set state = 'WITHDRAWN', closed_reason = 'Ya no' where id = '%2$s'",
                "update support_offer set days_a_year = 3, places = 4, motivation = null where id = '%2$s'",
                "insert into conduct_acceptance (id, platform_id, operator_id, keeper_id, number, way, signatory_name, signatory_position, authorised, principles, signed_on, recorded_by, accepted_at) select gen_random_uuid(), 'wop-mexico', '%1$s', keeper_id, number, 'PAPER', 'Gerencia', 'Gerencia', true, true, current_date, (select account_id from appointment limit 1), now() from conduct_in_force()",
                "update matching_policy set upward = not upward where platform_id = 'wop-mexico'",
                "delete from operator where id = '%1$s'"
            })
    void followsWhateverHappens(String happening) throws SQLException {
        assertThat(walls.outcome(happening.formatted(mentor.operator, mentor.offer)))
                .endsWith("rows");
        keptIsShown();
    }

    @Test
    void aStrengthOfTooLongAgoIsNone() throws SQLException {
        var old =
                new SupportFixture(walls, "wop-mexico")
                        .verified()
                        .assessed("(current_date - interval '36 months')::date")
                        .drafted()
                        .withAreas()
                        .opened();
        keptIsShown();
        walls.in("wop-mexico");
        assertThat(walls.text("select seen_mentors(null, '%s')".formatted(old.offer)))
                .doesNotContain("WATER_LOSSES");
    }

    @Test
    void aPlatformsOwnAreaIsKnownElsewhereAsTheNetworksAndFoundAsBoth() throws SQLException {
        walls.run(
                """
                insert into area_extension (id, platform_id, code, within, en, es, fr, pt)
                values (gen_random_uuid(), 'wop-mexico', 'LEAK_NOISE', 'WATER_LOSSES', 'a', 'b', 'c', 'd')""");
        walls.run("alter table area_rating disable trigger user");
        walls.run(
                """
                insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, can_mentor, needs_support)
                select gen_random_uuid(), 'wop-mexico', s.operator_id, s.id, 'LEAK_NOISE', 5, true, false
                from self_assessment s where s.operator_id = '%s'"""
                        .formatted(mentor.operator));
        walls.run("alter table area_rating enable trigger user");
        walls.run(mentor.offering("LEAK_NOISE"));
        keptIsShown();
        walls.in("wop-lac");
        assertThat(found("WATER_LOSSES>4")).isTrue();
        walls.in("wop-mexico");
        assertThat(found("LEAK_NOISE>4")).isTrue();
        assertThat(found("LEAK_NOISE>5")).isFalse();
    }

    @Test
    void nobodyWhoSignsInReadsOrWritesItDirectly() throws SQLException {
        try (var app = BehindWalls.of("wop-mexico")) {
            for (var statement :
                    new String[] {
                        "select * from ready_mentor",
                        "delete from ready_mentor",
                        "select ready_mentors_of('{}')"
                    }) {
                assertThat(app.outcome(statement))
                        .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
            }
        }
    }

    private boolean found(String step) throws SQLException {
        return walls.number(
                        """
                        select count(*) from string_to_table(seen_mentors(array['%s'], null), E'\\n') x
                        where x like '%s%%'"""
                                .formatted(step, mentor.offer))
                == 1;
    }

    private void consents(String part, String reach) throws SQLException {
        walls.run(
                """
                insert into matching_consent (id, platform_id, operator_id, part, reach)
                values (gen_random_uuid(), 'wop-mexico', '%s', '%s', '%s')"""
                        .formatted(mentor.operator, part, reach));
    }

    private boolean shows(String platform) throws SQLException {
        walls.in(platform);
        return walls.number("select count(*) from (%s) s".formatted(SHOWN)) > 0
                && walls.number(
                                "select count(*) from seen_offer where offer_id = '%s'"
                                        .formatted(mentor.offer))
                        == 1;
    }

    private void keptIsShown() throws SQLException {
        for (var platform : walls.column("select id from platform order by 1")) {
            walls.in(platform);
            assertThat(
                            walls.column(
                                    """
                                    select 'kept ' || x::text from ((%1$s) except (%2$s)) x
                                    union all select 'shown ' || x::text from ((%2$s) except (%1$s)) x"""
                                            .formatted(KEPT, SHOWN)))
                    .as(platform)
                    .isEmpty();
        }
    }
}
