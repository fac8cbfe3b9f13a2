package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.attachments.Attachments;
import org.wopplatform.core.attachments.Subject;
import org.wopplatform.core.reports.ProgressReport;
import org.wopplatform.core.reports.ProgressReport.Said;
import org.wopplatform.core.reports.Reporting;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The progress reports of a partnership: due, written, submitted, accepted or returned. */
@Path("{platform}/administration/partnerships/{partnership}/reports")
@RequestScoped
public class ReportsPages {
    private static final String LIST = "partnerships/reports";
    private static final String ONE = "partnerships/report";

    @Inject Together together;
    @Inject Heads heads;
    @Inject Writers writers;
    @Inject Reporting reporting;
    @Inject Attachments attachments;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page list(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(LIST, reports(id, Form.done(done)));
    }

    @POST
    @Path("schedule")
    public Object schedule(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        reporting.checkCoordinates(id);
        var typed = new Typed(sent, reader.words());
        var every = typed.number("every", 3, 12);
        var first = day(typed, "first_due");
        return typed.done("first_due", () -> reporting.setSchedule(id, every, first.orElseThrow()))
                ? Forward.to(heads.of(id, "reports").to("reports"), "report-schedule")
                : Page.faulty(LIST, reports(id, typed.form()));
    }

    /** What a source tells of some months of a record. */
    @POST
    @Path("told")
    public Object tell(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        reporting.checkCoordinates(id);
        var typed = new Typed(sent, reader.words());
        var from = day(typed, "from");
        var to = day(typed, "to");
        var said = said(typed);
        if (said.progress().isEmpty()) {
            typed.fault("progress", reader.words().say("field.required"));
        }
        var toldBy = typed.text("told_by", 500);
        return typed.done(
                        "to",
                        () ->
                                reporting.record(
                                        id, from.orElseThrow(), to.orElseThrow(), said, toldBy))
                ? Forward.to(heads.of(id, "reports").to("reports"), "report-told")
                : Page.faulty(LIST, reports(id, typed.form()));
    }

    @GET
    @Path("{report}")
    public Page one(
            @PathParam("partnership") UUID id,
            @PathParam("report") UUID report,
            @QueryParam("done") String done) {
        return Page.of(ONE, view(id, report, Form.done(done)));
    }

    /** Keeps what was written, and submits it where that is asked for. */
    @POST
    @Path("{report}")
    public Object write(
            @PathParam("partnership") UUID id,
            @PathParam("report") UUID report,
            MultivaluedMap<String, String> sent) {
        reporting.check(id);
        reporting.get(id, report);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        var said = said(typed);
        var finished = typed.value("act").equals("submit");
        if (!typed.sound()) {
            return Page.faulty(ONE, view(id, report, typed.form()));
        }
        var kept = new ProgressReport[1];
        typed.done("progress", () -> kept[0] = reporting.keep(id, report, version, said));
        if (finished && typed.sound()) {
            if (said.status().isEmpty()) {
                typed.fault("status", reader.words().say("report.status-missing"));
            }
            if (said.progress().isEmpty()) {
                typed.fault("progress", reader.words().say("report.progress-missing"));
            }
            typed.done("progress", () -> reporting.submit(id, report, kept[0].version()));
        }
        return typed.sound()
                ? Forward.to(at(id, report), finished ? "report-submitted" : "draft-kept")
                : Page.faulty(ONE, view(id, report, typed.form()));
    }

    @POST
    @Path("{report}/decision")
    public Object decide(
            @PathParam("partnership") UUID id,
            @PathParam("report") UUID report,
            MultivaluedMap<String, String> sent) {
        reporting.checkCoordinates(id);
        reporting.get(id, report);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        var accepted = typed.value("decision").equals("accept");
        var reason = accepted ? "" : typed.text("reason", 2000);
        return typed.done(
                        "reason",
                        () -> {
                            if (accepted) {
                                reporting.accept(id, report, version);
                            } else {
                                reporting.sendBack(id, report, version, reason);
                            }
                        })
                ? Forward.to(at(id, report), accepted ? "report-accepted" : "report-returned")
                : Page.faulty(ONE, view(id, report, typed.form()));
    }

    private Optional<LocalDate> day(Typed typed, String field) {
        typed.text(field, 10);
        return typed.day(field);
    }

    private static Said said(Typed typed) {
        return new Said(
                Arrays.stream(ProgressReport.Status.values())
                        .filter(status -> status.name().equals(typed.value("status")))
                        .findFirst(),
                Choices.text(typed, "progress", Said.LONGEST),
                Choices.text(typed, "challenges", Said.LONGEST),
                Choices.text(typed, "next_steps", Said.LONGEST));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    private String at(UUID id, UUID report) {
        return heads.of(id, "reports").to("reports/" + report);
    }

    private ReportsView reports(UUID id, Form form) {
        return together.read(
                () ->
                        new ReportsView(
                                heads.of(id, "reports"),
                                form,
                                reporting.schedule(id),
                                reporting.of(id),
                                today(),
                                writers.mayCoordinate(id)));
    }

    private ReportView view(UUID id, UUID report, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "reports");
                    var found = reporting.get(id, report);
                    return new ReportView(
                            head,
                            form,
                            found,
                            reporting.snapshot(id, report),
                            attachments.of(id, Subject.REPORT, report),
                            today(),
                            writers.mayWrite(id),
                            writers.mayCoordinate(id),
                            caller.account().filter(found::wasSubmittedBy).isPresent());
                });
    }
}
