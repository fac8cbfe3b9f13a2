package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineReading.Read;
import org.wopplatform.core.plans.Plan;
import org.wopplatform.core.plans.PlanChanges;
import org.wopplatform.core.plans.PlanPart;
import org.wopplatform.core.plans.Planning;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The improvement plan of a partnership and its revisions. */
@Path("{platform}/administration/partnerships/{partnership}/plan")
@RequestScoped
public class PlanPages {
    private static final String TEMPLATE = "partnerships/plan";
    private static final String LINE = "partnerships/line";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Planning planning;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page show(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Optional.empty(), Form.done(done)));
    }

    @GET
    @Path("{plan}")
    public Page revision(@PathParam("partnership") UUID id, @PathParam("plan") UUID plan) {
        return Page.of(TEMPLATE, view(id, Optional.of(plan), Form.empty()));
    }

    @GET
    @Path("{plan}/changes")
    public Page changes(@PathParam("partnership") UUID id, @PathParam("plan") UUID plan) {
        return together.read(
                () -> {
                    var head = heads.of(id, "plan");
                    var sheet = planning.of(id, plan);
                    var before =
                            sheet.former().orElseThrow(() -> new NotFound("former plan", plan));
                    var after = sheet.shown().orElseThrow();
                    return Page.of(
                            "partnerships/plan-changes",
                            new PlanChangesView(
                                    head,
                                    before,
                                    after,
                                    PlanChanges.between(before, after),
                                    texts(sheet)));
                });
    }

    /** Begins the first plan, or a revision. */
    @POST
    public Object begin(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        planning.check(id);
        var typed = new Typed(sent, reader.words());
        var kind = typed.choice("kind", Kind.class);
        return typed.done("kind", () -> planning.begin(id, kind.orElseThrow().name()))
                ? Forward.to(here(id), "plan-begun")
                : Page.faulty(TEMPLATE, view(id, Optional.empty(), typed.form()));
    }

    @POST
    @Path("{plan}/sent")
    public Object send(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        return done(id, sent, () -> planning.send(id, plan), "plan-sent");
    }

    @POST
    @Path("{plan}/taken-back")
    public Object takeBack(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        return done(id, sent, () -> planning.takeBack(id, plan), "plan-taken-back");
    }

    @POST
    @Path("{plan}/removal")
    public Object discard(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        return done(id, sent, () -> planning.discard(id, plan), "plan-discarded");
    }

    @POST
    @Path("{plan}/told")
    public Object tell(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        return done(id, sent, () -> planning.tell(id, plan), "planning-told");
    }

    /** A party's word on the plan as it reads now. */
    @POST
    @Path("{plan}/words/{party}")
    public Object approve(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        planning.checkSpeaking(id, party);
        var typed = new Typed(sent, reader.words());
        var answer = typed.choice("answer", Answer.class);
        var reason = ParticularsForm.optional(typed, "word_reason", 2000);
        var paper = PaperForm.read(typed, reader.words(), LocalDate.now(clock));
        return typed.done(
                        "word_reason",
                        () ->
                                planning.approve(
                                        id,
                                        plan,
                                        party,
                                        typed.value("hash"),
                                        answer.orElseThrow() == Answer.YES,
                                        reason,
                                        paper))
                ? Forward.to(here(id), "partnership-word")
                : Page.faulty(TEMPLATE, view(id, Optional.empty(), typed.form()));
    }

    /** A new line, or the head. */
    @GET
    @Path("{plan}/{part}")
    public Page line(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("part") String part,
            @Context UriInfo asked) {
        planning.check(id);
        return Page.of(LINE, line(id, plan, kind(part), Optional.empty(), chosen(asked)));
    }

    @POST
    @Path("{plan}/{part}")
    public Object add(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("part") String part,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        var kind = kind(part);
        var typed = new Typed(sent, reader.words());
        var seen = kind == PlanPart.HEAD ? typed.number("version", 0, 999_999_999) : 0;
        return kept(
                        typed,
                        () ->
                                kind == PlanPart.HEAD
                                        ? planning.keep(id, plan, seen, texts(typed))
                                        : planning.add(id, plan, kind, texts(typed)))
                ? Forward.to(here(id), "saved")
                : Page.faulty(LINE, line(id, plan, kind, Optional.empty(), typed.form()));
    }

    @GET
    @Path("{plan}/{part}/{line}")
    public Page line(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("part") String part,
            @PathParam("line") UUID line) {
        planning.check(id);
        return Page.of(LINE, line(id, plan, kind(part), Optional.of(line), Form.empty()));
    }

    @POST
    @Path("{plan}/{part}/{line}")
    public Object change(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("part") String part,
            @PathParam("line") UUID line,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        var kind = kind(part);
        var typed = new Typed(sent, reader.words());
        var seen = typed.number("version", 0, 999_999_999);
        return kept(typed, () -> planning.change(id, plan, kind, line, seen, texts(typed)))
                ? Forward.to(here(id), "saved")
                : Page.faulty(LINE, line(id, plan, kind, Optional.of(line), typed.form()));
    }

    @POST
    @Path("{plan}/{part}/{line}/removal")
    public Object remove(
            @PathParam("partnership") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("part") String part,
            @PathParam("line") UUID line,
            MultivaluedMap<String, String> sent) {
        planning.check(id);
        var kind = kind(part);
        return done(id, sent, () -> planning.remove(id, plan, kind, line), "line-removed");
    }

    private Object done(UUID id, MultivaluedMap<String, String> sent, Runnable deed, String done) {
        var typed = new Typed(sent, reader.words());
        return typed.done("", deed)
                ? Forward.to(here(id), done)
                : Page.faulty(TEMPLATE, view(id, Optional.empty(), typed.form()));
    }

    private boolean kept(Typed typed, Supplier<Read> keeping) {
        return LineForm.kept(typed, reader.words(), keeping);
    }

    private static Map<String, String> texts(Typed typed) {
        return LineForm.texts(typed, PlanPart.values());
    }

    private static Form chosen(UriInfo asked) {
        return Form.empty().instead(new HashMap<>(asked.getQueryParameters()));
    }

    private static PlanPart kind(String part) {
        return part.equals("head")
                ? PlanPart.HEAD
                : PlanPart.of(part).orElseThrow(() -> new NotFound("part", part));
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }

    private String here(UUID id) {
        return frames.frame().to("administration/partnerships/" + id + "/plan");
    }

    private PlanView view(UUID id, Optional<UUID> wanted, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "plan");
                    var sheet =
                            wanted.isPresent() ? planning.of(id, wanted.get()) : planning.of(id);
                    return new PlanView(
                            head,
                            form,
                            sheet,
                            texts(sheet),
                            LocalDate.now(clock.withZone(current.get().timeZone())),
                            sheet.standpoint().mayWrite() && may(Permission.WORK_IN_PARTNERSHIPS),
                            may(Permission.SPEAK_FOR_OPERATORS));
                });
    }

    private LineView line(UUID id, UUID plan, PlanPart kind, Optional<UUID> line, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "plan");
                    var sheet = planning.of(id, plan);
                    var of = sheet.shown().orElseThrow();
                    var address = "plan/" + plan + "/" + kind.key();
                    return new LineView(
                            head,
                            form,
                            kind,
                            texts(sheet),
                            kept(of, kind, line),
                            head.to(line.map(l -> address + "/" + l).orElse(address)),
                            head.to("plan") + "#" + kind.key());
                });
    }

    private static Optional<Line> kept(Plan of, PlanPart kind, Optional<UUID> wanted) {
        if (kind == PlanPart.HEAD) {
            return Optional.of(of.head());
        }
        return wanted.map(id -> of.line(kind, id).orElseThrow(() -> new NotFound(kind.key(), id)));
    }

    private LineTexts texts(Planning.Sheet sheet) {
        var objectives = new LinkedHashMap<UUID, String>();
        var outputs = new LinkedHashMap<UUID, String>();
        sheet.shown()
                .ifPresent(
                        plan -> {
                            plan.of(PlanPart.OBJECTIVES)
                                    .forEach(o -> objectives.put(o.id(), o.text("title")));
                            plan.of(PlanPart.OUTPUTS)
                                    .forEach(o -> outputs.put(o.id(), o.text("title")));
                        });
        return new LineTexts(
                reader.words(),
                sheet.parties(),
                sheet.areas(),
                Map.of("objective_id", objectives, "output_id", outputs));
    }

    private enum Kind {
        STAP,
        PIP,
        SIP
    }

    private enum Answer {
        YES,
        NO
    }
}
