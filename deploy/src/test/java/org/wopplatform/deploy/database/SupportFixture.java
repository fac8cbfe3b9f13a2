package org.wopplatform.deploy.database;

import java.sql.SQLException;
import java.util.UUID;

/** An operator of a platform that has assessed itself, asks for support and offers it. */
final class SupportFixture {
    final UUID operator = UUID.randomUUID();
    final UUID request = UUID.randomUUID();
    final UUID offer = UUID.randomUUID();
    private final UUID assessment = UUID.randomUUID();
    private final String platform;
    private final BehindWalls walls;

    SupportFixture(BehindWalls walls, String platform) {
        this.walls = walls;
        this.platform = platform;
    }

    SupportFixture verified() throws SQLException {
        return known("VERIFIED");
    }

    SupportFixture known(String standing) throws SQLException {
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', 'MX', 'water', '%s', now())"""
                        .formatted(operator, platform, operator, standing));
        return this;
    }

    /** Strong in water losses, in need in governance; reviewed by a second person. */
    SupportFixture assessed(String on) throws SQLException {
        var people = walls.column("select distinct account_id from appointment order by 1 limit 2");
        walls.set("wop.account", people.get(0));
        walls.run(
                """
                insert into self_assessment (id, platform_id, operator_id, assessed_on, on_word_of)
                values ('%s', '%s', '%s', %s, 'Gerencia')"""
                        .formatted(assessment, platform, operator, on));
        rate("WATER_LOSSES", "4, 'Medimos cada sector', true, false, null");
        rate("GOVERNANCE", "2, null, false, true, 1");
        walls.run(
                """
                update self_assessment set state = 'SUBMITTED', submitted_by = '%s', submitted_at = now()
                where id = '%s'"""
                        .formatted(people.get(0), assessment));
        walls.set("wop.account", people.get(1));
        walls.run(
                """
                update self_assessment set state = 'REVIEWED', decided_by = '%s', decided_at = now()
                where id = '%s'"""
                        .formatted(people.get(1), assessment));
        return this;
    }

    private void rate(String area, String said) throws SQLException {
        walls.run(
                """
                insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, evidence, can_mentor,
                  needs_support, priority)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s)"""
                        .formatted(platform, operator, assessment, area, said));
    }

    /** A draft that has all it needs, but for its area. */
    SupportFixture drafted() throws SQLException {
        walls.run(
                """
                insert into support_request (id, platform_id, operator_id, title, problem, desired_change, days, formats,
                  commitment, brings)
                values ('%s', '%s', '%s', 'Gobernanza', 'Un problema secreto', 'Un cambio secreto', 12, 'VISIT,REMOTE', 'STATED', 'Algo secreto')"""
                        .formatted(request, platform, operator));
        walls.run(
                """
                insert into support_offer (id, platform_id, operator_id, motivation, days_a_year, languages, formats)
                values ('%s', '%s', '%s', 'Un motivo secreto', 20, 'es', 'VISIT')"""
                        .formatted(offer, platform, operator));
        return this;
    }

    SupportFixture withAreas() throws SQLException {
        walls.run(
                """
                insert into request_area (id, platform_id, request_id, area, priority)
                values (gen_random_uuid(), '%s', '%s', 'GOVERNANCE', 1)"""
                        .formatted(platform, request));
        walls.run(offering("WATER_LOSSES"));
        return this;
    }

    String offering(String area) {
        return """
                insert into offer_area (id, platform_id, operator_id, offer_id, area)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s')"""
                .formatted(platform, operator, offer, area);
    }

    SupportFixture opened() throws SQLException {
        walls.run(requestBecomes("OPEN"));
        walls.run(offerBecomes("OPEN"));
        return this;
    }

    String requestBecomes(String state) {
        return "update support_request set state = '%s', closed_reason = 'Ya no' where id = '%s'"
                .formatted(state, request);
    }

    String offerBecomes(String state) {
        return "update support_offer set state = '%s', closed_reason = 'Ya no' where id = '%s'"
                .formatted(state, offer);
    }

    String requestState() throws SQLException {
        return walls.text("select state from support_request where id = '%s'".formatted(request));
    }
}
