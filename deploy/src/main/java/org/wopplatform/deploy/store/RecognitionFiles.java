package org.wopplatform.deploy.store;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.recognition.CertificateCode;
import org.wopplatform.core.recognition.Step;

/**
 * Loads the steps of recognition that documents tell of, and those, with surveys and certificates,
 * that are invented for the demonstration.
 */
final class RecognitionFiles {
    private final ApplicationDatabase database;
    private final Path folder;
    private final List<Platform> platforms;
    private final boolean demonstration;

    RecognitionFiles(
            ApplicationDatabase database,
            Path folder,
            List<Platform> platforms,
            boolean demonstration) {
        this.database = database;
        this.folder = folder;
        this.platforms = platforms;
        this.demonstration = demonstration;
    }

    void load() {
        var steps = read("recognition.csv");
        var certificates = read("certificates.csv");
        var surveys = read("surveys.csv");
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var step : FoundingFacts.ofPlatform(steps, platform)) {
                            keepStep(rows, step);
                        }
                        for (var certificate : FoundingFacts.ofPlatform(certificates, platform)) {
                            keepCertificate(rows, certificate, steps);
                        }
                        for (var survey : FoundingFacts.ofPlatform(surveys, platform)) {
                            keepSurvey(rows, survey, platform);
                        }
                    });
        }
    }

    private List<CSVRecord> read(String file) {
        var path = folder.resolve(file);
        return Files.exists(path) ? DataFile.read(path) : List.of();
    }

    private void keepStep(Rows rows, CSVRecord step) throws SQLException {
        var id = Slug.id("recognition " + step.get("operator") + " " + step.get("step"));
        if (rows.any("select from recognition_step where id = ?", id)) {
            return;
        }
        var reached = step.get("reached_on");
        rows.run(
                """
                insert into recognition_step (id, platform_id, operator_id, step, reached_on, evidence, source_id,
                  on_behalf_of, attested_at, demonstration)
                values (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, now()), ?)""",
                id,
                step.get("platform"),
                Slug.id("operator " + step.get("operator")),
                step.get("step"),
                reached,
                step.get("evidence"),
                demonstration ? null : step.get("source"),
                demonstration ? step.get("association") : null,
                demonstration ? noon(PartialDate.of(reached).latest()) : null,
                demonstration);
        if (demonstration && step.get("withdrawn_on") != null) {
            rows.run(
                    "update recognition_step set withdrawn_at = ?, withdrawn_reason = ? where id = ?",
                    noon(LocalDate.parse(step.get("withdrawn_on"))),
                    step.get("reason"),
                    id);
        }
    }

    private static void keepCertificate(Rows rows, CSVRecord certificate, List<CSVRecord> steps)
            throws SQLException {
        var upto = Step.valueOf(certificate.get("upto"));
        var named =
                steps.stream()
                        .filter(s -> s.get("operator").equals(certificate.get("operator")))
                        .filter(s -> upto.reaches(Step.valueOf(s.get("step"))))
                        .map(s -> s.get("step") + " " + s.get("reached_on"))
                        .collect(Collectors.joining(","));
        var issued = LocalDate.parse(certificate.get("issued_on"));
        var replaced = certificate.get("replaced_on");
        var operator = Slug.id("operator " + certificate.get("operator"));
        rows.run(
                """
                insert into certificate (id, platform_id, operator_id, code, number, issued_on, issued_at, host,
                  operator_name, place, country, steps, demonstration, replaced_at)
                select ?, platform_id, id, ?, ?, ?, ?, ?, legal_name, place, country, ?, true, ?
                from operator where id = ? on conflict do nothing""",
                Slug.id("certificate " + certificate.get("number")),
                CertificateCode.random().text(),
                certificate.get("number"),
                Date.valueOf(issued),
                noon(issued),
                certificate.get("host"),
                named,
                replaced == null ? null : noon(LocalDate.parse(replaced)),
                operator);
    }

    private static void keepSurvey(Rows rows, CSVRecord survey, Platform platform)
            throws SQLException {
        var asked = LocalDate.parse(survey.get("asked_on"));
        rows.run(
                """
                insert into small_operator_survey (id, platform_id, operator_id, asked_on, told_as, told_how,
                  households_served, households_in_area, hours_per_day, days_per_week, chlorinates, chlorine_tested_on,
                  metered, meters, currency, billed, collected, paid_staff, volunteers, monthly_cost, demonstration,
                  entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?) on conflict do nothing""",
                Slug.id("survey " + survey.get("operator") + " " + asked),
                survey.get("platform"),
                Slug.id("operator " + survey.get("operator")),
                Date.valueOf(asked),
                survey.get("told_as"),
                survey.get("told_how"),
                whole(survey, "households_served"),
                whole(survey, "households_in_area"),
                number(survey, "hours_per_day"),
                number(survey, "days_per_week"),
                truth(survey, "chlorinates"),
                survey.get("chlorine_tested_on"),
                truth(survey, "metered"),
                whole(survey, "meters"),
                platform.currency().getCurrencyCode(),
                number(survey, "billed"),
                number(survey, "collected"),
                whole(survey, "paid_staff"),
                whole(survey, "volunteers"),
                number(survey, "monthly_cost"),
                noon(asked));
    }

    private static Timestamp noon(LocalDate day) {
        return Timestamp.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private static Integer whole(CSVRecord row, String column) {
        return row.get(column) == null ? null : Integer.valueOf(row.get(column));
    }

    private static BigDecimal number(CSVRecord row, String column) {
        return row.get(column) == null ? null : new BigDecimal(row.get(column));
    }

    private static Boolean truth(CSVRecord row, String column) {
        return row.get(column) == null ? null : Boolean.valueOf(row.get(column));
    }
}
