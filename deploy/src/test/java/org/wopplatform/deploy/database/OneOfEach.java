package org.wopplatform.deploy.database;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * For each table that the application keeps, a statement that adds one row of the platform. What
 * people would choose is the same for every platform; what the program chooses is not.
 */
final class OneOfEach {
    private final Map<String, String> statements = new LinkedHashMap<>();

    /**
     * @param platform whose rows they are
     * @param partner the platform with which it shares its partnership
     */
    OneOfEach(String platform, String partner) {
        var operator = UUID.randomUUID();
        var partnership = UUID.randomUUID();
        var account = UUID.randomUUID();
        var imported = UUID.randomUUID();
        var contact = UUID.randomUUID();
        var party = UUID.randomUUID();
        var mission = UUID.randomUUID();
        var diagnosis = UUID.randomUUID();
        var plan = UUID.randomUUID();
        var agreement = UUID.randomUUID();
        var lesson = UUID.randomUUID();
        var claim = UUID.randomUUID();
        var request = UUID.randomUUID();
        var offer = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        var release = UUID.randomUUID();
        var source = "(select id from source_document order by id limit 1)";
        statements.put(
                "account",
                "insert into account (id, email, name, language, created_at) values ('%s', '%s@probe.example', 'Ana', 'es', now())"
                        .formatted(account, account));
        add(
                "appointment",
                "id, platform_id, account_id, role, appointed_at",
                "gen_random_uuid(), '%s', '%s', 'DONOR', now()".formatted(platform, account));
        add(
                "one_time_link",
                "id, platform_id, account_id, purpose, secret_hash, issued_at, expires_at",
                "gen_random_uuid(), '%s', '%s', 'INVITATION', '%s', now(), now()"
                        .formatted(platform, account, UUID.randomUUID()));
        add(
                "outgoing_message",
                "id, platform_id, recipient, language, subject, body, created_at",
                "gen_random_uuid(), '%s', 'ana@probe.example', 'es', 'Invitación', 'Secreto', now()"
                        .formatted(platform));
        add(
                "platform_text",
                "id, platform_id, slot, language, body",
                "gen_random_uuid(), '%s', 'NOTICE', 'xx', 'Aviso'".formatted(platform));
        add(
                "platform_contact",
                "id, platform_id, position, kind, label, address",
                "gen_random_uuid(), '%s', 99, 'EMAIL', 'Secretaría', 'ana@probe.example'"
                        .formatted(platform));
        add(
                "appearance",
                "id, platform_id, accent",
                "gen_random_uuid(), '%s', '#0b5c7a'".formatted(platform));
        statements.computeIfPresent("appearance", (t, s) -> s + " on conflict do nothing");
        add(
                "fact",
                "id, platform_id, topic, position, as_of, source_id",
                "'probe.%s', '%s', 'history', 99, '2013', %s"
                        .formatted(platform, platform, source));
        add(
                "fact_text",
                "id, platform_id, fact_id, language, body",
                "'probe.%s.es', '%s', 'probe.%s', 'es', 'Historia'"
                        .formatted(platform, platform, platform));
        add(
                "operator",
                "id, platform_id, legal_name, country, services, standing, outside, registered_at",
                "'%s', '%s', 'Aguas de Prueba', 'MX', 'water', 'VERIFIED', true, now()"
                        .formatted(operator, platform));
        add(
                "operator_identifier",
                "id, platform_id, operator_id, scheme, number",
                "gen_random_uuid(), '%s', '%s', 'MX-RFC', '%s'"
                        .formatted(
                                platform, operator, operator.toString().toUpperCase(Locale.ROOT)));
        add(
                "operator_contact",
                "id, platform_id, operator_id, name, entered_at",
                "'%s', '%s', '%s', 'Ana', now()".formatted(contact, platform, operator));
        add(
                "contact_link",
                "id, platform_id, contact_id, secret_hash, issued_at, expires_at",
                "gen_random_uuid(), '%s', '%s', 'a digest', now(), now()"
                        .formatted(platform, contact));
        add(
                "application",
                "id, platform_id, secret_hash, language, email, typed, begun_at, changed_at",
                "gen_random_uuid(), '%s', '%s', 'es', 'ana@probe.example', '{}', now(), now()"
                        .formatted(platform, UUID.randomUUID()));
        add(
                "operator_document",
                "id, platform_id, operator_id, kind, name, type, bytes, size, digest, added_at",
                "gen_random_uuid(), '%s', '%s', 'LICENCE', 'a.pdf', 'PDF', '%%PDF-', 5, 'd', now()"
                        .formatted(platform, operator));
        add(
                "operator_staff",
                "id, platform_id, operator_id, account_id",
                "gen_random_uuid(), '%s', '%s', '%s'".formatted(platform, operator, account));
        add(
                "operator_standing",
                "id, platform_id, operator_id, became, at",
                "gen_random_uuid(), '%s', '%s', 'VERIFIED', now()".formatted(platform, operator));
        add(
                "membership",
                "id, platform_id, operator_platform_id, operator_id, operator_name, country, state, asked_at",
                "gen_random_uuid(), '%s', '%s', '%s', 'Aguas de Prueba', 'MX', 'REQUESTED', now()"
                        .formatted(partner, platform, operator));
        add(
                "area_extension",
                "id, platform_id, code, within, en, es, fr, pt",
                "gen_random_uuid(), '%s', 'MICROMEDICION', 'WATER_DEMAND', 'a', 'a', 'a', 'a'"
                        .formatted(platform));
        add(
                "self_assessment",
                "id, platform_id, operator_id, assessed_on",
                "'%s', '%s', '%s', '2026-11-01'".formatted(assessment, platform, operator));
        add(
                "area_rating",
                "id, platform_id, operator_id, assessment_id, area, maturity",
                "gen_random_uuid(), '%s', '%s', '%s', 'WATER_LOSSES', 4"
                        .formatted(platform, operator, assessment));
        statements.computeIfPresent(
                "area_rating",
                (t, s) ->
                        s
                                + "; update self_assessment set state = 'SUBMITTED' where id = '%s'"
                                        .formatted(assessment));
        add(
                "conduct_version",
                "id, platform_id, number, origin, en, es, fr, pt, entered_at",
                "gen_random_uuid(), '%s', 998, 'PROPOSED', 'a', 'a', 'a', 'a', now()"
                        .formatted(platform));
        add(
                "release",
                "id, platform_id, period, number, last_day, closed_at, closed_by, platforms",
                "'%s', '%s', '2019', 1, '2019-12-31', now(), '%s', '[]'"
                        .formatted(release, platform, account));
        add(
                "release_table",
                "id, platform_id, release_id, measure, dimension, since, picture",
                "gen_random_uuid(), '%s', '%s', 'PARTNERSHIPS', 'ALL', 1, '{}'"
                        .formatted(platform, release));
        add(
                "conduct_acceptance",
                "id, platform_id, operator_id, keeper_id, number, way, signatory_name, signatory_position, account_id,"
                        + " authorised, principles, signed_on, accepted_at",
                "gen_random_uuid(), '%s', '%s', '%s', 998, 'ONLINE', 'Ana', 'Gerente', '%s', true, true, '2026-11-22', now()"
                        .formatted(platform, operator, platform, account));
        add(
                "conduct_notice",
                "id, platform_id, operator_id, keeper_id, number, account_id, told_at",
                "gen_random_uuid(), '%s', '%s', '%s', 998, '%s', now()"
                        .formatted(platform, operator, platform, account));
        add(
                "operator_import",
                "id, platform_id, state, commits_itself, file_name, format, size, date_order, header_row, headings, mapping,"
                        + " rows_in_file, uploaded_by, uploaded_at",
                "'%s', '%s', 'CHECKED', false, 'a.csv', 'CSV', 12, 'DAY_FIRST', 1, '[\"Nombre\"]', 'legal_name', 1, '%s', now()"
                        .formatted(imported, platform, account));
        add(
                "import_piece",
                "platform_id, import_id, position, content",
                "'%s', '%s', 0, 'Nombre'".formatted(platform, imported));
        add(
                "import_row",
                "platform_id, import_id, row_number, verdict, cells, said",
                "'%s', '%s', 2, 'ADDED', '[\"Aguas\"]', '{\"legal_name\": \"Aguas\"}'"
                        .formatted(platform, imported));
        add(
                "import_heading",
                "id, platform_id, heading, field",
                "gen_random_uuid(), '%s', 'junta de prueba', 'legal_name'".formatted(platform));
        add(
                "import_rule",
                "id, platform_id, second_person",
                "gen_random_uuid(), '%s', true".formatted(platform));
        statements.computeIfPresent("import_rule", (t, s) -> s + " on conflict do nothing");
        add(
                "operator_referral",
                "id, platform_id, sender_id, said, sent_at",
                "gen_random_uuid(), '%s', '%s', '{\"legal_name\": \"Aguas de Prueba\"}', now()"
                        .formatted(partner, platform));
        add(
                "small_operator_survey",
                "id, platform_id, operator_id, asked_on, told_by, told_as, told_how, currency, entered_at",
                "gen_random_uuid(), '%s', '%s', '2026-01-01', 'Ana', 'Presidenta', 'VISIT', 'HNL', now()"
                        .formatted(platform, operator));
        add(
                "recognition_step",
                "id, platform_id, operator_id, step, reached_on, evidence, on_behalf_of, attested_at",
                "gen_random_uuid(), '%s', '%s', 'MAPPED', '2019', 'Visita', 'AHPSAS', now()"
                        .formatted(platform, operator));
        add(
                "certificate",
                "id, platform_id, operator_id, code, number, issued_on, issued_at, host, operator_name, country, steps",
                "gen_random_uuid(), '%s', '%s', '0000000000000000', 'PROBE', '2026-01-01', now(), 'AHPSAS', 'Aguas', 'HN', '%s'"
                        .formatted(
                                platform, operator, "MAPPED 2019,ORGANISED 2020,REGISTERED 2021"));
        add(
                "partnership",
                "id, platform_id, code, title, state, basis, told_by, registered_at",
                "'%s', '%s', 'PROBE-1', 'Belize–Contra Costa', 'MATCHED', 'RECORDED', 'Una fuente', now()"
                        .formatted(partnership, platform));
        add(
                "partnership_share",
                "id, platform_id, partnership_id, coordinator_id",
                "gen_random_uuid(), '%s', '%s', '%s'".formatted(partner, partnership, platform));
        add(
                "party",
                "id, platform_id, partnership_id, role, operator_platform_id, operator_id",
                "'%s', '%s', '%s', 'MENTEE', '%s', '%s'"
                        .formatted(party, platform, partnership, platform, operator));
        add(
                "party_area",
                "id, platform_id, partnership_id, party_id, operator_id, area",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'WATER_LOSSES'"
                        .formatted(platform, partnership, party, operator));
        add(
                "agreement",
                "id, platform_id, partnership_id, kind, language, objectives",
                "'%s', '%s', '%s', 'AGREEMENT', 'es', 'Menos pérdidas'"
                        .formatted(agreement, platform, partnership));
        add(
                "agreement_interest",
                "id, platform_id, partnership_id, agreement_id, party_id, interest",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'Aprender'"
                        .formatted(platform, partnership, agreement, party));
        add(
                "evaluation",
                "id, platform_id, partnership_id, side_platform_id, party_id, gained",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'Mucho'"
                        .formatted(platform, partnership, platform, party));
        add(
                "lesson",
                "id, platform_id, partnership_id, kind",
                "'%s', '%s', '%s', 'STORY'".formatted(lesson, platform, partnership));
        add(
                "lesson_text",
                "id, platform_id, partnership_id, lesson_id, language, title, body",
                "gen_random_uuid(), '%s', '%s', '%s', 'es', 'Una historia', 'Empezó así'"
                        .formatted(platform, partnership, lesson));
        add(
                "assent",
                "id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id, content_hash, yes,"
                        + " way, signatory_name, signatory_position, signed_on, account_id, at",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'MATCH', '%s', '%s', true, 'PAPER', 'Ana', 'Gerente', '2026-01-01', '%s', now()"
                        .formatted(
                                platform,
                                partnership,
                                platform,
                                party,
                                partnership,
                                "0".repeat(64),
                                account));
        add(
                "diagnosis",
                "id, platform_id, partnership_id, current",
                "'%s', '%s', '%s', false".formatted(diagnosis, platform, partnership));
        add(
                "diagnosis_finding",
                "id, platform_id, partnership_id, diagnosis_id, kind, body",
                "gen_random_uuid(), '%s', '%s', '%s', 'STRENGTH', 'Medición'"
                        .formatted(platform, partnership, diagnosis));
        add(
                "diagnosis_score",
                "id, platform_id, partnership_id, diagnosis_id, dimension, level",
                "gen_random_uuid(), '%s', '%s', '%s', 'SKILLS', 2"
                        .formatted(platform, partnership, diagnosis));
        add(
                "diagnosis_participant",
                "id, platform_id, partnership_id, diagnosis_id, organisation, women",
                "gen_random_uuid(), '%s', '%s', '%s', 'Municipalidad', 2"
                        .formatted(platform, partnership, diagnosis));
        add(
                "plan",
                "id, platform_id, partnership_id, revision, kind",
                "'%s', '%s', '%s', 1, 'STAP'".formatted(plan, platform, partnership));
        for (var line :
                Map.of(
                                "plan_objective", "title: 'Menos fugas'",
                                "plan_learning", "learns: 'Sectorizar'",
                                "plan_output", "title: 'Un sector'",
                                "plan_activity", "title: 'Visita'",
                                "plan_budget_line",
                                        "category, amount, currency: 'TRAVEL', 100, 'USD'",
                                "plan_availability", "party_id, days: '" + party + "', 10")
                        .entrySet()) {
            var said = line.getValue().split(": ");
            add(
                    line.getKey(),
                    "id, platform_id, partnership_id, plan_id, lasting_id, " + said[0],
                    "gen_random_uuid(), '%s', '%s', '%s', gen_random_uuid(), %s"
                            .formatted(platform, partnership, plan, said[1]));
        }
        add(
                "stage_entry",
                "id, platform_id, partnership_id, side_platform_id, area, stage, on_day, told_by, at",
                "gen_random_uuid(), '%s', '%s', '%s', 'WATER_LOSSES', 1, '2013', 'Una fuente', now()"
                        .formatted(platform, partnership, platform));
        add(
                "capacity_change",
                "id, platform_id, partnership_id, side_platform_id, party_id, dimension, on_day, degree, contribution,"
                        + " decided_by, at",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'SKILLS', '2013', 1, 2, 'ONE_PARTNER', now()"
                        .formatted(platform, partnership, platform, party));
        add(
                "pulse_answer",
                "id, platform_id, partnership_id, side_platform_id, party_id, round, dimension, score, at",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', '2013-Q1', 'TRUST', 4, now()"
                        .formatted(platform, partnership, platform, party));
        add(
                "result_value",
                "id, platform_id, partnership_id, side_platform_id, plan_id, lasting_id, value, on_day, final, told_by, at",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', (select lasting_id from plan_objective where plan_id = '%s'), 0, '2013', false, 'Una fuente', now()"
                        .formatted(platform, partnership, platform, plan, plan));
        add(
                "target_waiver",
                "id, platform_id, partnership_id, side_platform_id, plan_id, lasting_id, reason, at",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', (select lasting_id from plan_objective where plan_id = '%s'), 'La bomba no llegó', now()"
                        .formatted(platform, partnership, platform, plan, plan));
        add(
                "exchange_rate",
                "id, platform_id, from_currency, to_currency, rate, day, source, entered_at",
                "gen_random_uuid(), '%s', 'XAF', 'MZN', 0.1, '2026-01-02', 'Un banco', now()"
                        .formatted(platform));
        add(
                "contribution",
                "id, platform_id, partnership_id, side_platform_id, party_id, kind, what, told_by, entered_at",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'IN_KIND_STAFF', 'Dos técnicos', 'Una fuente', now()"
                        .formatted(platform, partnership, platform, party));
        add(
                "claim",
                "id, platform_id, partnership_id, claimant_platform_id, party_id, what, currency, claimed_at",
                "'%s', '%s', '%s', '%s', '%s', 'Vuelos', 'USD', now()"
                        .formatted(claim, platform, partnership, platform, party));
        add(
                "claim_line",
                "id, platform_id, partnership_id, claim_id, currency, category, what, receipt_supplier,"
                        + " receipt_number, receipt_day, documented_cost, claimed_amount",
                "gen_random_uuid(), '%s', '%s', '%s', 'USD', 'TRAVEL', 'Vuelo', 'Aerolínea', 'A-1', '2026-01-02', 100, 90"
                        .formatted(platform, partnership, claim));
        statements.put(
                "commercial_tie",
                """
                with other as (
                    insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                    values (gen_random_uuid(), '%1$s', '%2$s', 'DONOR', '%1$s', '%3$s') returning id)
                insert into commercial_tie (id, platform_id, partnership_id, side_platform_id, party_id, other_party_id,
                    what, since, declared_at)
                select gen_random_uuid(), '%1$s', '%2$s', '%1$s', '%4$s', id, 'Venta', '2026-01-02', now() from other"""
                        .formatted(platform, partnership, operator, party));
        pairs(platform, account);
        add(
                "partnership_file",
                "id, platform_id, partnership_id, side_platform_id, subject, subject_id, name, type, bytes, size, digest, added_by, added_at",
                "gen_random_uuid(), '%s', '%s', '%s', 'MISSION', '%s', 'a.pdf', 'PDF', '%%PDF-', 5, encode(sha256('%%PDF-'), 'hex'), '%s', now()"
                        .formatted(platform, partnership, platform, mission, account));
        add(
                "mission",
                "id, platform_id, partnership_id, kind, title, starts, ends, days, state, told_by, entered_at",
                "'%s', '%s', '%s', 'SITE_VISIT', 'Visita', '2017-10', '2017-10', 3, 'DONE', 'Una fuente', now()"
                        .formatted(mission, platform, partnership));
        add(
                "mission_participants",
                "id, platform_id, partnership_id, mission_id, party_id, level, women, men, others, days",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'TECHNICIAN', 1, 1, 0, 2.5"
                        .formatted(platform, partnership, mission, party));
        add(
                "mission_follow_up",
                "id, platform_id, partnership_id, mission_id, what",
                "gen_random_uuid(), '%s', '%s', '%s', 'Enviar los planos'"
                        .formatted(platform, partnership, mission));
        add(
                "report_schedule",
                "id, platform_id, partnership_id, every_months, first_due",
                "gen_random_uuid(), '%s', '%s', 6, '2026-12-31'".formatted(platform, partnership));
        add(
                "progress_report",
                "id, platform_id, partnership_id, period_from, period_to, due, state, progress, told_by",
                "gen_random_uuid(), '%s', '%s', '2017-01-01', '2017-06-30', '2017-06-30', 'ACCEPTED', 'Hecho', 'Una fuente'"
                        .formatted(platform, partnership));
        add(
                "partnership_step",
                "id, platform_id, partnership_id, side_platform_id, was, became, at, told_by",
                "gen_random_uuid(), '%s', '%s', '%s', 'MATCHED', 'IDENTIFIED', now(), 'Una fuente'"
                        .formatted(platform, partnership, platform));
        add(
                "partnership_text",
                "id, platform_id, partnership_id, language, body",
                "gen_random_uuid(), '%s', '%s', 'es', 'Resumen'".formatted(platform, partnership));
        add(
                "association_member",
                "id, platform_id, association, organisation, category",
                "gen_random_uuid(), '%s', 'ANEAS', 'Aguas de Prueba', 'UTILITY'"
                        .formatted(platform));
        add(
                "committee_seat",
                "id, platform_id, seat, organisation, since",
                "gen_random_uuid(), '%s', 'Probe', 'Aguas de Prueba', '2014-01-01'"
                        .formatted(platform));
        add(
                "committee_meeting",
                "id, platform_id, number, held_on",
                "gen_random_uuid(), '%s', 998, '2014-05'".formatted(platform));
        add(
                "support_request",
                "id, platform_id, operator_id, title",
                "'%s', '%s', '%s', 'Encontrar el agua que se pierde'"
                        .formatted(request, platform, operator));
        add(
                "request_area",
                "id, platform_id, request_id, area, priority",
                "gen_random_uuid(), '%s', '%s', 'WATER_LOSSES', 1".formatted(platform, request));
        add(
                "support_offer",
                "id, platform_id, operator_id",
                "'%s', '%s', '%s'".formatted(offer, platform, operator));
        add(
                "offer_area",
                "id, platform_id, operator_id, offer_id, area",
                "gen_random_uuid(), '%s', '%s', '%s', 'WATER_LOSSES'"
                        .formatted(platform, operator, offer));
        add(
                "matching_consent",
                "id, platform_id, operator_id, part, reach",
                "gen_random_uuid(), '%s', '%s', 'NEEDS', 'REGION'".formatted(platform, operator));
        add(
                "matching_policy",
                "id, platform_id, upward, beyond",
                "gen_random_uuid(), '%s', true, false".formatted(platform));
        statements.computeIfPresent("matching_policy", (t, s) -> s + " on conflict do nothing");
        var round = UUID.randomUUID();
        add(
                "match_round",
                "id, platform_id, title",
                "'%s', '%s', 'Taller de Tegucigalpa'".formatted(round, platform));
        add(
                "round_request",
                "id, platform_id, round_id, request_platform_id, request_id",
                "gen_random_uuid(), '%s', '%s', '%s', '%s'"
                        .formatted(platform, round, platform, request));
        add(
                "round_mentor",
                "id, platform_id, round_id, offer_platform_id, offer_id, days, places, group_places",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 20, 2, 0"
                        .formatted(platform, round, platform, offer));
        add(
                "round_rule",
                "id, platform_id, round_id, request_id, offer_id, rule",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'LOCK'"
                        .formatted(platform, round, request, offer));
        add(
                "round_entry",
                "id, platform_id, round_id, number, act, account_id",
                "gen_random_uuid(), '%s', '%s', 1, 'OPENED', '%s'"
                        .formatted(platform, round, account));
        add(
                "weight_set",
                "id, platform_id, number, need_fit, performance, communication, similarity, proximity, commitment,"
                        + " mutual_benefit, track_record, reason",
                "gen_random_uuid(), '%s', 998, 35, 10, 15, 12, 8, 12, 5, 3, 'Prueba'"
                        .formatted(platform));
        add(
                "audit_entry",
                "platform_id, act, subject, subject_id, changes",
                "'%s', 'insert', 'probe', '1', '{}'".formatted(platform));
    }

    /** A pair that is proposed, and one of its answers. */
    private void pairs(String platform, UUID account) {
        var proposal = UUID.randomUUID();
        var mentee = UUID.randomUUID();
        statements.put(
                "match_proposal",
                """
                with sides as (
                    insert into operator (id, platform_id, legal_name, country, services, standing, outside, registered_at)
                    values ('%2$s', '%1$s', 'Aguas que piden', 'MX', 'water', 'VERIFIED', true, now()),
                           (gen_random_uuid(), '%1$s', 'Aguas que dan', 'MX', 'water', 'VERIFIED', true, now()) returning id),
                asks as (
                    insert into support_request (id, platform_id, operator_id, title)
                    values (gen_random_uuid(), '%1$s', '%2$s', 'Menos pérdidas') returning id),
                gives as (
                    insert into support_offer (id, platform_id, operator_id)
                    select gen_random_uuid(), '%1$s', id from sides where id <> '%2$s' returning id, operator_id)
                insert into match_proposal (id, platform_id, request_platform_id, request_id, mentee_id, offer_platform_id, offer_id,
                    mentor_id, areas, days, score, parts, weights, author, demonstration)
                select '%3$s', '%1$s', '%1$s', asks.id, '%2$s', '%1$s', gives.id, gives.operator_id, 'WATER_LOSSES', 20, 70,
                    '[]', '{}', 'ENGINE', true from asks, gives"""
                        .formatted(platform, mentee, proposal));
        add(
                "proposal_answer",
                "id, platform_id, proposer_id, proposal_id, operator_id, side, yes, way, signatory_name, signatory_position, account_id",
                "gen_random_uuid(), '%s', '%s', '%s', '%s', 'MENTEE', true, 'PAPER', 'Ana', 'Gerente', '%s'"
                        .formatted(platform, platform, proposal, mentee, account));
        add(
                "proposal_notice",
                "id, platform_id, proposer_id, proposal_id, occasion",
                "gen_random_uuid(), '%s', '%s', '%s', 'PROPOSED'"
                        .formatted(platform, platform, proposal));
    }

    private void add(String table, String columns, String values) {
        statements.put(table, "insert into %s (%s) values (%s)".formatted(table, columns, values));
    }

    Map<String, String> statements() {
        return statements;
    }

    String into(String table) {
        return statements.get(table);
    }

    void insert(BehindWalls walls) throws SQLException {
        for (var statement : statements.values()) {
            walls.run(statement);
        }
    }

    /** The column that says to whom a row belongs: a bridge or a request to whoever opened it. */
    static String owner(String table) {
        return switch (table) {
            case "partnership_share" -> "coordinator_id";
            case "operator_referral" -> "sender_id";
            case "membership" -> "operator_platform_id";
            default -> "platform_id";
        };
    }
}
