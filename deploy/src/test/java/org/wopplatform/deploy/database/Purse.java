package org.wopplatform.deploy.database;

import java.sql.SQLException;
import java.util.UUID;

/**
 * A partnership that a region coordinates, with a mentor in Mexico and a mentee in Honduras who
 * both take part, and its money.
 */
final class Purse {
    static final String REGION = "wop-lac";
    static final String MENTORS = "wop-mexico";
    static final String MENTEES = "wop-honduras";

    final UUID partnership;
    final UUID mentor;
    final UUID mentee;
    final BehindWalls walls;

    /** Under way, as a demonstration enters it. */
    Purse(BehindWalls walls) throws SQLException {
        this(walls, "IMPLEMENTING", true);
    }

    /** One that is there already. */
    Purse(BehindWalls walls, UUID partnership, UUID mentor, UUID mentee) {
        this.walls = walls;
        this.partnership = partnership;
        this.mentor = mentor;
        this.mentee = mentee;
    }

    Purse(BehindWalls walls, String state, boolean demonstration) throws SQLException {
        this(walls, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var mentorOperator = UUID.randomUUID();
        var menteeOperator = UUID.randomUUID();
        operator(MENTORS, mentorOperator, "MX", "Aguas del Mentor");
        operator(MENTEES, menteeOperator, "HN", "Aguas del Aprendiz");
        walls.in(REGION);
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, since, demonstration, registered_at)
                values ('%s', 'wop-lac', 'PROBE-%s', 'Mentor – Aprendiz', '%s', '2026-01', %s, now())"""
                        .formatted(partnership, partnership, state, demonstration));
        party(mentor, "MENTOR", MENTORS, mentorOperator);
        party(mentee, "MENTEE", MENTEES, menteeOperator);
        for (var side : new String[] {MENTORS, MENTEES}) {
            walls.in(side);
            walls.run(
                    "update partnership_share set consent = 'GIVEN' where partnership_id = '%s'"
                            .formatted(partnership));
        }
        walls.in(REGION);
        walls.run(
                """
                insert into exchange_rate (id, platform_id, from_currency, to_currency, rate, day, source, entered_at)
                values (gen_random_uuid(), 'wop-lac', 'MXN', 'USD', 0.05, '2025-12-31', 'Banco de México', now())
                on conflict do nothing""");
    }

    private void operator(String home, UUID id, String country, String name) throws SQLException {
        walls.in(home);
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', '%s %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(id, home, name, id, country));
    }

    private void party(UUID id, String role, String home, UUID operator) throws SQLException {
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values ('%s', 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(id, partnership, role, home, operator));
    }

    static void account(BehindWalls walls, UUID id) throws SQLException {
        walls.run(
                "insert into account (id, email, name, language, created_at) values ('%s', '%s@probe.example', 'Ana', 'es', now())"
                        .formatted(id, id));
    }

    Purse as(String platform, UUID account) throws SQLException {
        walls.in(platform).set("wop.account", account.toString());
        return this;
    }

    static String platformOf(boolean ofMentor) {
        return ofMentor ? MENTORS : MENTEES;
    }

    String gives(UUID id, UUID party, String side, String amount, String currency) {
        return """
                insert into contribution (id, platform_id, partnership_id, side_platform_id, party_id, kind, what, amount,
                    currency, day, entered_at)
                values ('%s', 'wop-lac', '%s', '%s', '%s', 'CASH', 'Fondo común', %s, '%s', '2026-03-01', now())"""
                .formatted(id, partnership, side, party, amount, currency);
    }

    String lends(UUID id, UUID party, String side, String days, String cost, String currency) {
        return """
                insert into contribution (id, platform_id, partnership_id, side_platform_id, party_id, kind, what, quantity,
                    unit_value, amount, currency, day, evidence, entered_at)
                values ('%1$s', 'wop-lac', '%2$s', '%3$s', '%4$s', 'IN_KIND_STAFF', 'Técnicos', %5$s, %6$s,
                    round(%5$s * %6$s, 2), '%7$s', '2026-03-01', 'Nómina', now())"""
                .formatted(id, partnership, side, party, days, cost, currency);
    }

    static String reverses(UUID contribution) {
        return "update contribution set reversed_at = now(), reversal_reason = 'Un error' where id = '%s'"
                .formatted(contribution);
    }

    String claims(UUID id, UUID party, String side, String currency) {
        return """
                insert into claim (id, platform_id, partnership_id, claimant_platform_id, party_id, what, currency, claimed_at)
                values ('%s', 'wop-lac', '%s', '%s', '%s', 'Misión', '%s', now())"""
                .formatted(id, partnership, side, party, currency);
    }

    String spends(
            UUID claim, String currency, String category, String cost, String asked, String no) {
        return """
                insert into claim_line (id, platform_id, partnership_id, claim_id, currency, category, what, receipt_supplier,
                    receipt_number, receipt_day, documented_cost, claimed_amount)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '%s', 'Un gasto', 'Proveedor', '%s', '2026-03-02', %s, %s)"""
                .formatted(partnership, claim, currency, category, no, cost, asked);
    }

    static String becomes(UUID claim, String state) {
        return "update claim set state = '%s', reason = 'Porque sí' where id = '%s'"
                .formatted(state, claim);
    }

    static String pays(UUID claim, String from, UUID payer) {
        return "update claim set state = 'PAID', paid_on = '2026-04-01', paid_from = '%s', payer_party_id = %s where id = '%s'"
                .formatted(from, payer == null ? "null" : "'" + payer + "'", claim);
    }
}
