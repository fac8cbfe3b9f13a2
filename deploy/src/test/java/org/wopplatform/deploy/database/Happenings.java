package org.wopplatform.deploy.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.deploy.TestDatabase;

/**
 * A network in which anything may happen, act by act, on records that came into being here. Each
 * act is the application's, for one platform; what the database refuses has not happened.
 */
final class Happenings {
    static final String REGION = "wop-lac";
    static final List<String> PLATFORMS =
            List.of(REGION, "wop-mexico", "wop-honduras", "wop-bolivia");
    private static final Map<String, List<String>> COUNTRIES =
            Map.of(
                    REGION,
                    List.of("CO", "GT", "UY"),
                    "wop-mexico",
                    List.of("MX"),
                    "wop-honduras",
                    List.of("HN"),
                    "wop-bolivia",
                    List.of("BO"));
    private static final List<String> ABROAD = List.of("ES", "NL", "US", "MX", "HN", "GT");
    private static final List<String> CONNECTIONS =
            List.of("null", "0", "120", "800", "9000", "80000", "700000");
    private static final List<String> PEOPLE = List.of("null", "0", "400", "5300", "910000");
    private static final List<String> FORMS =
            List.of("null", "'COMMUNITY_BOARD'", "'MUNICIPAL_UTILITY'", "'COOPERATIVE'");
    private static final List<String> SERVICES = List.of("water", "water,sanitation", "sanitation");
    private static final List<String> STANDINGS =
            List.of(
                    "INVITED",
                    "APPLIED",
                    "UNDER_REVIEW",
                    "VERIFIED",
                    "SUSPENDED",
                    "VERIFIED",
                    "WITHDRAWN");
    private static final List<String> STATES =
            List.of(
                    "IDENTIFIED",
                    "MATCHED",
                    "AGREED",
                    "IMPLEMENTING",
                    "SUSPENDED",
                    "CLOSED",
                    "FOLLOWED_UP",
                    "WITHDRAWN",
                    "TERMINATED",
                    "UNKNOWN");
    private static final List<String> KINDS = List.of("BILATERAL", "GROUP", "NATIONAL_POOL");
    private static final List<String> SINCE =
            List.of("null", "'2009'", "'2013-04'", "'2024-05-06'");
    private static final List<String> ROLES =
            List.of("MENTOR", "MENTEE", "MENTOR", "MENTEE", "FACILITATOR", "DONOR");
    private static final List<String> AREAS =
            List.of("WATER_LOSSES", "GOVERNANCE", "DRINKING_WATER_QUALITY", "PROBE_AREA");
    private static final List<String> MISSION_STATES =
            List.of("PLANNED", "CONFIRMED", "DONE", "REPORTED", "CANCELLED");
    private static final List<String> LEVELS = List.of("TECHNICIAN", "MANAGEMENT", "BOARD");
    private static final List<String> CURRENCIES =
            List.of("USD", "MXN", "HNL", "BOB", "EUR", "USD");
    private static final List<String> GIFTS = List.of("CASH", "IN_KIND_STAFF", "IN_KIND_GOODS");
    private static final List<String> CLAIMS = List.of("SUBMITTED", "VERIFIED", "APPROVED", "PAID");
    private static final List<String> REACHES = List.of("OWN", "REGION", "NETWORK");
    private static final List<String> PARTS = List.of("STRENGTHS", "NEEDS", "DETAILS");
    private static final List<String> STEPS =
            List.of("MAPPED", "ORGANISED", "REGISTERED", "RECOGNISED", "REPRESENTED");
    private static final int MANY_PEOPLE = 4;

    /** One act of a history; what the numbers mean depends on the kind. */
    record Act(int kind, int a, int b, int c) {}

    /** A record, with the platform it is kept by and what it belongs to. */
    private record Known(String platform, UUID id, Known of) {
        UUID whole() {
            return of.id();
        }
    }

    static final int KINDS_OF_ACTS = 34;

    private final BehindWalls walls;
    private final List<UUID> people = new ArrayList<>();
    private final List<Known> operators = new ArrayList<>();
    private final List<Known> partnerships = new ArrayList<>();
    private final List<Known> parties = new ArrayList<>();
    private final Map<UUID, Known> operatorOf = new TreeMap<>();
    private final List<Known> missions = new ArrayList<>();
    private final List<Known> gifts = new ArrayList<>();
    private final List<Known> reports = new ArrayList<>();
    private final List<Known> claims = new ArrayList<>();
    private final List<Known> requests = new ArrayList<>();
    private final List<Known> offers = new ArrayList<>();
    private final Map<Integer, Integer> happened = new TreeMap<>();
    private int receipt;

    Happenings(BehindWalls walls) throws SQLException {
        this.walls = walls;
        for (var i = 0; i < MANY_PEOPLE; i++) {
            var account = UUID.randomUUID();
            walls.run(
                    "insert into account (id, email, name, language, created_at) values ('%s', '%s@probe.example', 'Ana', 'es', now())"
                            .formatted(account, account));
            people.add(account);
        }
        for (var own :
                Map.of(REGION, "DRINKING_WATER_QUALITY", "wop-mexico", "WATER_LOSSES").entrySet()) {
            walls.in(own.getKey());
            walls.run(
                    """
                    insert into area_extension (id, platform_id, code, within, en, es, fr, pt)
                    values (gen_random_uuid(), '%s', 'PROBE_AREA', '%s', 'a', 'b', 'c', 'd')"""
                            .formatted(own.getKey(), own.getValue()));
        }
    }

    /** How often an act of each kind was not refused. */
    Map<Integer, Integer> happened() {
        return happened;
    }

    void happen(Act act) throws SQLException {
        if (acted(act)) {
            happened.merge(act.kind(), 1, Integer::sum);
        }
    }

    private boolean acted(Act act) throws SQLException {
        return switch (act.kind()) {
            case 0, 1, 2 -> registers(act);
            case 3 -> isDescribedAnew(act);
            case 4 -> standsAnew(act);
            case 5 -> isRemoved(act);
            case 6, 7 -> begins(act);
            case 8, 9, 10 -> takesPart(act);
            case 11 -> leaves(act);
            case 12, 13 -> namesArea(act);
            case 14 -> dropsArea(act);
            case 15, 16 -> steps(act);
            case 17 -> isToldAnew(act);
            case 18 -> isThrownAway(act);
            case 19, 20 -> travels(act);
            case 21 -> goesOn(act);
            case 22 -> counts(act);
            case 23 -> gives(act);
            case 24 -> takesBack(act);
            case 25 -> quotes(act);
            case 26 -> claims(act);
            case 27 -> reports(act);
            case 28 -> asks(act);
            case 29 -> offers(act);
            case 30 -> consents(act);
            case 31 -> recognises(act);
            case 32 -> isProposed(act);
            default -> movesHouse(act);
        };
    }

    private boolean registers(Act act) throws SQLException {
        var platform = of(PLATFORMS, act.a());
        var id = UUID.randomUUID();
        var outside = act.b() % 7 == 0;
        var verified = act.c() % 4 > 0;
        var done =
                does(
                        platform,
                        """
                        insert into operator (id, platform_id, legal_name, country, services, connections, population, legal_form,
                            standing, outside, published, demonstration, registered_at)
                        values ('%s', '%s', 'Aguas %s', '%s', '%s', %s, %s, %s, '%s', %s, %s, %s, now())"""
                                .formatted(
                                        id,
                                        platform,
                                        id,
                                        of(outside ? ABROAD : COUNTRIES.get(platform), act.c()),
                                        of(SERVICES, act.b()),
                                        of(CONNECTIONS, act.c()),
                                        of(PEOPLE, act.b()),
                                        of(FORMS, act.a() + act.b()),
                                        verified ? "VERIFIED" : of(STANDINGS, act.b()),
                                        outside,
                                        verified && act.b() % 3 == 0,
                                        act.c() % 5 == 0));
        return keep(done, operators, new Known(platform, id, null));
    }

    private boolean isDescribedAnew(Act act) throws SQLException {
        var operator = one(operators, act.a());
        var set =
                switch (act.b() % 7) {
                    case 0 -> "connections = " + of(CONNECTIONS, act.c());
                    case 1 -> "population = " + of(PEOPLE, act.c());
                    case 2 -> "legal_form = " + of(FORMS, act.c());
                    case 3 -> "services = '" + of(SERVICES, act.c()) + "'";
                    case 4 -> "country = '" + of(ABROAD, act.c()) + "'";
                    case 5 -> "outside = not outside";
                    default -> "published = not published";
                };
        return does(
                operator,
                "update operator set %s, version = version + 1 where id = '%%s'".formatted(set));
    }

    private boolean standsAnew(Act act) throws SQLException {
        return does(
                one(operators, act.a()),
                "update operator set standing = '%s', published = false, standing_reason = 'Prueba' where id = '%%s'"
                        .formatted(of(STANDINGS, act.b())));
    }

    private boolean isRemoved(Act act) throws SQLException {
        return does(one(operators, act.a()), "delete from operator where id = '%s'");
    }

    private boolean begins(Act act) throws SQLException {
        var platform = of(PLATFORMS, act.a());
        var id = UUID.randomUUID();
        var how = act.b() % 3;
        var done =
                does(
                        platform,
                        """
                        insert into partnership (id, platform_id, code, title, state, basis, kind, told_by, since, published,
                            demonstration, registered_at)
                        values ('%s', '%s', '%s', 'Prueba', '%s', '%s', '%s', %s, %s, %s, %s, now())"""
                                .formatted(
                                        id,
                                        platform,
                                        id,
                                        how == 0 ? "IDENTIFIED" : of(STATES, act.c()),
                                        how == 1 ? "RECORDED" : "LIVED",
                                        of(KINDS, act.c()),
                                        how == 1 ? "'Una fuente'" : "null",
                                        of(SINCE, act.c() + act.a()),
                                        act.c() % 2 == 0,
                                        how == 2));
        return keep(done, partnerships, new Known(platform, id, null));
    }

    private boolean takesPart(Act act) throws SQLException {
        var partnership = one(partnerships, act.a());
        var operator = one(operators, act.b());
        if (operator.platform().isEmpty()) {
            return false;
        }
        var id = UUID.randomUUID();
        var done =
                does(
                        partnership.platform(),
                        """
                        insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                        values ('%s', '%s', '%s', '%s', '%s', '%s')"""
                                .formatted(
                                        id,
                                        partnership.platform(),
                                        partnership.id(),
                                        of(ROLES, act.c()),
                                        operator.platform(),
                                        operator.id()));
        operatorOf.put(id, operator);
        if (done && act.c() % 2 == 0) {
            does(
                    operator.platform(),
                    "update partnership_share set consent = 'GIVEN' where partnership_id = '%s' and platform_id = '%s'"
                            .formatted(partnership.id(), operator.platform()));
        }
        return keep(done, parties, new Known(partnership.platform(), id, partnership));
    }

    private boolean leaves(Act act) throws SQLException {
        return does(one(parties, act.a()), "delete from party where id = '%s'");
    }

    private boolean namesArea(Act act) throws SQLException {
        var party = one(parties, act.a());
        if (party.of() == null) {
            return false;
        }
        return does(
                party.platform(),
                """
                insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s')"""
                        .formatted(
                                party.platform(),
                                party.whole(),
                                party.id(),
                                operatorOf.get(party.id()).id(),
                                of(AREAS, act.b())));
    }

    private boolean dropsArea(Act act) throws SQLException {
        return does(
                one(parties, act.a()),
                act.b() % 2 == 0
                        ? "delete from party_area where party_id = '%s'"
                        : "update party_area set area = 'ENERGY' where party_id = '%s'");
    }

    private boolean steps(Act act) throws SQLException {
        var partnership = one(partnerships, act.a());
        var became = of(STATES, act.b());
        return does(
                partnership,
                """
                insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, at, reason, told_by)
                select gen_random_uuid(), platform_id, id, platform_id, state, '%s', now(), 'Prueba',
                    case basis when 'RECORDED' then 'Una fuente' end
                from partnership where id = '%%s'"""
                        .formatted(became));
    }

    private boolean isToldAnew(Act act) throws SQLException {
        var set =
                switch (act.b() % 3) {
                    case 0 -> "published = not published";
                    case 1 -> "since = " + of(SINCE, act.c());
                    default -> "kind = '" + of(KINDS, act.c()) + "'";
                };
        return does(
                one(partnerships, act.a()),
                "update partnership set %s, version = version + 1 where id = '%%s'".formatted(set));
    }

    private boolean isThrownAway(Act act) throws SQLException {
        return does(one(partnerships, act.a()), "delete from partnership where id = '%s'");
    }

    private boolean travels(Act act) throws SQLException {
        var partnership = one(partnerships, act.a());
        var id = UUID.randomUUID();
        var done =
                does(
                        partnership,
                        """
                        insert into mission (id, platform_id, partnership_id, kind, title, starts, ends, days, state, told_by, trip_report,
                            cancelled_because, areas, entered_at)
                        select '%s', platform_id, id, 'SITE_VISIT', 'Visita', '2025-10', '2025-10', 3,
                            case when basis = 'LIVED' and not demonstration then 'PLANNED' else '%s' end,
                            case basis when 'RECORDED' then 'Una fuente' end, 'Fue bien', %s, 'WATER_LOSSES', now()
                        from partnership where id = '%%s'"""
                                .formatted(
                                        id,
                                        of(MISSION_STATES, act.b()),
                                        of(MISSION_STATES, act.b()).equals("CANCELLED")
                                                ? "'Llovió'"
                                                : "null"));
        return keep(done, missions, new Known(partnership.platform(), id, partnership));
    }

    private boolean goesOn(Act act) throws SQLException {
        if (act.c() % 6 == 0) {
            return does(one(missions, act.a()), "delete from mission where id = '%s'");
        }
        var state = of(MISSION_STATES, act.b());
        return does(
                one(missions, act.a()),
                "update mission set state = '%s', cancelled_because = %s, trip_report = 'Fue bien', version = version + 1 where id = '%%s'"
                        .formatted(state, state.equals("CANCELLED") ? "'Llovió'" : "null"));
    }

    private boolean counts(Act act) throws SQLException {
        var mission = one(missions, act.a());
        if (act.b() % 5 == 0) {
            return does(
                    mission,
                    "update mission_participants set women = women + 1, days = 0.5 where mission_id"
                            + " = '%s'");
        }
        if (act.b() % 5 == 1) {
            return does(mission, "delete from mission_participants where mission_id = '%s'");
        }
        return does(
                mission,
                """
                insert into mission_participants (id, platform_id, partnership_id, mission_id, party_id, level, women, men, others, days)
                select gen_random_uuid(), m.platform_id, m.partnership_id, m.id, y.id, '%s', %s, %s, %s, %s
                from mission m join party y on y.partnership_id = m.partnership_id where m.id = '%%s' order by y.joined_at, y.id limit 1"""
                        .formatted(
                                of(LEVELS, act.b()),
                                act.c() % 4,
                                act.b() % 3,
                                act.c() % 2,
                                act.c() % 3 == 0 ? "2.5" : "1"));
    }

    private boolean gives(Act act) throws SQLException {
        var party = one(parties, act.a());
        if (party.of() == null) {
            return false;
        }
        var id = UUID.randomUUID();
        var home = operatorOf.get(party.id()).platform();
        var kind = of(GIFTS, act.b());
        var cents = 100 * (act.c() % 97 + 1);
        var done =
                does(
                        home,
                        """
                        insert into contribution (id, platform_id, partnership_id, side_platform_id, party_id, kind, what, quantity,
                            unit_value, amount, currency, day, evidence, told_by, entered_at)
                        values ('%s', '%s', '%s', '%s', '%s', '%s', 'Algo', %s, %s, %s, '%s', '%s', 'Nómina', null, now())"""
                                .formatted(
                                        id,
                                        party.platform(),
                                        party.whole(),
                                        home,
                                        party.id(),
                                        kind,
                                        kind.equals("CASH") ? "null" : "2",
                                        kind.equals("CASH") ? "null" : cents,
                                        kind.equals("CASH") ? cents : 2 * cents,
                                        of(CURRENCIES, act.b() + act.c()),
                                        act.c() % 2 == 0 ? "2026-03-01" : "2025-02-01"));
        return keep(done, gifts, new Known(home, id, party.of()));
    }

    private boolean takesBack(Act act) throws SQLException {
        return does(
                one(gifts, act.a()),
                "update contribution set reversed_at = now(), reversal_reason = 'Un error' where id"
                        + " = '%s'");
    }

    private boolean quotes(Act act) throws SQLException {
        var platform = act.a() % 2 == 0 ? "gwopa" : of(PLATFORMS, act.a());
        if (act.c() % 4 == 0) {
            return does(
                    platform,
                    """
                    update exchange_rate set withdrawn_at = now(), withdrawn_reason = 'Un error'
                    where id = (select id from exchange_rate where platform_id = '%s' and withdrawn_at is null order by day desc, id limit 1)"""
                            .formatted(platform));
        }
        var turned = act.c() % 3 == 0;
        var currency = of(CURRENCIES, act.b());
        return does(
                platform,
                """
                insert into exchange_rate (id, platform_id, from_currency, to_currency, rate, day, source, entered_at)
                values (gen_random_uuid(), '%s', '%s', '%s', %s, '%s', 'Un banco', now())"""
                        .formatted(
                                platform,
                                turned ? "USD" : currency,
                                turned ? currency : "USD",
                                turned ? act.b() % 20 + 7 : "0." + (act.b() % 89 + 11),
                                act.b() % 2 == 0 ? "2025-01-15" : "2026-02-20"));
    }

    /** A claim that comes as far as chance has it, by three people. */
    private boolean claims(Act act) throws SQLException {
        var party = one(parties, act.a());
        if (party.of() == null) {
            return false;
        }
        if (act.c() % 5 == 0) {
            return does(
                    one(claims, act.b()),
                    "update claim set state = case state when 'PAID' then 'APPROVED' else"
                            + " 'VERIFIED' end, reason = 'Un error' where id = '%s'");
        }
        var claim = UUID.randomUUID();
        var home = operatorOf.get(party.id()).platform();
        as(0);
        var done =
                does(
                        home,
                        """
                        insert into claim (id, platform_id, partnership_id, claimant_platform_id, party_id, what, currency, claimed_at)
                        values ('%s', '%s', '%s', '%s', '%s', 'Misión', 'USD', now())"""
                                .formatted(
                                        claim, party.platform(), party.whole(), home, party.id()));
        keep(done, claims, new Known(party.platform(), claim, party.of()));
        if (!done) {
            return false;
        }
        does(
                home,
                """
                insert into claim_line (id, platform_id, partnership_id, claim_id, currency, category, what, receipt_supplier,
                    receipt_number, receipt_day, documented_cost, claimed_amount)
                values (gen_random_uuid(), '%s', '%s', '%s', 'USD', 'TRAVEL', 'Un gasto', 'Proveedor', 'R%s', '2026-03-02', 90, %s)"""
                        .formatted(
                                party.platform(),
                                party.whole(),
                                claim,
                                receipt++,
                                act.b() % 80 + 1));
        for (var step = 0; step <= act.c() % CLAIMS.size(); step++) {
            as(step == 0 ? 0 : step % MANY_PEOPLE);
            does(
                    step == 0 ? home : party.platform(),
                    "update claim set state = '%s', paid_on = %s, paid_from = %s where id = '%s'"
                            .formatted(
                                    of(CLAIMS, step),
                                    step == 3 ? "'2026-04-01'" : "null",
                                    step == 3 ? "'PLATFORM'" : "null",
                                    claim));
        }
        return true;
    }

    private boolean reports(Act act) throws SQLException {
        if (act.b() % 3 > 0) {
            as(act.c() % MANY_PEOPLE);
            return does(
                    one(reports, act.a()),
                    act.b() % 9 == 1
                            ? "delete from progress_report where id = '%s'"
                            : """
                            update progress_report set version = version + 1, status = 'ON_TRACK', progress = 'Hecho',
                                state = case state when 'DUE' then 'DRAFT' when 'DRAFT' then 'SUBMITTED' when 'SUBMITTED' then 'ACCEPTED' else state end
                            where id = '%s'""");
        }
        var partnership = one(partnerships, act.a());
        var id = UUID.randomUUID();
        var done =
                does(
                        partnership,
                        """
                        insert into progress_report (id, platform_id, partnership_id, period_from, period_to, due, state, progress, told_by)
                        select '%s', platform_id, id, '2026-01-01', '2026-06-30', '2026-07-01'::date + %s,
                            case basis when 'RECORDED' then 'ACCEPTED' else 'DUE' end, 'Hecho', case basis when 'RECORDED' then 'Una fuente' end
                        from partnership where id = '%%s'"""
                                .formatted(id, act.c() * 7 % 400));
        return keep(done, reports, new Known(partnership.platform(), id, partnership));
    }

    private boolean asks(Act act) throws SQLException {
        if (act.b() % 3 > 0) {
            var request = one(requests, act.a());
            return switch (act.c() % 5) {
                case 0 -> does(request, "delete from support_request where id = '%s'");
                case 1 ->
                        does(
                                request,
                                "update support_request set state = 'WITHDRAWN', closed_reason ="
                                        + " 'Ya no', version = version + 1 where id = '%s'");
                case 2 ->
                        does(
                                request.platform(),
                                """
                                insert into request_area (id, platform_id, request_id, area, priority)
                                values (gen_random_uuid(), '%s', '%s', '%s', 1)"""
                                        .formatted(
                                                request.platform(),
                                                request.id(),
                                                of(AREAS, act.a())));
                case 3 -> does(request, "delete from request_area where request_id = '%s'");
                default ->
                        does(
                                request,
                                "update support_request set state = 'OPEN', version = version + 1"
                                        + " where id = '%s'");
            };
        }
        var operator = one(operators, act.a());
        if (operator.platform().isEmpty()) {
            return false;
        }
        var id = UUID.randomUUID();
        var done =
                does(
                        operator.platform(),
                        """
                        insert into support_request (id, platform_id, operator_id, title, problem, desired_change, days, formats,
                            commitment, state, opened_on, expires_on, demonstration)
                        values ('%s', '%s', '%s', 'Gobernanza', 'Un problema', 'Un cambio', 12, 'VISIT', 'STATED', '%s',
                            current_date, current_date + 200, %s)"""
                                .formatted(
                                        id,
                                        operator.platform(),
                                        operator.id(),
                                        act.c() % 2 == 0 ? "OPEN" : "DRAFT",
                                        act.c() % 2 == 0));
        if (done) {
            does(
                    operator.platform(),
                    """
                    insert into request_area (id, platform_id, request_id, area, priority)
                    values (gen_random_uuid(), '%s', '%s', '%s', 1)"""
                            .formatted(operator.platform(), id, of(AREAS, act.c())));
        }
        return keep(done, requests, new Known(operator.platform(), id, operator));
    }

    private boolean offers(Act act) throws SQLException {
        if (act.b() % 3 > 0) {
            return does(
                    one(offers, act.a()),
                    switch (act.c() % 4) {
                        case 0 ->
                                "update support_offer set state = 'PAUSED', version = version + 1"
                                        + " where id = '%s'";
                        case 1 ->
                                "update support_offer set state = 'OPEN', version = version + 1"
                                        + " where id = '%s'";
                        case 2 ->
                                "update support_offer set days_a_year = days_a_year + 3, version ="
                                        + " version + 1 where id = '%s'";
                        default ->
                                "update support_offer set state = 'WITHDRAWN', closed_reason = 'Ya"
                                        + " no', version = version + 1 where id = '%s'";
                    });
        }
        var operator = one(operators, act.a());
        if (operator.platform().isEmpty()) {
            return false;
        }
        var id = UUID.randomUUID();
        var done =
                does(
                        operator.platform(),
                        """
                        insert into support_offer (id, platform_id, operator_id, state, days_a_year, languages, formats, opened_on,
                            expires_on, demonstration)
                        values ('%s', '%s', '%s', '%s', %s, 'es', 'VISIT', current_date, current_date + 200, true)"""
                                .formatted(
                                        id,
                                        operator.platform(),
                                        operator.id(),
                                        act.c() % 3 == 0 ? "DRAFT" : "OPEN",
                                        act.c() % 40 + 1));
        keep(done, offers, new Known(operator.platform(), id, operator));
        if (done) {
            assesses(operator, id, of(AREAS, act.b() + act.c()));
        }
        return done;
    }

    private void assesses(Known operator, UUID offer, String area) throws SQLException {
        var assessment = UUID.randomUUID();
        as(0);
        does(
                operator.platform(),
                """
                insert into self_assessment (id, platform_id, operator_id, assessed_on, on_word_of)
                values ('%s', '%s', '%s', current_date - 40, 'Gerencia')"""
                        .formatted(assessment, operator.platform(), operator.id()));
        does(
                operator.platform(),
                """
                insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, evidence, can_mentor, needs_support)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', 4, 'Medimos', true, false)"""
                        .formatted(operator.platform(), operator.id(), assessment, area));
        does(
                operator.platform(),
                "update self_assessment set state = 'SUBMITTED', submitted_by = '%s', submitted_at = now() where id = '%s'"
                        .formatted(people.get(0), assessment));
        does(
                operator.platform(),
                """
                insert into offer_area (id, platform_id, operator_id, offer_id, area)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s')"""
                        .formatted(operator.platform(), operator.id(), offer, area));
    }

    /** As a demonstration enters it; both sides may answer. */
    private boolean isProposed(Act act) throws SQLException {
        var request = one(requests, act.a());
        var offer = one(offers, act.b());
        if (request.of() == null || offer.of() == null) {
            return false;
        }
        var proposal = UUID.randomUUID();
        as(0);
        var done =
                does(
                        REGION,
                        """
                        insert into match_proposal (id, platform_id, request_platform_id, request_id, mentee_id, offer_platform_id, offer_id,
                            mentor_id, areas, days, score, parts, weights, author, demonstration)
                        values ('%s', 'wop-lac', '%s', '%s', '%s', '%s', '%s', '%s', 'WATER_LOSSES', %s, 70, '[]', '{}', 'ENGINE', true)"""
                                .formatted(
                                        proposal,
                                        request.platform(),
                                        request.id(),
                                        request.whole(),
                                        offer.platform(),
                                        offer.id(),
                                        offer.whole(),
                                        act.c() % 20 + 1));
        if (done) {
            for (var side : Map.of("MENTEE", request, "MENTOR", offer).entrySet()) {
                does(
                        side.getValue().platform(),
                        """
                        insert into proposal_answer (id, platform_id, proposal_id, operator_id, side, yes, kind, reason, way,
                            signatory_name, signatory_position, account_id)
                        values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, %s, %s, 'PAPER', 'Rosa', 'Gerente', '%s')"""
                                .formatted(
                                        side.getValue().platform(),
                                        proposal,
                                        side.getValue().whole(),
                                        side.getKey(),
                                        act.c() % 5 > 0,
                                        act.c() % 5 > 0 ? "null" : "'TIMING'",
                                        act.c() % 5 > 0 ? "null" : "'Ahora no'",
                                        people.get(0)));
            }
        }
        return done;
    }

    private boolean consents(Act act) throws SQLException {
        var operator = one(operators, act.a());
        if (act.c() % 5 == 0) {
            return does(operator, "delete from matching_consent where operator_id = '%s'");
        }
        return does(
                operator.platform(),
                """
                insert into matching_consent (id, platform_id, operator_id, part, reach)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s')
                on conflict on constraint matching_consent_once do update set reach = excluded.reach"""
                        .formatted(
                                operator.platform(),
                                operator.id(),
                                of(PARTS, act.b()),
                                of(REACHES, act.c())));
    }

    private boolean recognises(Act act) throws SQLException {
        var operator = one(operators, act.a());
        if (act.b() % 4 == 0) {
            return does(
                    operator,
                    """
                    update recognition_step set withdrawn_at = now(), withdrawn_reason = 'Un error' where id = (
                        select id from recognition_step where operator_id = '%s' and withdrawn_at is null
                        order by recognition_rank(step) desc limit 1)""");
        }
        return does(
                operator,
                """
                insert into recognition_step (id, platform_id, operator_id, step, reached_on, evidence, on_behalf_of, attested_at)
                select gen_random_uuid(), o.platform_id, o.id,
                    (array['MAPPED', 'ORGANISED', 'REGISTERED', 'RECOGNISED', 'REPRESENTED'])[1 + (select count(*) from recognition_step s
                        where s.operator_id = o.id and s.withdrawn_at is null)], '2019', 'Visita', 'AHPSAS', now()
                from operator o where o.id = '%s'""");
    }

    /**
     * What nobody does but the keeper of the installation: an operator goes over to another
     * platform.
     */
    private boolean movesHouse(Act act) throws SQLException {
        var operator = one(operators, act.a());
        var to = of(PLATFORMS, act.b());
        if (operator.platform().isEmpty() || operator.platform().equals(to)) {
            return false;
        }
        walls.in(to);
        var moved =
                walls.outcome(
                        """
                        with parted as (delete from operator_standing where operator_id = '%1$s')
                        update operator set platform_id = '%2$s', outside = true where id = '%1$s'"""
                                .formatted(operator.id(), to));
        if (!moved.equals("1 rows")) {
            return false;
        }
        operators.remove(operator);
        operators.add(new Known(to, operator.id(), null));
        return true;
    }

    /** Runs the statement about the record for the platform that keeps it. */
    private boolean does(Known of, String statement) throws SQLException {
        return !of.platform().isEmpty()
                && does(of.platform(), statement.replace("%s", of.id().toString()));
    }

    private boolean does(String platform, String statement) throws SQLException {
        walls.in(platform);
        walls.run("set local role " + TestDatabase.user());
        var outcome = walls.outcome(statement);
        walls.run("reset role");
        return outcome.endsWith(" rows") && !outcome.startsWith("0");
    }

    private void as(int person) throws SQLException {
        walls.set("wop.account", people.get(person).toString());
    }

    private static boolean keep(boolean done, List<Known> all, Known record) {
        if (done) {
            all.add(record);
        }
        return done;
    }

    private static Known one(List<Known> all, int number) {
        return all.isEmpty() ? NOBODY : all.get(number % all.size());
    }

    private static <T> T of(List<T> all, int number) {
        return all.get(number % all.size());
    }

    private static final Known NOBODY = new Known("", new UUID(0, 0), null);
}
