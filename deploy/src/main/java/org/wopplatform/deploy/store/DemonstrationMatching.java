package org.wopplatform.deploy.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.wopplatform.core.platforms.Platform;

/**
 * What the invented operators are good at, ask for and offer: through the rules of the database,
 * entered by the demonstration's facilitators and reviewed by its reviewers.
 */
final class DemonstrationMatching {
    private final ApplicationDatabase database;
    private final Path folder;
    private final List<Platform> platforms;
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    DemonstrationMatching(ApplicationDatabase database, Path folder, List<Platform> platforms) {
        this.database = database;
        this.folder = folder;
        this.platforms = platforms;
    }

    void load() {
        each("profiles.csv", DemonstrationMatching::describe);
        each("policies.csv", DemonstrationMatching::permit);
        each("assessments.csv", this::assess);
        each("offers.csv", this::offer);
        each("requests.csv", this::request);
    }

    private interface Step {
        void with(Rows rows, CSVRecord row) throws SQLException;
    }

    private void each(String file, Step step) {
        var all = DataFile.read(folder.resolve(file));
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var row : FoundingFacts.ofPlatform(all, platform)) {
                            rows.actFor(account("facilitator", platform.id()));
                            step.with(rows, row);
                        }
                    });
        }
    }

    private static UUID account(String role, String platform) {
        return Slug.id("account " + role + "." + platform + "@demo.example");
    }

    private static UUID operator(CSVRecord row) {
        return Slug.id("operator " + row.get("operator"));
    }

    /** What people said of it since then stays. */
    private static void describe(Rows rows, CSVRecord profile) throws SQLException {
        rows.run(
                """
                update operator set legal_form = ?, ownership = ?, languages = ?, population = ?, latitude = ?, longitude = ?,
                  connectivity = ?
                where id = ? and demonstration and legal_form is null and languages = ''""",
                profile.get("legal_form"),
                profile.get("ownership"),
                NetworkFiles.list(profile.get("languages")),
                Integer.valueOf(profile.get("population")),
                new BigDecimal(profile.get("latitude")),
                new BigDecimal(profile.get("longitude")),
                profile.get("connectivity"),
                operator(profile));
        rows.run(
                """
                insert into operator_contact (id, platform_id, operator_id, position, email, purpose, entered_at)
                values (?, ?, ?, 'Oficina de alianzas (demostración)', ?, 'PARTNERSHIPS', now()) on conflict do nothing""",
                Slug.id("contact for partnerships " + profile.get("operator")),
                profile.get("platform"),
                operator(profile),
                "alianzas@" + profile.get("operator").substring("demo-".length()) + ".example");
    }

    private static void permit(Rows rows, CSVRecord policy) throws SQLException {
        rows.run(
                """
                insert into matching_policy (id, platform_id, upward, beyond, exposure_cap)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id("policy " + policy.get("platform")),
                policy.get("platform"),
                Boolean.valueOf(policy.get("upward")),
                Boolean.valueOf(policy.get("beyond")),
                Integer.valueOf(policy.get("exposure_cap")));
    }

    private void assess(Rows rows, CSVRecord said) throws SQLException {
        var operator = operator(said);
        var platform = said.get("platform");
        var id = Slug.id("assessment " + said.get("operator"));
        if (rows.any("select from self_assessment where id = ?", id)) {
            return;
        }
        consent(rows, said, operator);
        if (said.get("assessed_on") == null) {
            return;
        }
        DemonstrationWord.give(
                rows,
                platform,
                operator,
                "Gerencia (demostración)",
                "Gerencia",
                account("facilitator", platform));
        rows.run(
                """
                insert into self_assessment (id, platform_id, operator_id, assessed_on, entered_by, on_word_of, demonstration)
                values (?, ?, ?, ?, ?, 'Gerencia (demostración)', true)""",
                id,
                platform,
                operator,
                LocalDate.parse(said.get("assessed_on")),
                account("facilitator", platform));
        for (var rating : words(said.get("ratings"))) {
            rate(rows, said, id, rating.split(":"));
        }
        for (var figure : words(said.get("figures"))) {
            var part = figure.split(":");
            rows.run(
                    """
                    update area_rating set figure = ?, figure_year = ?, figure_confidence = ?
                    where assessment_id = ? and area = ?""",
                    new BigDecimal(part[1]),
                    Integer.valueOf(part[2]),
                    part[3],
                    id,
                    part[0]);
        }
        rows.run(
                """
                update self_assessment set state = 'SUBMITTED', submitted_by = ?, submitted_at = now(), version = version + 1
                where id = ?""",
                account("facilitator", platform),
                id);
        if (said.get("state").equals("REVIEWED")) {
            rows.actFor(account("reviewer", platform));
            rows.run(
                    """
                    update self_assessment set state = 'REVIEWED', decided_by = ?, decided_at = now(), version = version + 1
                    where id = ?""",
                    account("reviewer", platform),
                    id);
        }
    }

    private static void rate(Rows rows, CSVRecord said, UUID assessment, String[] rating)
            throws SQLException {
        var need = rating.length > 2 && rating[2].startsWith("N");
        rows.run(
                """
                insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, evidence, can_mentor,
                  needs_support, priority)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Slug.id("rating " + assessment + rating[0]),
                said.get("platform"),
                operator(said),
                assessment,
                rating[0],
                Integer.valueOf(rating[1]),
                said.get("evidence"),
                rating.length > 2 && rating[2].equals("M"),
                need,
                need ? Integer.valueOf(rating[2].substring(1)) : null);
    }

    private static void consent(Rows rows, CSVRecord said, UUID operator) throws SQLException {
        var reach = said.get("reach").split(" ");
        var parts = List.of("STRENGTHS", "NEEDS", "DETAILS");
        for (var i = 0; i < parts.size(); i++) {
            rows.run(
                    """
                    insert into matching_consent (id, platform_id, operator_id, part, reach, given_by, on_word_of)
                    values (?, ?, ?, ?, ?, ?, 'Gerencia (demostración)') on conflict do nothing""",
                    Slug.id("consent " + operator + parts.get(i)),
                    said.get("platform"),
                    operator,
                    parts.get(i),
                    reach[i],
                    account("facilitator", said.get("platform")));
        }
    }

    private void offer(Rows rows, CSVRecord made) throws SQLException {
        var id = Slug.id("offer " + made.get("operator"));
        if (rows.any("select from support_offer where id = ?", id)) {
            return;
        }
        rows.run(
                """
                insert into support_offer (id, platform_id, operator_id, motivation, days_a_year, languages, formats, places,
                  group_places, entered_by, on_word_of, demonstration)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Gerencia (demostración)', true)""",
                id,
                made.get("platform"),
                operator(made),
                made.get("motivation"),
                Integer.valueOf(made.get("days_a_year")),
                NetworkFiles.list(made.get("languages")),
                NetworkFiles.list(made.get("formats")),
                Integer.valueOf(made.get("places")),
                Integer.valueOf(made.get("group_places")),
                account("facilitator", made.get("platform")));
        for (var area : words(made.get("areas"))) {
            rows.run(
                    "insert into offer_area (id, platform_id, operator_id, offer_id, area) values (?, ?, ?, ?, ?)",
                    Slug.id("offer area " + id + area),
                    made.get("platform"),
                    operator(made),
                    id,
                    area);
        }
        rows.run(
                "update support_offer set state = 'OPEN', opened_on = ?, expires_on = ?, version = version + 1 where id = ?",
                today,
                today.plusMonths(12),
                id);
    }

    private void request(Rows rows, CSVRecord made) throws SQLException {
        var id = Slug.id("request " + made.get("slug"));
        if (rows.any("select from support_request where id = ?", id)) {
            return;
        }
        rows.run(
                """
                insert into support_request (id, platform_id, operator_id, title, problem, desired_change, days, formats,
                  groupable, languages, interpretation, commitment, team, strategy, brings, entered_by, on_word_of, demonstration)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Gerencia (demostración)', true)""",
                id,
                made.get("platform"),
                operator(made),
                made.get("title"),
                made.get("problem"),
                made.get("desired_change"),
                Integer.valueOf(made.get("days")),
                NetworkFiles.list(made.get("formats")),
                Boolean.valueOf(made.get("groupable")),
                NetworkFiles.list(made.get("languages")),
                Boolean.valueOf(made.get("interpretation")),
                made.get("commitment"),
                yes(made.get("team")),
                yes(made.get("strategy")),
                made.get("brings"),
                account("facilitator", made.get("platform")));
        for (var area : words(made.get("areas"))) {
            var part = area.split(":");
            rows.run(
                    "insert into request_area (id, platform_id, request_id, area, priority) values (?, ?, ?, ?, ?)",
                    Slug.id("request area " + id + part[0]),
                    made.get("platform"),
                    id,
                    part[0],
                    Integer.valueOf(part[1]));
        }
        var opened = today.minusDays(Long.parseLong(made.get("opened_days_ago")));
        rows.run(
                """
                update support_request set state = 'OPEN', opened_on = ?, expires_on = ?, version = version + 1
                where id = ?""",
                opened,
                opened.plusMonths(12),
                id);
    }

    /** What was left open is not known, rather than no. */
    private static Boolean yes(String text) {
        return text == null ? null : Boolean.valueOf(text);
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : List.copyOf(new TreeSet<>(Arrays.asList(text.split(" "))));
    }
}
