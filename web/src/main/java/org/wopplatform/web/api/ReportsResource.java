package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.reports.ProgressReport;
import org.wopplatform.core.reports.Reporting;
import org.wopplatform.core.reports.Schedule;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The progress reports of a partnership, and when they are due. */
@Path("platforms/{platform}/partnerships/{partnership}/reports")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ReportsResource {
    @Inject Reporting reporting;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @JsonbPropertyOrder({
        "id",
        "from",
        "to",
        "due",
        "late",
        "state",
        "status",
        "progress",
        "challenges",
        "nextSteps",
        "submittedSide",
        "submittedAt",
        "decidedAt",
        "returnedBecause",
        "toldBy",
        "snapshot",
        "version"
    })
    public record ReportView(
            UUID id,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            boolean late,
            String state,
            String status,
            String progress,
            String challenges,
            String nextSteps,
            String submittedSide,
            Instant submittedAt,
            Instant decidedAt,
            String returnedBecause,
            String toldBy,
            JsonObject snapshot,
            int version) {}

    @JsonbPropertyOrder({"everyMonths", "firstDue", "reports"})
    public record Reports(Integer everyMonths, LocalDate firstDue, List<ReportView> reports) {}

    public record When(Integer everyMonths, LocalDate firstDue) {}

    public record Draft(
            String status, String progress, String challenges, String nextSteps, Integer version) {}

    public record Going(String state, String reason, Integer version) {}

    private enum To {
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    @GET
    public Reports list(@PathParam("partnership") UUID partnership) {
        var schedule = reporting.schedule(partnership);
        return new Reports(
                schedule.map(Schedule::everyMonths).orElse(null),
                schedule.map(Schedule::firstDue).orElse(null),
                reporting.of(partnership).stream().map(r -> view(partnership, r)).toList());
    }

    @PUT
    @Path("schedule")
    public Response schedule(@PathParam("partnership") UUID partnership, When sent) {
        reporting.checkCoordinates(partnership);
        var faults = new TreeMap<String, String>();
        if (sent == null || sent.everyMonths() == null) {
            faults.put("everyMonths", "field.required");
        }
        if (sent == null || sent.firstDue() == null) {
            faults.put("firstDue", "field.required");
        }
        MissionsResource.hold(faults);
        reporting.setSchedule(partnership, sent.everyMonths(), sent.firstDue());
        return Response.ok(Json.of(list(partnership))).build();
    }

    /** Keeps a draft; nothing but the version is asked for. */
    @PUT
    @Path("{report}")
    public Response keep(
            @PathParam("partnership") UUID partnership,
            @PathParam("report") UUID report,
            Draft sent) {
        reporting.check(partnership);
        reporting.get(partnership, report);
        var faults = new TreeMap<String, String>();
        var version = MissionsResource.version(sent == null ? null : sent.version(), faults);
        MissionsResource.hold(faults);
        var most = ProgressReport.Said.LONGEST;
        Optional<ProgressReport.Status> status =
                sent.status() == null
                        ? Optional.empty()
                        : Optional.of(
                                MissionsResource.choice(
                                        sent.status(),
                                        ProgressReport.Status.values(),
                                        "status",
                                        faults));
        var said =
                new ProgressReport.Said(
                        status,
                        MissionsResource.text(sent.progress(), "progress", most, faults),
                        MissionsResource.text(sent.challenges(), "challenges", most, faults),
                        MissionsResource.text(sent.nextSteps(), "nextSteps", most, faults));
        MissionsResource.hold(faults);
        reporting.keep(partnership, report, version, said);
        return Response.ok(Json.of(view(partnership, reporting.get(partnership, report)))).build();
    }

    @POST
    @Path("{report}/state")
    public Response go(
            @PathParam("partnership") UUID partnership,
            @PathParam("report") UUID report,
            Going sent) {
        reporting.check(partnership);
        reporting.get(partnership, report);
        var faults = new TreeMap<String, String>();
        var to =
                MissionsResource.choice(
                        sent == null ? null : sent.state(), To.values(), "state", faults);
        var version = MissionsResource.version(sent == null ? null : sent.version(), faults);
        var reason =
                MissionsResource.text(sent == null ? null : sent.reason(), "reason", 2000, faults);
        if (to == To.RETURNED && reason.isEmpty()) {
            faults.put("reason", "field.required");
        }
        MissionsResource.hold(faults);
        switch (to) {
            case SUBMITTED -> reporting.submit(partnership, report, version);
            case ACCEPTED -> reporting.accept(partnership, report, version);
            case RETURNED -> reporting.sendBack(partnership, report, version, reason.orElseThrow());
        }
        return Response.ok(Json.of(view(partnership, reporting.get(partnership, report)))).build();
    }

    private ReportView view(UUID partnership, ProgressReport r) {
        var said = r.said();
        return new ReportView(
                r.id(),
                r.from(),
                r.to(),
                r.due(),
                r.late(LocalDate.now(clock.withZone(current.get().timeZone()))),
                r.state().name(),
                said.status().map(Enum::name).orElse(null),
                said.progress().orElse(null),
                said.challenges().orElse(null),
                said.nextSteps().orElse(null),
                r.submittedSide().orElse(null),
                r.submittedAt().orElse(null),
                r.decidedAt().orElse(null),
                r.returnedBecause().orElse(null),
                r.toldBy().orElse(null),
                reporting.snapshot(partnership, r.id()).orElse(null),
                r.version());
    }
}
