package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.closing.Evaluating;
import org.wopplatform.core.closing.Evaluation.Again;
import org.wopplatform.core.closing.Evaluation.Said;
import org.wopplatform.core.closing.Question;
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

/** A party's evaluation: a draft as long as it likes, then handed in for good. */
@Path("{platform}/administration/partnerships/{partnership}/closing/evaluations/{party}")
@RequestScoped
public class EvaluationPages {
    private static final String EVALUATION = "partnerships/evaluation";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Evaluating evaluating;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            @QueryParam("done") String done) {
        return Page.of(EVALUATION, view(id, party, Form.done(done)));
    }

    /** Keeps what was written, and hands it in where that was asked for and nothing is missing. */
    @POST
    public Object write(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        evaluating.check(id, party);
        var typed = new Typed(sent, reader.words());
        var said = read(typed);
        if (!typed.done("", () -> evaluating.write(id, party, said))) {
            return faulty(id, party, typed);
        }
        if (!typed.value("act").equals("submit")) {
            return Forward.to(address(id) + "/evaluations/" + party, "closing-evaluation-saved");
        }
        var kept = evaluating.get(id, party).said().orElseGet(Said::nothing);
        if (!heads.of(id, "closing").partnership().recorded()) {
            kept.lacking()
                    .forEach(field -> typed.fault(field, reader.words().say("field.required")));
        }
        return typed.done("", () -> evaluating.submit(id, party, kept.version()))
                ? Forward.to(address(id), "closing-evaluation-submitted")
                : faulty(id, party, typed);
    }

    private Page faulty(UUID id, UUID party, Typed typed) {
        var version =
                evaluating
                        .get(id, party)
                        .said()
                        .map(Said::version)
                        .map(String::valueOf)
                        .orElse("0");
        return Page.faulty(
                EVALUATION,
                view(id, party, typed.form().instead(Map.of("version", List.of(version)))));
    }

    private static Said read(Typed typed) {
        var version = typed.number("version", 0, 999_999_999);
        var ratings = new EnumMap<Question, Integer>(Question.class);
        for (var question : Question.values()) {
            if (!typed.value(question.key()).isEmpty()) {
                ratings.put(
                        question, typed.number(question.key(), Question.LOWEST, Question.HIGHEST));
            }
        }
        return new Said(
                typed.optional("gained", Said.LONGEST),
                typed.optional("gave", Said.LONGEST),
                typed.optional("otherwise", Said.LONGEST),
                typed.value("again").isEmpty()
                        ? Optional.empty()
                        : typed.choice("again", Again.class),
                ratings,
                typed.optional("told_by", 1000),
                version);
    }

    private String address(UUID id) {
        return frames.frame().to("administration/partnerships/" + id + "/closing");
    }

    private EvaluationView view(UUID id, UUID party, Form form) {
        return together.read(
                () ->
                        new EvaluationView(
                                heads.of(id, "closing"),
                                form,
                                evaluating.get(id, party),
                                caller.may(Permission.WORK_IN_PARTNERSHIPS, current.get().id())
                                        && evaluating.writes(id, party)));
    }
}
