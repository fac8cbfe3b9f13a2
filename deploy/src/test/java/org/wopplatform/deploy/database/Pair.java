package org.wopplatform.deploy.database;

import java.sql.SQLException;
import java.util.UUID;

/**
 * A mentee of one platform and a mentor of another, both of which could be proposed by a third: a
 * region above them.
 */
final class Pair {
    static final String PROPOSER = "wop-lac";
    static final String MENTEES = "wop-mexico";
    static final String MENTORS = "wop-honduras";
    static final String STRANGER = "wop-bolivia";

    final UUID proposal = UUID.randomUUID();
    final UUID mentee = UUID.randomUUID();
    final UUID mentor = UUID.randomUUID();
    final UUID request = UUID.randomUUID();
    final UUID offer = UUID.randomUUID();
    final UUID signatory = UUID.randomUUID();
    final UUID facilitator = UUID.randomUUID();
    private final BehindWalls walls;

    Pair(BehindWalls walls) {
        this.walls = walls;
    }

    /** Both verified, of today's code, open and seen by the region. */
    void stand() throws SQLException {
        stand("");
    }

    /**
     * @param withoutCode the side that has not accepted it
     */
    void stand(String withoutCode) throws SQLException {
        for (var account : new UUID[] {signatory, facilitator}) {
            walls.run(
                    "insert into account (id, email, name, language, created_at) values ('%s', '%s@probe.example', 'Ana', 'es', now())"
                            .formatted(account, account));
        }
        walls.set("wop.account", facilitator.toString());
        walls.in(MENTEES);
        side(MENTEES, mentee, "MX", !withoutCode.equals("MENTEE"));
        walls.run(
                "insert into appointment (id, platform_id, account_id, role, appointed_at) values (gen_random_uuid(), '%s', '%s', 'OPERATOR_SIGNATORY', now())"
                        .formatted(MENTEES, signatory));
        walls.run(
                "insert into operator_staff (id, platform_id, operator_id, account_id) values (gen_random_uuid(), '%s', '%s', '%s')"
                        .formatted(MENTEES, mentee, signatory));
        walls.run(
                """
                insert into support_request (id, platform_id, operator_id, title, state, problem, desired_change, days, formats, commitment,
                    brings, opened_on, expires_on, demonstration)
                values ('%s', '%s', '%s', 'Menos pérdidas', 'OPEN', 'Se pierde la mitad', 'Perder un tercio', 20, 'VISIT', 'SIGNED_OFF',
                    'Hospedaje', current_date, current_date + 200, true)"""
                        .formatted(request, MENTEES, mentee));
        walls.in(MENTORS);
        side(MENTORS, mentor, "HN", !withoutCode.equals("MENTOR"));
        walls.run(
                """
                insert into support_offer (id, platform_id, operator_id, state, days_a_year, languages, formats, opened_on, expires_on,
                    motivation, demonstration)
                values ('%s', '%s', '%s', 'OPEN', 60, 'es', 'VISIT', current_date, current_date + 200, 'Aprender enseñando', true)"""
                        .formatted(offer, MENTORS, mentor));
        walls.in(PROPOSER);
    }

    private void side(String platform, UUID operator, String country, boolean accepts)
            throws SQLException {
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(operator, platform, operator, country));
        if (accepts) {
            accept(platform, operator);
        }
        for (var part : new String[] {"STRENGTHS", "NEEDS"}) {
            consent(platform, operator, part, "REGION");
        }
    }

    private void accept(String platform, UUID operator) throws SQLException {
        walls.run(
                """
                insert into conduct_acceptance (id, platform_id, operator_id, keeper_id, number, way, signatory_name,
                    signatory_position, account_id, authorised, principles, signed_on, accepted_at)
                select gen_random_uuid(), '%s', '%s', v.platform_id, v.number, 'ONLINE', 'Ana', 'Gerente', '%s', true, true,
                    current_date, now()
                from conduct_version v where v.in_force_from <= current_date order by v.number desc limit 1"""
                        .formatted(platform, operator, facilitator));
    }

    void consent(String platform, UUID operator, String part, String reach) throws SQLException {
        walls.run(
                """
                insert into matching_consent (id, platform_id, operator_id, part, reach)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s')
                on conflict on constraint matching_consent_once do update set reach = excluded.reach"""
                        .formatted(platform, operator, part, reach));
    }

    String proposed() {
        return proposed(proposal, "70.00");
    }

    /** Eight parts that make 70 points of 100. */
    String proposed(UUID id, String score) {
        var parts = new StringBuilder();
        var weights = new StringBuilder();
        for (var part :
                new String[] {
                    "NEED_FIT 35 0.8 2800",
                    "PERFORMANCE 10 0.5 500",
                    "COMMUNICATION 15 1.0 1500",
                    "SIMILARITY 12 0.5 600",
                    "PROXIMITY 8 0.25 200",
                    "COMMITMENT 12 0.75 900",
                    "MUTUAL_BENEFIT 5 0.7 350",
                    "TRACK_RECORD 3 0.5 150"
                }) {
            var word = part.split(" ");
            parts.append(parts.isEmpty() ? "" : ", ")
                    .append(
                            "{\"criterion\": \"%s\", \"weight\": %s, \"fulfilment\": %s, \"known\": true, \"points\": %s}"
                                    .formatted((Object[]) word));
            weights.append(weights.isEmpty() ? "" : ", ")
                    .append("\"%s\": %s".formatted(word[0], word[1]));
        }
        return """
               insert into match_proposal (id, platform_id, request_platform_id, request_id, mentee_id, offer_platform_id, offer_id,
                   mentor_id, areas, days, score, parts, weights, author)
               values ('%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', 'WATER_LOSSES', 20, %s, '[%s]', '{"number": 0, "points": {%s}}', 'ENGINE')"""
                .formatted(
                        id, PROPOSER, MENTEES, request, mentee, MENTORS, offer, mentor, score,
                        parts, weights);
    }

    /** A side's answer, from paper or by its own signatory. */
    String answer(String side, boolean yes, String way) {
        var mentees = side.equals("MENTEE");
        return """
               insert into proposal_answer (id, platform_id, proposal_id, operator_id, side, yes, kind, reason, way, signatory_name,
                   signatory_position, account_id)
               values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, %s, %s, '%s', 'Rosa', 'Gerente', '%s')"""
                .formatted(
                        mentees ? MENTEES : MENTORS,
                        proposal,
                        mentees ? mentee : mentor,
                        side,
                        yes,
                        yes ? "null" : "'TIMING'",
                        yes ? "null" : "'No confiamos en ellos'",
                        way,
                        facilitator);
    }

    String state() throws SQLException {
        return walls.text("select state from match_proposal where id = '%s'".formatted(proposal));
    }

    /** As the mentee's own platform sees it. */
    String requestState() throws SQLException {
        return walls.text("select state from support_request where id = '%s'".formatted(request));
    }
}
