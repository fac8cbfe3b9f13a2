package org.wopplatform.deploy.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.platforms.Platform;

/**
 * What the invented partnerships have behind them: the words, texts, plans and results without
 * which they could not be where they are. Everything goes through the rules of the database, as if
 * people had done it.
 */
final class DemonstrationRecords {
    private final ApplicationDatabase database;
    private final Path folder;
    private final List<Platform> platforms;
    private final Map<String, String> words = new HashMap<>();
    private final List<CSVRecord> contributions;
    private final List<CSVRecord> reports;
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    /** One invented partnership with its parties, its texts, and how far it has come. */
    private record Invented(
            String slug,
            String platform,
            UUID id,
            int reached,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            List<Party> parties,
            Optional<CSVRecord> record) {
        String says(String column) {
            return record.map(r -> r.get(column)).orElse(null);
        }

        /** A day so many days after the beginning, and not after the end. */
        String day(int after) {
            var day = since.orElseThrow().plusDays(after);
            return until.filter(day::isAfter).orElse(day).toString();
        }

        UUID key(String what) {
            return Slug.id(what + " " + slug);
        }
    }

    private record Party(UUID id, String role, String home, UUID operator) {}

    DemonstrationRecords(ApplicationDatabase database, Path folder, List<Platform> platforms) {
        this.database = database;
        this.folder = folder;
        this.platforms = platforms;
        this.contributions = DataFile.read(folder.resolve("contributions.csv"));
        this.reports = DataFile.read(folder.resolve("reports.csv"));
    }

    void load() {
        DataFile.read(folder.resolve("record-words.csv"))
                .forEach(w -> words.put(w.get("language") + " " + w.get("slot"), w.get("text")));
        for (var invented : all()) {
            consent(invented);
            if (invented.reached() >= 1) {
                match(invented);
            }
            if (invented.reached() >= 2) {
                sign(invented, "LETTER_OF_INTENT");
            }
            if (invented.reached() >= 3) {
                acceptTheCode(invented);
                sign(invented, "AGREEMENT");
            }
            if (invented.reached() >= 4) {
                diagnose(invented);
            }
            if (invented.reached() >= 5) {
                endorse(invented);
                plan(invented);
            }
            if (invented.reached() >= 6) {
                visit(invented);
                give(invented);
                pay(invented);
                follow(invented);
                awaitReports(invented);
            }
            if (invented.reached() >= 7) {
                lookBack(invented);
            }
        }
    }

    /** How much of the way lies behind a partnership in the state. */
    private static int reached(State state) {
        return switch (state) {
            case IDENTIFIED, UNKNOWN -> 0;
            case MATCHED, WITHDRAWN -> 1;
            case LETTER_OF_INTENT -> 2;
            case AGREED -> 3;
            case DIAGNOSING -> 4;
            case PLANNED -> 5;
            case IMPLEMENTING, SUSPENDED, TERMINATED -> 6;
            case CLOSING -> 7;
            case CLOSED, SCALED, FOLLOWED_UP -> 8;
        };
    }

    private List<Invented> all() {
        var homes = new HashMap<String, String>();
        for (var from : List.of(folder, folder.resolveSibling("facts"))) {
            DataFile.read(from.resolve("operators.csv"))
                    .forEach(o -> homes.put(o.get("slug"), o.get("platform")));
        }
        var parties = DataFile.read(folder.resolve("parties.csv"));
        var records = DataFile.read(folder.resolve("records.csv"));
        var known = platforms.stream().map(Platform::id).toList();
        return DataFile.read(folder.resolve("partnerships.csv")).stream()
                .filter(p -> known.contains(p.get("platform")))
                .map(
                        p ->
                                new Invented(
                                        p.get("slug"),
                                        p.get("platform"),
                                        Slug.id("partnership " + p.get("slug")),
                                        reached(State.valueOf(p.get("state"))),
                                        day(p.get("since")),
                                        day(p.get("until")),
                                        parties.stream()
                                                .filter(y -> belongs(y, p))
                                                .filter(
                                                        y ->
                                                                known.contains(
                                                                        homes.get(
                                                                                y.get("operator"))))
                                                .map(y -> party(y, homes))
                                                .toList(),
                                        records.stream().filter(r -> belongs(r, p)).findFirst()))
                .toList();
    }

    private static boolean belongs(CSVRecord row, CSVRecord partnership) {
        return row.get("partnership").equals(partnership.get("slug"));
    }

    private static Party party(CSVRecord row, Map<String, String> homes) {
        return new Party(
                Slug.id(
                        String.join(
                                " ",
                                "party",
                                row.get("partnership"),
                                row.get("operator"),
                                row.get("role"))),
                row.get("role"),
                homes.get(row.get("operator")),
                Slug.id("operator " + row.get("operator")));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(PartialDate::of).map(PartialDate::latest);
    }

    private static UUID facilitator(String platform) {
        return Slug.id("account facilitator." + platform + "@demo.example");
    }

    private void as(String platform, ApplicationDatabase.Work work) {
        database.as(
                platform,
                rows -> {
                    rows.actFor(facilitator(platform));
                    work.with(rows);
                });
    }

    private String word(Invented invented, String slot) {
        return words.get(invented.record().map(r -> r.get("language")).orElse("es") + " " + slot);
    }

    private void consent(Invented invented) {
        invented.parties().stream()
                .map(Party::home)
                .filter(home -> !home.equals(invented.platform()))
                .distinct()
                .forEach(
                        home ->
                                as(
                                        home,
                                        rows ->
                                                rows.run(
                                                        """
                                                        update partnership_share set consent = 'GIVEN'
                                                        where platform_id = ? and partnership_id = ? and consent = 'ASKED'""",
                                                        home,
                                                        invented.id())));
    }

    private void match(Invented invented) {
        for (var party : invented.parties()) {
            as(
                    party.home(),
                    rows ->
                            say(
                                    rows,
                                    invented,
                                    party,
                                    "MATCH",
                                    "select id, encode(sha256(convert_to(id::text, 'UTF8')), 'hex') from partnership where id = ?",
                                    invented.id()));
        }
    }

    /** A party's yes on paper, once, to the text that the query finds: its id and its digest. */
    private void say(
            Rows rows, Invented invented, Party party, String subject, String text, UUID of)
            throws SQLException {
        rows.run(
                """
                insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id,
                  content_hash, yes, way, signatory_name, signatory_position, signed_on, account_id, at)
                select ?, ?, ?, ?, ?, ?, t.id, t.hash, true, 'PAPER', ?, ?, ?, ?, now()
                from ("""
                        + text
                        + """
                ) t (id, hash) where not exists (select from assent a where a.id = ?)""",
                Slug.id("word " + subject + " " + of + " " + party.id()),
                invented.platform(),
                invented.id(),
                party.home(),
                party.id(),
                subject,
                word(invented, "signatory"),
                word(invented, "position"),
                LocalDate.parse(invented.since().map(s -> invented.day(0)).orElse("2026-06-01")),
                facilitator(party.home()),
                of,
                Slug.id("word " + subject + " " + of + " " + party.id()));
    }

    private void sign(Invented invented, String kind) {
        var id = invented.key("agreement " + kind);
        as(
                invented.platform(),
                rows -> {
                    if (rows.any("select from agreement where id = ?", id)) {
                        return;
                    }
                    rows.run(
                            """
                            insert into agreement (id, platform_id, partnership_id, kind, language, focus, objectives, contributions,
                              duration, roles, value_in_kind, value_in_cash, starts_on, ends_on, confidentiality, data_sharing)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLATFORMS')""",
                            id,
                            invented.platform(),
                            invented.id(),
                            kind,
                            invented.says("language"),
                            invented.says("focus"),
                            Optional.ofNullable(invented.says("objective"))
                                    .orElse(invented.says("focus")),
                            word(invented, "contributions"),
                            word(invented, "duration"),
                            word(invented, "roles"),
                            word(invented, "in_kind"),
                            word(invented, "in_cash"),
                            invented.day(0),
                            invented.day(730),
                            word(invented, "confidentiality"));
                    for (var party : invented.parties()) {
                        rows.run(
                                """
                                insert into agreement_interest (id, platform_id, partnership_id, agreement_id, party_id, interest)
                                values (?, ?, ?, ?, ?, ?)""",
                                Slug.id("interest " + id + " " + party.id()),
                                invented.platform(),
                                invented.id(),
                                id,
                                party.id(),
                                word(
                                        invented,
                                        party.role().equals("MENTOR")
                                                ? "mentor_interest"
                                                : "mentee_interest"));
                    }
                    rows.run("update agreement set state = 'FOR_SIGNATURE' where id = ?", id);
                });
        for (var party : invented.parties()) {
            as(
                    party.home(),
                    rows ->
                            say(
                                    rows,
                                    invented,
                                    party,
                                    kind,
                                    "select id, content_hash from agreement where id = ?",
                                    id));
        }
    }

    private void acceptTheCode(Invented invented) {
        for (var party : invented.parties()) {
            as(
                    party.home(),
                    rows ->
                            DemonstrationWord.give(
                                    rows,
                                    party.home(),
                                    party.operator(),
                                    word(invented, "signatory"),
                                    word(invented, "position"),
                                    facilitator(party.home())));
        }
    }

    private void diagnose(Invented invented) {
        var id = invented.key("diagnosis");
        as(
                invented.platform(),
                rows -> {
                    if (rows.any("select from diagnosis where id = ?", id)) {
                        return;
                    }
                    rows.run(
                            """
                            insert into diagnosis (id, platform_id, partnership_id, state, planned_for, conducted_on, summary)
                            values (?, ?, ?, 'CONDUCTED', ?, ?, ?)""",
                            id,
                            invented.platform(),
                            invented.id(),
                            invented.day(20),
                            invented.day(30),
                            invented.says("focus"));
                    for (var kind : List.of("STRENGTH", "WEAKNESS", "OPPORTUNITY", "THREAT")) {
                        rows.run(
                                """
                                insert into diagnosis_finding (id, platform_id, partnership_id, diagnosis_id, kind, body, area)
                                values (?, ?, ?, ?, ?, ?, ?)""",
                                Slug.id("finding " + id + kind),
                                invented.platform(),
                                invented.id(),
                                id,
                                kind,
                                invented.says("finding_" + kind.toLowerCase(Locale.ROOT)),
                                invented.says("area"));
                    }
                    var level = 0;
                    for (var dimension : DIMENSIONS) {
                        rows.run(
                                """
                                insert into diagnosis_score (id, platform_id, partnership_id, diagnosis_id, dimension, level)
                                values (?, ?, ?, ?, ?, ?)""",
                                Slug.id("score " + id + dimension),
                                invented.platform(),
                                invented.id(),
                                id,
                                dimension,
                                1 + level++ % 3);
                    }
                    rows.run(
                            """
                            insert into diagnosis_participant (id, platform_id, partnership_id, diagnosis_id, organisation, level, women, men)
                            values (?, ?, ?, ?, ?, 'PROFESSIONAL', 5, 7)""",
                            Slug.id("participants " + id),
                            invented.platform(),
                            invented.id(),
                            id,
                            word(invented, "participants"));
                });
    }

    private static final List<String> DIMENSIONS =
            List.of(
                    "VISION",
                    "LEADERSHIP",
                    "CULTURE",
                    "NETWORKS",
                    "RESOURCES",
                    "STRUCTURE",
                    "MANAGEMENT",
                    "SYSTEMS",
                    "INFORMATION",
                    "EQUIPMENT",
                    "ROUTINES",
                    "SKILLS",
                    "MOTIVATION",
                    "APPLICATION");

    private void endorse(Invented invented) {
        for (var party : invented.parties()) {
            as(
                    party.home(),
                    rows ->
                            say(
                                    rows,
                                    invented,
                                    party,
                                    "DIAGNOSIS",
                                    "select id, diagnosis_hash(platform_id, partnership_id, id) from diagnosis where id = ?",
                                    invented.key("diagnosis")));
        }
    }

    private void plan(Invented invented) {
        var id = invented.key("plan");
        as(
                invented.platform(),
                rows -> {
                    if (!rows.any("select from plan where id = ?", id)) {
                        draft(rows, invented, id);
                        rows.run(
                                "update plan set state = 'FOR_APPROVAL', version = version + 1 where id = ?",
                                id);
                    }
                });
        for (var party : invented.parties()) {
            as(
                    party.home(),
                    rows ->
                            say(
                                    rows,
                                    invented,
                                    party,
                                    "PLAN",
                                    "select id, plan_hash(platform_id, partnership_id, id) from plan where id = ?",
                                    id));
        }
    }

    private void draft(Rows rows, Invented invented, UUID id) throws SQLException {
        var mentor = first(invented, "MENTOR");
        var mentee = first(invented, "MENTEE");
        rows.run(
                """
                insert into plan (id, platform_id, partnership_id, revision, kind, title, starts_on, ends_on)
                values (?, ?, ?, 1, 'PIP', ?, ?, ?)""",
                id,
                invented.platform(),
                invented.id(),
                word(invented, "plan"),
                invented.day(60),
                invented.day(420));
        rows.run(
                """
                insert into plan_objective (id, platform_id, partnership_id, plan_id, lasting_id, title, area, indicator, unit, direction,
                  baseline, baseline_on, target, target_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                invented.key("objective"),
                invented.platform(),
                invented.id(),
                id,
                invented.key("objective"),
                invented.says("objective"),
                invented.says("area"),
                invented.says("indicator"),
                invented.says("unit"),
                invented.says("direction"),
                new BigDecimal(invented.says("baseline")),
                invented.day(30),
                new BigDecimal(invented.says("target")),
                invented.day(420));
        rows.run(
                """
                insert into plan_learning (id, platform_id, partnership_id, plan_id, lasting_id, learns, learners, party_id, seen_by, due_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                invented.key("learning"),
                invented.platform(),
                invented.id(),
                id,
                invented.key("learning"),
                invented.says("learns"),
                word(invented, "learners"),
                mentee.id(),
                word(invented, "seen_by"),
                invented.day(400));
        rows.run(
                """
                insert into plan_output (id, platform_id, partnership_id, plan_id, lasting_id, title, objective_id, due_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                invented.key("output"),
                invented.platform(),
                invented.id(),
                id,
                invented.key("output"),
                invented.says("output"),
                invented.key("objective"),
                invented.day(300));
        for (var n = 0; n < 2; n++) {
            rows.run(
                    """
                    insert into plan_activity (id, platform_id, partnership_id, plan_id, lasting_id, title, output_id, starts_on, ends_on,
                      party_id, mentor_days, mentee_days, mentee_party_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 6, 15, ?)""",
                    invented.key("activity " + n),
                    invented.platform(),
                    invented.id(),
                    id,
                    invented.key("activity " + n),
                    invented.says("activity") + (n == 0 ? "" : " (2)"),
                    invented.key("output"),
                    invented.day(80 + 150 * n),
                    invented.day(95 + 150 * n),
                    mentor.id(),
                    mentee.id());
        }
        rows.run(
                """
                insert into plan_availability (id, platform_id, partnership_id, plan_id, lasting_id, party_id, days)
                values (?, ?, ?, ?, ?, ?, 40)""",
                invented.key("availability"),
                invented.platform(),
                invented.id(),
                id,
                invented.key("availability"),
                mentee.id());
        rows.run(
                """
                insert into plan_budget_line (id, platform_id, partnership_id, plan_id, lasting_id, category, party_id, amount, currency)
                values (?, ?, ?, ?, ?, 'TRAVEL', ?, 3200, 'USD')""",
                invented.key("budget"),
                invented.platform(),
                invented.id(),
                id,
                invented.key("budget"),
                mentor.id());
    }

    /** Stages of change and what was measured. */
    private void follow(Invented invented) {
        as(
                invented.platform(),
                rows -> {
                    var stages = invented.reached() >= 8 ? 4 : 2;
                    for (var stage = 1; stage <= stages; stage++) {
                        var key = invented.key("stage " + stage);
                        if (!rows.any("select from stage_entry where id = ?", key)) {
                            rows.run(
                                    """
                                    insert into stage_entry (id, platform_id, partnership_id, side_platform_id, area, stage, on_day, evidence, at)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, now())""",
                                    key,
                                    invented.platform(),
                                    invented.id(),
                                    invented.platform(),
                                    invented.says("area"),
                                    stage,
                                    invented.day(stage * 100),
                                    word(invented, "evidence"));
                        }
                    }
                    var result = invented.key("result");
                    if (invented.says("last") != null
                            && !rows.any("select from result_value where id = ?", result)) {
                        rows.run(
                                """
                                insert into result_value (id, platform_id, partnership_id, side_platform_id, plan_id, lasting_id, value, on_day,
                                  final, means, at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""",
                                result,
                                invented.platform(),
                                invented.id(),
                                invented.platform(),
                                invented.key("plan"),
                                invented.key("objective"),
                                new BigDecimal(invented.says("last")),
                                invented.day(invented.reached() >= 7 ? 420 : 250),
                                invented.reached() >= 7,
                                word(invented, "means"));
                    }
                });
    }

    /** Two missions that took place, with who took part by numbers. */
    private void visit(Invented invented) {
        as(
                invented.platform(),
                rows -> {
                    for (var n = 0; n < 2; n++) {
                        var id = invented.key("mission " + n);
                        if (rows.any("select from mission where id = ?", id)) {
                            continue;
                        }
                        rows.run(
                                """
                                insert into mission (id, platform_id, partnership_id, kind, title, starts, ends, days, areas, host_party_id, state,
                                  trip_report, entered_at)
                                values (?, ?, ?, ?, ?, ?, ?, 4, ?, ?, 'REPORTED', ?, now())""",
                                id,
                                invented.platform(),
                                invented.id(),
                                n == 0 ? "STUDY_TOUR" : "ON_THE_JOB_TRAINING",
                                invented.says("activity") + (n == 0 ? "" : " (2)"),
                                invented.day(80 + 60 * n),
                                invented.day(84 + 60 * n),
                                invented.says("area"),
                                first(invented, n == 0 ? "MENTOR" : "MENTEE").id(),
                                word(invented, "evidence"));
                        for (var party : invented.parties()) {
                            rows.run(
                                    """
                                    insert into mission_participants (id, platform_id, partnership_id, mission_id, party_id, level, women, men, others, days)
                                    values (?, ?, ?, ?, ?, 'TECHNICIAN', 2, 3, 0, 4)""",
                                    Slug.id("participants " + id + party.id()),
                                    invented.platform(),
                                    invented.id(),
                                    id,
                                    party.id());
                        }
                    }
                });
    }

    /** Days of staff from both sides, at what they cost; and money from the mentee. */
    private void give(Invented invented) {
        for (var party : invented.parties()) {
            as(
                    party.home(),
                    rows -> {
                        var id = Slug.id("contribution " + party.id());
                        if (!rows.any("select from contribution where id = ?", id)) {
                            rows.run(
                                    """
                                    insert into contribution (id, platform_id, partnership_id, side_platform_id, party_id, kind, what, quantity,
                                      unit_value, amount, currency, day, evidence, entered_at)
                                    values (?, ?, ?, ?, ?, 'IN_KIND_STAFF', ?, 20, 85, 1700, 'USD', ?, ?, now())""",
                                    id,
                                    invented.platform(),
                                    invented.id(),
                                    party.home(),
                                    party.id(),
                                    word(invented, "in_kind"),
                                    LocalDate.parse(invented.day(90)),
                                    word(invented, "evidence"));
                        }
                    });
        }
    }

    /** Money from either side, which some of the invented partnerships have. */
    private void pay(Invented invented) {
        for (var party : invented.parties()) {
            contributions.stream()
                    .filter(c -> c.get("partnership").equals(invented.slug()))
                    .filter(c -> Slug.id("operator " + c.get("operator")).equals(party.operator()))
                    .forEach(c -> as(party.home(), rows -> pay(rows, invented, party, c)));
        }
    }

    private void pay(Rows rows, Invented invented, Party party, CSVRecord given)
            throws SQLException {
        var id = Slug.id("money " + party.id());
        if (rows.any("select from contribution where id = ?", id)) {
            return;
        }
        rows.run(
                """
                insert into contribution (id, platform_id, partnership_id, side_platform_id, party_id, kind, what, amount,
                  currency, day, evidence, entered_at)
                values (?, ?, ?, ?, ?, 'CASH', ?, ?, ?, ?, ?, now())""",
                id,
                invented.platform(),
                invented.id(),
                party.home(),
                party.id(),
                given.get("what"),
                new BigDecimal(given.get("amount")),
                given.get("currency"),
                LocalDate.parse(invented.day(120)),
                word(invented, "evidence"));
    }

    /** Reports of half a year that nobody has handed in yet. */
    private void awaitReports(Invented invented) {
        for (var report : reports) {
            if (report.get("partnership").equals(invented.slug())) {
                var days = Long.parseLong(report.get("due_in_days"));
                var id = invented.key("report " + days);
                var due = today.plusDays(days);
                as(
                        invented.platform(),
                        rows -> {
                            if (!rows.any("select from progress_report where id = ?", id)) {
                                rows.run(
                                        """
                                        insert into progress_report (id, platform_id, partnership_id, period_from, period_to, due, state)
                                        values (?, ?, ?, ?, ?, ?, 'DUE')""",
                                        id,
                                        invented.platform(),
                                        invented.id(),
                                        due.minusMonths(6),
                                        due,
                                        due);
                            }
                        });
            }
        }
    }

    /** What mentors and mentees gained, and what others can learn from it. */
    private void lookBack(Invented invented) {
        for (var party : invented.parties()) {
            if (invented.reached() >= 8 || party.role().equals("MENTOR")) {
                as(
                        party.home(),
                        rows -> {
                            var id = Slug.id("evaluation " + party.id());
                            if (!rows.any("select from evaluation where id = ?", id)) {
                                rows.run(
                                        """
                                        insert into evaluation (id, platform_id, partnership_id, side_platform_id, party_id, state, gained, gave,
                                          otherwise, again, benefit, roles, communication, trust, resources, lasting)
                                        values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, 'YES', 4, 4, 5, 5, 3, 4)""",
                                        id,
                                        invented.platform(),
                                        invented.id(),
                                        party.home(),
                                        party.id(),
                                        word(
                                                invented,
                                                party.role().equals("MENTOR")
                                                        ? "mentor_interest"
                                                        : "mentee_interest"),
                                        word(invented, "in_kind"),
                                        word(invented, "otherwise"));
                                rows.run(
                                        "update evaluation set state = 'SUBMITTED', version = version + 1 where id = ?",
                                        id);
                            }
                        });
            }
        }
        as(
                invented.platform(),
                rows -> {
                    var id = invented.key("lesson");
                    if (invented.reached() >= 8
                            && !rows.any("select from lesson where id = ?", id)) {
                        rows.run(
                                "insert into lesson (id, platform_id, partnership_id, kind, published) values (?, ?, ?, 'LESSON', true)",
                                id,
                                invented.platform(),
                                invented.id());
                        rows.run(
                                """
                                insert into lesson_text (id, platform_id, partnership_id, lesson_id, language, title, body)
                                values (?, ?, ?, ?, ?, ?, ?)""",
                                invented.key("lesson text"),
                                invented.platform(),
                                invented.id(),
                                id,
                                invented.says("language"),
                                word(invented, "lesson_title"),
                                word(invented, "lesson"));
                    }
                });
    }

    private static Party first(Invented invented, String role) {
        return invented.parties().stream()
                .filter(party -> party.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
