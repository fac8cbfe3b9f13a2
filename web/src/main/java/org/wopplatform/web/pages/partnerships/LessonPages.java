package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.closing.Lesson;
import org.wopplatform.core.closing.Lesson.Written;
import org.wopplatform.core.closing.Lessons;
import org.wopplatform.core.language.Language;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Stories, good practices and lessons, to write and to show to everybody. */
@Path("{platform}/administration/partnerships/{partnership}/closing/lessons")
@RequestScoped
public class LessonPages {
    private static final String LESSON = "partnerships/lesson";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Lessons lessons;
    @Inject Reader reader;

    @GET
    @Path("new")
    public Page begin(@PathParam("partnership") UUID id) {
        lessons.check(id);
        return Page.of(LESSON, view(id, Optional.empty(), Form.empty()));
    }

    @POST
    @Path("new")
    public Object add(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        lessons.check(id);
        var typed = new Typed(sent, reader.words());
        var written = read(typed);
        return typed.done("", () -> lessons.add(id, written.orElseThrow()))
                ? Forward.to(address(id), "closing-lesson-saved")
                : Page.faulty(LESSON, view(id, Optional.empty(), typed.form()));
    }

    @GET
    @Path("{lesson}")
    public Page edit(@PathParam("partnership") UUID id, @PathParam("lesson") UUID lesson) {
        lessons.check(id);
        return Page.of(LESSON, view(id, Optional.of(lesson), Form.empty()));
    }

    @POST
    @Path("{lesson}")
    public Object change(
            @PathParam("partnership") UUID id,
            @PathParam("lesson") UUID lesson,
            MultivaluedMap<String, String> sent) {
        lessons.check(id);
        var now = lessons.get(id, lesson);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        var written = read(typed);
        return typed.done("", () -> lessons.change(id, lesson, version, written.orElseThrow()))
                ? Forward.to(address(id), "closing-lesson-saved")
                : Page.faulty(
                        LESSON,
                        view(
                                id,
                                Optional.of(lesson),
                                typed.form()
                                        .instead(
                                                Map.of(
                                                        "version",
                                                        List.of(String.valueOf(now.version()))))));
    }

    @POST
    @Path("{lesson}/remove")
    public Object remove(@PathParam("partnership") UUID id, @PathParam("lesson") UUID lesson) {
        lessons.remove(id, lesson);
        return Forward.to(address(id), "closing-lesson-removed");
    }

    @POST
    @Path("{lesson}/show")
    public Object show(
            @PathParam("partnership") UUID id,
            @PathParam("lesson") UUID lesson,
            MultivaluedMap<String, String> sent) {
        var shown = sent.containsKey("shown") && sent.getFirst("shown").equals("yes");
        var version = new Typed(sent, reader.words()).number("version", 1, 999_999_999);
        lessons.show(id, lesson, version, shown);
        return Forward.to(address(id), shown ? "closing-lesson-shown" : "closing-lesson-hidden");
    }

    private Optional<Written> read(Typed typed) {
        var kind = typed.choice("kind", Lesson.Kind.class);
        var texts = new EnumMap<Language, Lesson.Text>(Language.class);
        for (var language : Language.values()) {
            var title = typed.optional("title_" + language.code(), Lesson.Text.LONGEST_TITLE);
            var body = typed.optional("body_" + language.code(), Lesson.Text.LONGEST_BODY);
            if (title.isEmpty() != body.isEmpty()) {
                typed.fault(
                        (title.isEmpty() ? "title_" : "body_") + language.code(),
                        reader.words().say("closing.lesson-half"));
            } else if (!title.isEmpty()) {
                texts.put(language, new Lesson.Text(title, body));
            }
        }
        var toldBy = typed.optional("told_by", 1000);
        return kind.map(
                chosen ->
                        new Written(chosen, texts, Optional.of(toldBy).filter(s -> !s.isEmpty())));
    }

    private String address(UUID id) {
        return frames.frame().to("administration/partnerships/" + id + "/closing");
    }

    private LessonView view(UUID id, Optional<UUID> lesson, Form form) {
        return together.read(
                () ->
                        new LessonView(
                                heads.of(id, "closing"),
                                form,
                                lesson.map(known -> lessons.get(id, known))));
    }
}
