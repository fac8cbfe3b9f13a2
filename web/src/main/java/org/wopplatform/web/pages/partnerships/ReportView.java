package org.wopplatform.web.pages.partnerships;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.attachments.Attached;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.reports.ProgressReport;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One progress report; fields: status, progress, challenges, next_steps, reason.
 *
 * @param snapshot the picture taken when it was submitted
 * @param decides whether the reader may accept or return it
 * @param own whether the reader is the one who submitted it
 */
public record ReportView(
        PartnershipHead head,
        Form form,
        ProgressReport report,
        Optional<JsonObject> snapshot,
        List<Attached> files,
        LocalDate today,
        boolean writes,
        boolean decides,
        boolean own)
        implements View {
    /** A mission as the picture shows it. */
    public record Seen(String kind, String title, String place, String when) {}

    /** What a party had put in by then. */
    public record Days(String party, String women, String men, String others, String personDays) {}

    @Override
    public Frame frame() {
        return head.frame();
    }

    public String here() {
        return "reports/" + report.id();
    }

    public Instant takenAt() {
        return Instant.parse(snapshot.orElseThrow().getString("takenAt"));
    }

    public List<Seen> missions() {
        return list("missions").stream()
                .map(
                        m ->
                                new Seen(
                                        m.getString("kind"),
                                        m.getString("title"),
                                        text(m, "place"),
                                        frame().t().date(PartialDate.of(m.getString("starts")))))
                .toList();
    }

    public List<Days> days() {
        return list("personDays").stream()
                .map(
                        d ->
                                new Days(
                                        d.getString("name"),
                                        number(d, "women"),
                                        number(d, "men"),
                                        number(d, "others"),
                                        number(d, "personDays")))
                .toList();
    }

    private String number(JsonObject of, String key) {
        return frame().t().number(of.getJsonNumber(key).bigDecimalValue());
    }

    private static String text(JsonObject of, String key) {
        return of.isNull(key) ? "" : of.getString(key);
    }

    private List<JsonObject> list(String key) {
        return snapshot.filter(s -> s.containsKey(key)).stream()
                .flatMap(s -> s.getJsonArray(key).stream())
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
