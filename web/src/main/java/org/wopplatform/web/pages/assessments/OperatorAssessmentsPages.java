package org.wopplatform.web.pages.assessments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.assessments.Assessing;
import org.wopplatform.core.assessments.RatingField;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** One operator's self-assessments: what counts, writing one, reviewing it. */
@Path("{platform}/administration/operators/{id}/assessments")
@RequestScoped
public class OperatorAssessmentsPages {
    private static final String PLACE = "assessments";
    private static final String OPERATOR = "assessments/operator";
    private static final String WRITE = "assessments/write";
    private static final String READ = "assessments/read";
    private static final int LONGEST_REASON = 2000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Assessing assessing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page one(@PathParam("id") UUID operator, @QueryParam("done") String done) {
        return Page.of(OPERATOR, view(operator, Form.done(done)));
    }

    @POST
    public Object begin(@PathParam("id") UUID operator, MultivaluedMap<String, String> sent) {
        assessing.check(operator);
        var typed = new Typed(sent, reader.words());
        return typed.done("", () -> assessing.begin(operator))
                ? Forward.to(
                        here(operator, assessing.of(operator).open().orElseThrow().id()),
                        "assessment-begun")
                : Page.faulty(OPERATOR, view(operator, typed.form()));
    }

    /** The form while it is written, for whoever writes; else what it says. */
    @GET
    @Path("{assessment}")
    public Page read(
            @PathParam("id") UUID operator,
            @PathParam("assessment") UUID assessment,
            @QueryParam("done") String done) {
        var view = view(operator, assessment, Form.done(done));
        return Page.of(view.writes() ? WRITE : READ, view);
    }

    @POST
    @Path("{assessment}")
    public Object keep(
            @PathParam("id") UUID operator,
            @PathParam("assessment") UUID assessment,
            MultivaluedMap<String, String> sent) {
        assessing.check(operator);
        var typed = new Typed(sent, reader.words());
        return kept(operator, assessment, typed)
                ? Forward.to(here(operator, assessment), "saved")
                : faulty(operator, assessment, typed.form(), typed.form().fault("").isPresent());
    }

    /** Keeps what was typed, and submits it if nothing is lacking. */
    @POST
    @Path("{assessment}/submission")
    public Object submit(
            @PathParam("id") UUID operator,
            @PathParam("assessment") UUID assessment,
            MultivaluedMap<String, String> sent) {
        assessing.check(operator);
        var typed = new Typed(sent, reader.words());
        if (!kept(operator, assessment, typed)) {
            return faulty(operator, assessment, typed.form(), typed.form().fault("").isPresent());
        }
        var version = assessing.of(operator).get(assessment).version();
        typed.done(
                "",
                () ->
                        assessing
                                .submit(operator, assessment, version)
                                .forEach(
                                        lack ->
                                                typed.fault(
                                                        lack.field(),
                                                        reader.words().say(lack.code()))));
        return typed.sound()
                ? Forward.to(here(operator), "assessment-submitted")
                : faulty(operator, assessment, typed.form().saying("assessment-kept"), true);
    }

    @POST
    @Path("{assessment}/decision")
    public Object decide(
            @PathParam("id") UUID operator,
            @PathParam("assessment") UUID assessment,
            MultivaluedMap<String, String> sent) {
        assessing.checkReview(operator);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 0, 999_999_999);
        var decision = typed.choice("decision", Decision.class);
        var returned = decision.filter(d -> d == Decision.RETURN).isPresent();
        var reason = returned ? typed.text("reason", LONGEST_REASON) : "";
        var done =
                typed.done(
                        returned ? "reason" : "",
                        () -> {
                            if (returned) {
                                assessing.sendBack(operator, assessment, version, reason);
                            } else {
                                assessing.confirm(operator, assessment, version);
                            }
                        });
        return done
                ? Forward.to(
                        here(operator), returned ? "assessment-returned" : "assessment-reviewed")
                : Page.faulty(READ, view(operator, assessment, typed.form()));
    }

    private enum Decision {
        CONFIRM,
        RETURN
    }

    private boolean kept(UUID operator, UUID assessment, Typed typed) {
        var seen = typed.number("version", 0, 999_999_999);
        if (!typed.sound()) {
            return false;
        }
        try {
            assessing
                    .keep(operator, assessment, seen, texts(typed))
                    .faults()
                    .forEach(
                            (field, fault) ->
                                    typed.fault(
                                            shown(field),
                                            reader.words().say(fault.code(), fault.facts())));
        } catch (RuleRefused refused) {
            typed.fault("", reader.words().say(refused.code(), refused.facts()));
        }
        return typed.sound();
    }

    /** One list on the form says whether support is needed and how urgently. */
    private static Map<String, String> texts(Typed typed) {
        var texts = new HashMap<String, String>();
        for (var field : typed.form().typed().keySet()) {
            texts.put(field, typed.value(field));
        }
        for (var field : List.copyOf(texts.keySet())) {
            var urgency = texts.get(field);
            if (field.endsWith("-" + RatingField.NEEDS_SUPPORT.key()) && urgency.matches("[1-3]")) {
                texts.put(field, RatingField.YES);
                texts.put(
                        field.replace(RatingField.NEEDS_SUPPORT.key(), RatingField.PRIORITY.key()),
                        urgency);
            }
        }
        return texts;
    }

    private static String shown(String field) {
        return field.replaceFirst(
                "-" + RatingField.PRIORITY.key() + "$", "-" + RatingField.NEEDS_SUPPORT.key());
    }

    /**
     * @param told whether the reader is told that something was saved or has changed meanwhile, so
     *     that what stands on the page can be saved over it
     */
    private Page faulty(UUID operator, UUID assessment, Form form, boolean told) {
        var view = view(operator, assessment, form);
        var shown =
                told
                        ? view.with(
                                form.instead(
                                        Map.of(
                                                "version",
                                                List.of(
                                                        Integer.toString(
                                                                view.assessment().version())))))
                        : view;
        return Page.faulty(view.writes() ? WRITE : READ, shown);
    }

    private OperatorAssessmentsView view(UUID operator, Form form) {
        var desk = door.open(PLACE);
        return together.read(
                () -> {
                    var sheet = assessing.of(operator);
                    return new OperatorAssessmentsView(
                            frames.frame(),
                            desk,
                            form,
                            sheet,
                            new AreaNames(reader.words(), sheet.areas()),
                            may(Permission.KEEP_STRENGTHS_AND_NEEDS),
                            may(Permission.REVIEW_OPERATORS));
                });
    }

    private AssessmentView view(UUID operator, UUID assessment, Form form) {
        var desk = door.open(PLACE);
        return together.read(
                () -> {
                    var sheet = assessing.of(operator);
                    return new AssessmentView(
                            frames.frame(),
                            desk,
                            form,
                            sheet,
                            sheet.get(assessment),
                            new AreaNames(reader.words(), sheet.areas()),
                            may(Permission.KEEP_STRENGTHS_AND_NEEDS),
                            may(Permission.REVIEW_OPERATORS),
                            caller.account());
                });
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }

    private String here(UUID operator) {
        return frames.frame().to("administration/operators/" + operator + "/assessments");
    }

    private String here(UUID operator, UUID assessment) {
        return here(operator) + "/" + assessment;
    }
}
