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
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.closing.Evaluating;
import org.wopplatform.core.closing.Evaluation;
import org.wopplatform.core.closing.Evaluation.Again;
import org.wopplatform.core.closing.Evaluation.Said;
import org.wopplatform.core.closing.Following;
import org.wopplatform.core.closing.Lesson;
import org.wopplatform.core.closing.Lessons;
import org.wopplatform.core.closing.Question;
import org.wopplatform.core.language.Language;

/** The end of a partnership: evaluations, lessons, what comes next. */
@Path("platforms/{platform}/partnerships/{partnership}/closing")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ClosingResource {
    @Inject Evaluating evaluating;
    @Inject Lessons lessons;
    @Inject Following following;

    @JsonbPropertyOrder({
        "party",
        "name",
        "role",
        "stage",
        "submittedAt",
        "version",
        "gained",
        "gave",
        "otherwise",
        "again",
        "ratings",
        "toldBy"
    })
    public record EvaluationView(
            UUID party,
            String name,
            String role,
            String stage,
            Instant submittedAt,
            Integer version,
            String gained,
            String gave,
            String otherwise,
            String again,
            Map<String, Integer> ratings,
            String toldBy) {
        static EvaluationView of(Evaluation evaluation) {
            var said = evaluation.said();
            var ratings = new LinkedHashMap<String, Integer>();
            for (var question : Question.values()) {
                said.map(s -> s.ratings().get(question))
                        .ifPresent(rating -> ratings.put(question.key(), rating));
            }
            return new EvaluationView(
                    evaluation.party(),
                    evaluation.name(),
                    evaluation.role(),
                    evaluation.stage().name(),
                    evaluation.submittedAt().orElse(null),
                    said.map(Said::version).orElse(null),
                    said.map(Said::gained).orElse(null),
                    said.map(Said::gave).orElse(null),
                    said.map(Said::otherwise).orElse(null),
                    said.flatMap(Said::again).map(Again::name).orElse(null),
                    ratings,
                    said.map(Said::toldBy).filter(text -> !text.isEmpty()).orElse(null));
        }
    }

    @JsonbPropertyOrder({"title", "body"})
    public record TextView(String title, String body) {}

    @JsonbPropertyOrder({"id", "kind", "texts", "toldBy", "published", "version"})
    public record LessonView(
            UUID id,
            String kind,
            Map<String, TextView> texts,
            String toldBy,
            boolean published,
            int version) {
        static LessonView of(Lesson lesson) {
            var texts = new LinkedHashMap<String, TextView>();
            new EnumMap<>(lesson.texts())
                    .forEach(
                            (language, text) ->
                                    texts.put(
                                            language.code(),
                                            new TextView(text.title(), text.body())));
            return new LessonView(
                    lesson.id(),
                    lesson.kind().name(),
                    texts,
                    lesson.toldBy().orElse(null),
                    lesson.published(),
                    lesson.version());
        }
    }

    @JsonbPropertyOrder({"id", "platform", "code", "title", "state"})
    public record LinkedView(UUID id, String platform, String code, String title, String state) {
        static LinkedView of(Following.Linked linked) {
            return new LinkedView(
                    linked.id(),
                    linked.platform(),
                    linked.code(),
                    linked.title(),
                    linked.state().name());
        }
    }

    @JsonbPropertyOrder({"evaluations", "lessons", "continues", "continuedBy"})
    public record ClosingView(
            List<EvaluationView> evaluations,
            List<LessonView> lessons,
            LinkedView continues,
            List<LinkedView> continuedBy) {}

    public record Written(
            Integer version,
            String gained,
            String gave,
            String otherwise,
            String again,
            Map<String, Integer> ratings,
            String toldBy) {}

    public record Submitted(Integer version) {}

    public record WrittenText(String title, String body) {}

    public record WrittenLesson(
            Integer version, String kind, Map<String, WrittenText> texts, String toldBy) {}

    public record Shown(Integer version, Boolean published) {}

    public record Next(String title) {}

    public record Follower(UUID partnership) {}

    @GET
    public ClosingView get(@PathParam("partnership") UUID id) {
        return view(id);
    }

    @PUT
    @Path("evaluations/{party}")
    public Response write(
            @PathParam("partnership") UUID id, @PathParam("party") UUID party, Written written) {
        evaluating.check(id, party);
        var sent = new Sent();
        var given =
                written == null ? new Written(null, null, null, null, null, null, null) : written;
        if (given.version() == null) {
            sent.fault("version", "field.required");
        }
        var ratings = new EnumMap<Question, Integer>(Question.class);
        if (given.ratings() != null) {
            given.ratings().forEach((key, rating) -> rate(sent, ratings, key, rating));
        }
        var again =
                given.again() == null
                        ? Optional.<Again>empty()
                        : sent.choice("again", given.again(), Again.class);
        var gained = sent.optional("gained", given.gained(), Said.LONGEST);
        var gave = sent.optional("gave", given.gave(), Said.LONGEST);
        var otherwise = sent.optional("otherwise", given.otherwise(), Said.LONGEST);
        var toldBy = sent.optional("toldBy", given.toldBy(), 1000);
        sent.check();
        evaluating.write(
                id,
                party,
                new Said(
                        gained.orElse(""),
                        gave.orElse(""),
                        otherwise.orElse(""),
                        again,
                        ratings,
                        toldBy.orElse(""),
                        given.version()));
        return now(200, id);
    }

    /** Hands the evaluation in as it was written. */
    @POST
    @Path("evaluations/{party}/submission")
    public Response submit(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            Submitted submitted) {
        evaluating.check(id, party);
        var sent = new Sent();
        if (submitted == null || submitted.version() == null) {
            sent.fault("version", "field.required");
        }
        sent.check();
        evaluating.submit(id, party, submitted.version());
        return now(200, id);
    }

    @POST
    @Path("lessons")
    public Response addLesson(@PathParam("partnership") UUID id, WrittenLesson written) {
        lessons.check(id);
        var read = read(new Sent(), written);
        lessons.add(id, read);
        return now(201, id);
    }

    @PUT
    @Path("lessons/{lesson}")
    public Response changeLesson(
            @PathParam("partnership") UUID id,
            @PathParam("lesson") UUID lesson,
            WrittenLesson written) {
        lessons.check(id);
        lessons.get(id, lesson);
        var sent = new Sent();
        if (written == null || written.version() == null) {
            sent.fault("version", "field.required");
        }
        var read = read(sent, written);
        lessons.change(id, lesson, written.version(), read);
        return now(200, id);
    }

    @DELETE
    @Path("lessons/{lesson}")
    public Response removeLesson(
            @PathParam("partnership") UUID id, @PathParam("lesson") UUID lesson) {
        lessons.remove(id, lesson);
        return Response.noContent().build();
    }

    @PUT
    @Path("lessons/{lesson}/publication")
    public Response show(
            @PathParam("partnership") UUID id, @PathParam("lesson") UUID lesson, Shown shown) {
        following.check(id);
        lessons.get(id, lesson);
        var sent = new Sent();
        if (shown == null || shown.version() == null) {
            sent.fault("version", "field.required");
        }
        if (shown == null || shown.published() == null) {
            sent.fault("published", "field.required");
        }
        sent.check();
        lessons.show(id, lesson, shown.version(), shown.published());
        return now(200, id);
    }

    /** Opens the partnership that comes next. */
    @POST
    @Path("next")
    public Response start(@PathParam("partnership") UUID id, Next next) {
        following.check(id);
        var sent = new Sent();
        var title = sent.text("title", next == null ? null : next.title(), 200);
        sent.check();
        following.start(id, title);
        return now(201, id);
    }

    /** Says which partnership goes on where this one ended. */
    @POST
    @Path("followers")
    public Response link(@PathParam("partnership") UUID id, Follower follower) {
        following.check(id);
        var sent = new Sent();
        if (follower == null || follower.partnership() == null) {
            sent.fault("partnership", "field.required");
        }
        sent.check();
        following.link(id, follower.partnership());
        return now(200, id);
    }

    private static void rate(
            Sent sent, Map<Question, Integer> ratings, String key, Integer rating) {
        for (var question : Question.values()) {
            if (question.key().equals(key)
                    && rating != null
                    && rating >= Question.LOWEST
                    && rating <= Question.HIGHEST) {
                ratings.put(question, rating);
                return;
            }
        }
        sent.fault(key, "field.choice");
    }

    private static Lesson.Written read(Sent sent, WrittenLesson written) {
        var given = written == null ? new WrittenLesson(null, null, null, null) : written;
        var kind = sent.choice("kind", given.kind(), Lesson.Kind.class);
        var texts = new EnumMap<Language, Lesson.Text>(Language.class);
        if (given.texts() != null) {
            given.texts()
                    .forEach(
                            (code, text) -> {
                                var language = Language.of(code);
                                if (language.isEmpty() || text == null) {
                                    sent.fault("texts." + code, "field.choice");
                                    return;
                                }
                                texts.put(
                                        language.get(),
                                        new Lesson.Text(
                                                sent.text(
                                                        "texts." + code + ".title",
                                                        text.title(),
                                                        Lesson.Text.LONGEST_TITLE),
                                                sent.text(
                                                        "texts." + code + ".body",
                                                        text.body(),
                                                        Lesson.Text.LONGEST_BODY)));
                            });
        }
        if (given.texts() == null) {
            sent.fault("texts", "field.required");
        }
        var toldBy = sent.optional("toldBy", given.toldBy(), 1000);
        sent.check();
        return new Lesson.Written(kind.orElseThrow(), texts, toldBy);
    }

    private Response now(int status, UUID id) {
        return Response.status(status).entity(Json.of(view(id))).build();
    }

    private ClosingView view(UUID id) {
        var chain = following.of(id);
        return new ClosingView(
                evaluating.of(id).stream().map(EvaluationView::of).toList(),
                lessons.of(id).stream().map(LessonView::of).toList(),
                chain.before().map(LinkedView::of).orElse(null),
                chain.after().stream().map(LinkedView::of).toList());
    }
}
