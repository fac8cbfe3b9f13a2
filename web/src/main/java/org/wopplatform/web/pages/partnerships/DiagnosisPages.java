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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wopplatform.core.diagnosis.Diagnosing;
import org.wopplatform.core.diagnosis.Diagnosis;
import org.wopplatform.core.diagnosis.DiagnosisPart;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineReading.Read;
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

/** The joint diagnosis of a partnership. */
@Path("{platform}/administration/partnerships/{partnership}/diagnosis")
@RequestScoped
public class DiagnosisPages {
    private static final String TEMPLATE = "partnerships/diagnosis";
    private static final String LINE = "partnerships/line";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Diagnosing diagnosing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page show(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Optional.empty(), Form.done(done)));
    }

    @GET
    @Path("{diagnosis}")
    public Page former(@PathParam("partnership") UUID id, @PathParam("diagnosis") UUID diagnosis) {
        return Page.of(TEMPLATE, view(id, Optional.of(diagnosis), Form.empty()));
    }

    @POST
    public Object open(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        diagnosing.check(id);
        return done(id, sent, () -> diagnosing.open(id), "diagnosis-opened");
    }

    @POST
    @Path("{diagnosis}/conducted")
    public Object conduct(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            MultivaluedMap<String, String> sent) {
        diagnosing.check(id);
        return done(id, sent, () -> diagnosing.conduct(id, diagnosis), "diagnosis-conducted");
    }

    @POST
    @Path("{diagnosis}/told")
    public Object tell(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            MultivaluedMap<String, String> sent) {
        diagnosing.check(id);
        return done(id, sent, () -> diagnosing.tell(id, diagnosis), "planning-told");
    }

    /** A party's word on the diagnosis as it reads now. */
    @POST
    @Path("{diagnosis}/words/{party}")
    public Object endorse(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        diagnosing.checkSpeaking(id, party);
        var typed = new Typed(sent, reader.words());
        var answer = typed.choice("answer", Answer.class);
        var reason = ParticularsForm.optional(typed, "word_reason", 2000);
        var paper = PaperForm.read(typed, reader.words(), LocalDate.now(clock));
        return typed.done(
                        "word_reason",
                        () ->
                                diagnosing.endorse(
                                        id,
                                        diagnosis,
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
    @Path("{diagnosis}/{part}")
    public Page line(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("part") String part,
            @Context UriInfo asked) {
        diagnosing.check(id);
        return Page.of(LINE, line(id, diagnosis, kind(part), Optional.empty(), chosen(asked)));
    }

    @POST
    @Path("{diagnosis}/{part}")
    public Object add(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("part") String part,
            MultivaluedMap<String, String> sent) {
        diagnosing.check(id);
        var kind = kind(part);
        var typed = new Typed(sent, reader.words());
        var seen = kind == DiagnosisPart.HEAD ? typed.number("version", 0, 999_999_999) : 0;
        return kept(
                        typed,
                        () ->
                                kind == DiagnosisPart.HEAD
                                        ? diagnosing.keep(id, diagnosis, seen, texts(typed))
                                        : diagnosing.add(id, diagnosis, kind, texts(typed)))
                ? Forward.to(here(id), "saved")
                : Page.faulty(LINE, line(id, diagnosis, kind, Optional.empty(), typed.form()));
    }

    @GET
    @Path("{diagnosis}/{part}/{line}")
    public Page line(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("part") String part,
            @PathParam("line") UUID line) {
        diagnosing.check(id);
        return Page.of(LINE, line(id, diagnosis, kind(part), Optional.of(line), Form.empty()));
    }

    @POST
    @Path("{diagnosis}/{part}/{line}")
    public Object change(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("part") String part,
            @PathParam("line") UUID line,
            MultivaluedMap<String, String> sent) {
        diagnosing.check(id);
        var kind = kind(part);
        var typed = new Typed(sent, reader.words());
        var seen = typed.number("version", 0, 999_999_999);
        return kept(typed, () -> diagnosing.change(id, diagnosis, kind, line, seen, texts(typed)))
                ? Forward.to(here(id), "saved")
                : Page.faulty(LINE, line(id, diagnosis, kind, Optional.of(line), typed.form()));
    }

    @POST
    @Path("{diagnosis}/{part}/{line}/removal")
    public Object remove(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("part") String part,
            @PathParam("line") UUID line,
            MultivaluedMap<String, String> sent) {
        diagnosing.check(id);
        var kind = kind(part);
        return done(id, sent, () -> diagnosing.remove(id, diagnosis, kind, line), "line-removed");
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
        return LineForm.texts(typed, DiagnosisPart.values());
    }

    /** What a link says about the line to come, such as its kind. */
    private static Form chosen(UriInfo asked) {
        return Form.empty().instead(new HashMap<>(asked.getQueryParameters()));
    }

    private static DiagnosisPart kind(String part) {
        return part.equals("head")
                ? DiagnosisPart.HEAD
                : DiagnosisPart.of(part).orElseThrow(() -> new NotFound("part", part));
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }

    private String here(UUID id) {
        return frames.frame().to("administration/partnerships/" + id + "/diagnosis");
    }

    private DiagnosisView view(UUID id, Optional<UUID> wanted, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "diagnosis");
                    var sheet = diagnosing.of(id);
                    var shown =
                            wanted.map(
                                            one ->
                                                    sheet.diagnoses().stream()
                                                            .filter(d -> d.id().equals(one))
                                                            .findFirst()
                                                            .orElseThrow(
                                                                    () ->
                                                                            new NotFound(
                                                                                    "diagnosis",
                                                                                    one)))
                                    .or(sheet::current);
                    return new DiagnosisView(
                            head,
                            form,
                            sheet,
                            shown,
                            texts(sheet),
                            sheet.standpoint().mayWrite() && may(Permission.WORK_IN_PARTNERSHIPS),
                            may(Permission.SPEAK_FOR_OPERATORS));
                });
    }

    private LineView line(
            UUID id, UUID diagnosis, DiagnosisPart kind, Optional<UUID> line, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "diagnosis");
                    var sheet = diagnosing.of(id);
                    var of =
                            sheet.diagnoses().stream()
                                    .filter(d -> d.id().equals(diagnosis))
                                    .findFirst()
                                    .orElseThrow(() -> new NotFound("diagnosis", diagnosis));
                    var address = "diagnosis/" + diagnosis + "/" + kind.key();
                    return new LineView(
                            head,
                            form,
                            kind,
                            texts(sheet),
                            kept(of, kind, line),
                            head.to(line.map(l -> address + "/" + l).orElse(address)),
                            head.to("diagnosis") + "#" + kind.key());
                });
    }

    private static Optional<Line> kept(Diagnosis of, DiagnosisPart kind, Optional<UUID> wanted) {
        if (kind == DiagnosisPart.HEAD) {
            return Optional.of(of.head());
        }
        return wanted.map(
                id ->
                        of.of(kind).stream()
                                .filter(line -> line.id().equals(id))
                                .findFirst()
                                .orElseThrow(() -> new NotFound(kind.key(), id)));
    }

    private LineTexts texts(Diagnosing.Sheet sheet) {
        return new LineTexts(reader.words(), sheet.parties(), sheet.areas(), Map.of());
    }

    private enum Answer {
        YES,
        NO
    }
}
