package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.plans.Plan;
import org.wopplatform.core.plans.PlanLoad;
import org.wopplatform.core.plans.PlanPart;
import org.wopplatform.core.plans.Planning;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.api.WrittenLines.Head;
import org.wopplatform.web.api.WrittenLines.Kept;
import org.wopplatform.web.api.WrittenLines.LineView;
import org.wopplatform.web.api.WrittenLines.Word;
import org.wopplatform.web.api.WrittenLines.WordView;

/** The improvement plans of a partnership, and the partners' words on them. */
@Path("platforms/{platform}/partnerships/{partnership}/plans")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class PlansResource {
    @Inject Planning planning;
    @Inject Clock clock;

    @JsonbPropertyOrder({"id", "revision", "state", "kind", "agreedHash"})
    public record RevisionView(
            UUID id, int revision, String state, String kind, String agreedHash) {
        static RevisionView of(Plan plan) {
            return new RevisionView(
                    plan.id(),
                    plan.revision(),
                    plan.state().name(),
                    plan.head().text("kind"),
                    plan.agreed().orElse(null));
        }
    }

    @JsonbPropertyOrder({"mentee", "planned", "available", "objectives", "exceeds", "crowded"})
    public record LoadView(
            UUID mentee,
            String planned,
            String available,
            int objectives,
            boolean exceeds,
            boolean crowded) {
        static LoadView of(PlanLoad load) {
            return new LoadView(
                    load.mentee(),
                    load.planned().toPlainString(),
                    load.available().map(days -> days.toPlainString()).orElse(null),
                    load.objectives(),
                    load.exceeds(),
                    load.crowded());
        }
    }

    @JsonbPropertyOrder({
        "id",
        "revision",
        "state",
        "version",
        "hash",
        "agreedHash",
        "said",
        "objectives",
        "learning",
        "outputs",
        "activities",
        "budget",
        "availability",
        "lacks",
        "loads",
        "words"
    })
    public record PlanView(
            UUID id,
            int revision,
            String state,
            int version,
            String hash,
            String agreedHash,
            Map<String, String> said,
            List<LineView> objectives,
            List<LineView> learning,
            List<LineView> outputs,
            List<LineView> activities,
            List<LineView> budget,
            List<LineView> availability,
            List<String> lacks,
            List<LoadView> loads,
            List<WordView> words) {
        static PlanView of(Planning.Sheet sheet) {
            var plan = sheet.shown().orElseThrow();
            return new PlanView(
                    plan.id(),
                    plan.revision(),
                    plan.state().name(),
                    plan.head().version(),
                    plan.hash(),
                    plan.agreed().orElse(null),
                    plan.head().texts(),
                    LineView.of(plan.of(PlanPart.OBJECTIVES)),
                    LineView.of(plan.of(PlanPart.LEARNING)),
                    LineView.of(plan.of(PlanPart.OUTPUTS)),
                    LineView.of(plan.of(PlanPart.ACTIVITIES)),
                    LineView.of(plan.of(PlanPart.BUDGET)),
                    LineView.of(plan.of(PlanPart.AVAILABILITY)),
                    sheet.lacks(),
                    sheet.loads().stream().map(LoadView::of).toList(),
                    WordView.of(sheet.words(), plan.hash()));
        }
    }

    public record Begun(String kind) {}

    /** What kind a plan is of. */
    public enum Kind {
        STAP,
        PIP,
        SIP
    }

    /** Where a plan is sent; a record's also approved, as its source tells. */
    public enum Reached {
        DRAFT,
        FOR_APPROVAL,
        APPROVED
    }

    @GET
    public List<RevisionView> list(@PathParam("partnership") UUID id) {
        return planning.of(id).plans().stream().map(RevisionView::of).toList();
    }

    @GET
    @Path("{plan}")
    public PlanView get(@PathParam("partnership") UUID id, @PathParam("plan") UUID plan) {
        return PlanView.of(planning.of(id, plan));
    }

    @POST
    public Response begin(@PathParam("partnership") UUID id, Begun begun) {
        planning.check(id);
        var sent = new Sent();
        var kind = sent.choice("kind", begun == null ? null : begun.kind(), Kind.class);
        sent.check();
        var plan = planning.begin(id, kind.orElseThrow().name());
        return Response.status(201).entity(Json.of(PlanView.of(planning.of(id, plan)))).build();
    }

    /** Keeps the head where it is given, and sends the plan on or takes it back. */
    @PUT
    @Path("{plan}")
    public Response keep(
            @PathParam("partnership") UUID id, @PathParam("plan") UUID plan, Head given) {
        planning.check(id);
        var head = given == null ? Head.NOTHING : given;
        var sent = new Sent();
        if (head.said() == null && head.state() == null) {
            sent.fault("said", "field.required");
        }
        if (head.said() != null && head.version() == null) {
            sent.fault("version", "field.required");
        }
        var reached =
                head.state() == null
                        ? null
                        : sent.choice("state", head.state(), Reached.class).orElse(null);
        sent.check();
        if (head.said() != null) {
            WrittenLines.check(
                    planning.keep(id, plan, head.version(), WrittenLines.texts(head.said())));
        }
        if (reached == Reached.FOR_APPROVAL) {
            planning.send(id, plan);
        } else if (reached == Reached.DRAFT) {
            planning.takeBack(id, plan);
        } else if (reached == Reached.APPROVED) {
            planning.tell(id, plan);
        }
        return now(id, plan);
    }

    /** Adds a line, or changes the one that is named. */
    @POST
    @Path("{plan}/lines")
    public Response line(
            @PathParam("partnership") UUID id, @PathParam("plan") UUID plan, Kept given) {
        planning.check(id);
        var kept = given == null ? Kept.NOTHING : given;
        var part = PlanPart.of(kept.part() == null ? "" : kept.part());
        var sent = new Sent();
        if (part.isEmpty()) {
            sent.fault("part", "field.choice");
        }
        if (kept.line() != null && kept.version() == null) {
            sent.fault("version", "field.required");
        }
        sent.check();
        var texts = WrittenLines.texts(kept.said());
        WrittenLines.check(
                kept.line() == null
                        ? planning.add(id, plan, part.get(), texts)
                        : planning.change(
                                id, plan, part.get(), kept.line(), kept.version(), texts));
        return now(id, plan);
    }

    @DELETE
    @Path("{plan}/lines/{part}/{line}")
    public void remove(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("part") String part,
            @PathParam("line") UUID line) {
        planning.check(id);
        planning.remove(
                id, plan, PlanPart.of(part).orElseThrow(() -> new NotFound("part", part)), line);
    }

    @PUT
    @Path("{plan}/words/{party}")
    public Response approve(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("party") UUID party,
            Word given) {
        planning.checkSpeaking(id, party);
        var word = given == null ? Word.NOTHING : given;
        var sent = new Sent();
        if (word.yes() == null) {
            sent.fault("yes", "field.required");
        }
        var hash = sent.text("hash", word.hash(), 64);
        var reason = sent.optional("reason", word.reason(), 2000);
        var paper = word.paper(sent, LocalDate.now(clock));
        sent.check();
        planning.approve(id, plan, party, hash, word.yes(), reason, paper);
        return now(id, plan);
    }

    private Response now(UUID id, UUID plan) {
        return Response.ok(Json.of(PlanView.of(planning.of(id, plan)))).build();
    }
}
