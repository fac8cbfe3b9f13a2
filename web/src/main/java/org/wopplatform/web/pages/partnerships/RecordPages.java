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
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.proposals.ReadingProposals;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Where a partnership stands, what it still wants, and the steps themselves. */
@Path("{platform}/administration/partnerships/{partnership}")
@RequestScoped
public class RecordPages {
    private static final String OVERVIEW = "partnerships/overview";
    private static final String EDIT = "partnerships/edit";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Course course;
    @Inject Brokering brokering;
    @Inject Speaking speaking;
    @Inject ReadingProposals proposals;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page overview(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(OVERVIEW, view(id, "overview", Form.done(done)));
    }

    @GET
    @Path("course")
    public Page course(@PathParam("partnership") UUID id) {
        return together.read(
                () ->
                        Page.of(
                                "partnerships/course",
                                new CourseView(heads.of(id, "course"), course.steps(id))));
    }

    /** Takes a step of one that is carried out here, or tells one of a record. */
    @POST
    @Path("step")
    public Object step(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        course.check(id);
        var typed = new Typed(sent, reader.words());
        var from = typed.choice("from", State.class);
        var to = typed.choice("to", State.class);
        var reason = ParticularsForm.optional(typed, "reason", 2000);
        return typed.done(
                        "reason",
                        () -> course.step(id, from.orElseThrow(), to.orElseThrow(), reason))
                ? Forward.to(here(id, ""), "partnership-step")
                : Page.faulty(OVERVIEW, view(id, "overview", typed.form()));
    }

    @POST
    @Path("told")
    public Object tell(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        brokering.check(id);
        var typed = new Typed(sent, reader.words());
        var from = typed.choice("from", State.class);
        var to = typed.choice("to", State.class);
        var on = ParticularsForm.date(typed, "on_day");
        var toldBy = typed.text("told_by", 500);
        var what = ParticularsForm.optional(typed, "reason", 2000);
        return typed.done(
                        "to",
                        () ->
                                course.tell(
                                        id, from.orElseThrow(), to.orElseThrow(), on, toldBy, what))
                ? Forward.to(here(id, ""), "partnership-told")
                : Page.faulty(OVERVIEW, view(id, "overview", typed.form()));
    }

    @POST
    @Path("consent")
    public Object consent(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        course.check(id);
        var typed = new Typed(sent, reader.words());
        var given = typed.choice("consent", Answer.class);
        var reason = ParticularsForm.optional(typed, "consent_reason", 2000);
        return typed.done(
                        "consent_reason",
                        () -> course.consent(id, given.orElseThrow() == Answer.YES, reason))
                ? Forward.to(here(id, ""), "partnership-consent")
                : Page.faulty(OVERVIEW, view(id, "overview", typed.form()));
    }

    /** A party's word on the match, or on ending early. */
    @POST
    @Path("words/{party}")
    public Object say(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        speaking.check(id, party);
        var typed = new Typed(sent, reader.words());
        var answer = typed.choice("answer", Answer.class);
        var reason = ParticularsForm.optional(typed, "word_reason", 2000);
        var ending = typed.value("on").equals("ending");
        var paper = paper(typed);
        return typed.done(
                        "word_reason",
                        () ->
                                speaking.say(
                                        id,
                                        party,
                                        ending,
                                        answer.orElseThrow() == Answer.YES,
                                        reason,
                                        paper))
                ? Forward.to(here(id, ""), "partnership-word")
                : Page.faulty(OVERVIEW, view(id, "overview", typed.form()));
    }

    @GET
    @Path("edit")
    public Page edit(@PathParam("partnership") UUID id) {
        brokering.check(id);
        return Page.of(EDIT, view(id, "overview", Form.empty()));
    }

    @POST
    @Path("edit")
    public Object describe(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        brokering.check(id);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        var said = ParticularsForm.read(typed);
        return typed.done("until", () -> brokering.describe(id, version, said))
                ? Forward.to(here(id, ""), "partnership-described")
                : Page.faulty(EDIT, view(id, "overview", typed.form()));
    }

    @POST
    @Path("publication")
    public Object publish(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        brokering.check(id);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        var summaries = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            summaries.put(language, typed.optional("summary_" + language.code(), 4000));
        }
        var shown = typed.value("published").equals("true");
        return typed.done("published", () -> brokering.publish(id, version, shown, summaries))
                ? Forward.to(here(id, ""), "partnership-published")
                : Page.faulty(EDIT, view(id, "overview", typed.form()));
    }

    private Optional<Speaking.Paper> paper(Typed typed) {
        if (typed.value("signatory").isBlank() && typed.value("position").isBlank()) {
            return Optional.empty();
        }
        var name = typed.text("signatory", 200);
        var position = typed.text("position", 200);
        var today = LocalDate.now(clock);
        var on = typed.day("signed_on").orElse(today);
        if (on.isAfter(today)) {
            typed.fault("signed_on", reader.words().say("field.not-in-future"));
        }
        return Optional.of(new Speaking.Paper(name, position, on));
    }

    private String here(UUID id, String path) {
        return frames.frame().to("administration/partnerships/" + id + path);
    }

    private RecordView view(UUID id, String tab, Form form) {
        return together.read(
                () ->
                        new RecordView(
                                heads.of(id, tab),
                                form,
                                course.of(id),
                                course.steps(id).stream().map(Course.Taken::became).toList(),
                                speaking.onEnding(id),
                                brokering.summaries(id),
                                proposals.origin(id)));
    }

    private enum Answer {
        YES,
        NO
    }
}
