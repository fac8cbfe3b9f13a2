package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.assessments.Assessing;
import org.wopplatform.core.assessments.Assessment;
import org.wopplatform.core.assessments.AssessmentReading;
import org.wopplatform.core.assessments.Rating;
import org.wopplatform.core.assessments.RatingField;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.web.problems.Invalid;

/** The self-assessments of an operator of the registry. */
@Path("platforms/{platform}/registry/{id}/assessments")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class OperatorAssessmentsResource {
    private static final int LONGEST_REASON = 2000;

    @Inject Assessing assessing;

    @JsonbPropertyOrder({
        "area",
        "maturity",
        "evidence",
        "canMentor",
        "needsSupport",
        "priority",
        "figure",
        "figureYear",
        "figureConfidence"
    })
    public record RatingView(
            String area,
            Integer maturity,
            String evidence,
            boolean canMentor,
            boolean needsSupport,
            Integer priority,
            String figure,
            Integer figureYear,
            String figureConfidence) {
        static RatingView of(Rating rating) {
            var figure = rating.performance();
            return new RatingView(
                    rating.area(),
                    rating.maturity().orElse(null),
                    rating.evidence().orElse(null),
                    rating.canMentor(),
                    rating.needsSupport(),
                    rating.priority().orElse(null),
                    figure.map(f -> f.value().toPlainString()).orElse(null),
                    figure.map(Rating.Performance::year).orElse(null),
                    figure.map(f -> f.confidence().name()).orElse(null));
        }
    }

    @JsonbPropertyOrder({
        "id",
        "operator",
        "state",
        "version",
        "assessedOn",
        "onWordOf",
        "submittedAt",
        "decidedAt",
        "returnReason",
        "demonstration",
        "ratings"
    })
    public record AssessmentView(
            UUID id,
            UUID operator,
            String state,
            int version,
            String assessedOn,
            String onWordOf,
            String submittedAt,
            String decidedAt,
            String returnReason,
            boolean demonstration,
            List<RatingView> ratings) {
        static AssessmentView of(Assessment assessment) {
            return new AssessmentView(
                    assessment.id(),
                    assessment.operator(),
                    assessment.state().name(),
                    assessment.version(),
                    assessment.assessedOn().toString(),
                    assessment.onWordOf().orElse(null),
                    assessment.submittedAt().map(Instant::toString).orElse(null),
                    assessment.decidedAt().map(Instant::toString).orElse(null),
                    assessment.returnReason().orElse(null),
                    assessment.demonstration(),
                    assessment.ratings().stream().map(RatingView::of).toList());
        }
    }

    @JsonbPropertyOrder({"validity", "assessments"})
    public record HistoryView(String validity, List<AssessmentView> assessments) {}

    /** What is said of an area; what is null is left open. Figures as decimal text. */
    public record SaidOfArea(
            String area,
            Integer maturity,
            String evidence,
            Boolean canMentor,
            Boolean needsSupport,
            Integer priority,
            String figure,
            Integer figureYear,
            String figureConfidence) {}

    /** A draft takes the place of what was kept before. */
    public record Draft(
            Integer version, String assessedOn, String onWordOf, List<SaidOfArea> ratings) {}

    public record Seen(Integer version) {}

    public record Decided(Integer version, String decision, String reason) {}

    /** What the reviewer decides. */
    public enum Decision {
        CONFIRM,
        RETURN
    }

    @GET
    public HistoryView list(@PathParam("id") UUID id) {
        var sheet = assessing.of(id);
        return new HistoryView(
                sheet.validity().name(), sheet.all().stream().map(AssessmentView::of).toList());
    }

    @POST
    public Response begin(@PathParam("id") UUID id) {
        assessing.check(id);
        return answer(201, id, assessing.begin(id));
    }

    @GET
    @Path("{assessment}")
    public AssessmentView get(@PathParam("id") UUID id, @PathParam("assessment") UUID assessment) {
        return AssessmentView.of(assessing.of(id).get(assessment));
    }

    @PUT
    @Path("{assessment}")
    public Response keep(
            @PathParam("id") UUID id, @PathParam("assessment") UUID assessment, Draft given) {
        assessing.check(id);
        var draft = given == null ? new Draft(null, null, null, null) : given;
        var sent = new Sent();
        if (draft.version() == null) {
            sent.fault("version", "field.required");
        }
        if (draft.ratings() == null) {
            sent.fault("ratings", "field.required");
        }
        sent.check();
        var typed = typed(draft, sent, assessing.of(id).areas());
        sent.check();
        var read = assessing.keep(id, assessment, draft.version(), typed);
        read.faults()
                .forEach((field, fault) -> sent.fault(member(field), fault.code(), fault.facts()));
        sent.check();
        return answer(200, id, assessment);
    }

    @POST
    @Path("{assessment}/submission")
    public Response submit(
            @PathParam("id") UUID id, @PathParam("assessment") UUID assessment, Seen seen) {
        assessing.check(id);
        if (seen == null || seen.version() == null) {
            throw new Invalid(Map.of("version", "field.required"));
        }
        var lacks = new LinkedHashMap<String, String>();
        assessing
                .submit(id, assessment, seen.version())
                .forEach(lack -> lacks.putIfAbsent(member(lack.field()), lack.code()));
        if (!lacks.isEmpty()) {
            throw new Invalid(lacks);
        }
        return answer(200, id, assessment);
    }

    @POST
    @Path("{assessment}/decision")
    public Response decide(
            @PathParam("id") UUID id, @PathParam("assessment") UUID assessment, Decided given) {
        assessing.checkReview(id);
        var decided = given == null ? new Decided(null, null, null) : given;
        var sent = new Sent();
        var decision = sent.choice("decision", decided.decision(), Decision.class);
        if (decided.version() == null) {
            sent.fault("version", "field.required");
        }
        var returned = decision.filter(d -> d == Decision.RETURN).isPresent();
        var reason = returned ? sent.text("reason", decided.reason(), LONGEST_REASON) : "";
        sent.check();
        if (returned) {
            assessing.sendBack(id, assessment, decided.version(), reason);
        } else {
            assessing.confirm(id, assessment, decided.version());
        }
        return answer(200, id, assessment);
    }

    private Response answer(int status, UUID id, UUID assessment) {
        return Response.status(status)
                .entity(Json.of(AssessmentView.of(assessing.of(id).get(assessment))))
                .build();
    }

    private static Map<String, String> typed(Draft draft, Sent sent, List<WorkingArea> areas) {
        var typed = new HashMap<String, String>();
        typed.put(AssessmentReading.ASSESSED_ON, text(draft.assessedOn()));
        typed.put(AssessmentReading.ON_WORD_OF, text(draft.onWordOf()));
        var named = new HashSet<String>();
        for (var said : draft.ratings()) {
            var area = said == null ? "" : text(said.area());
            if (areas.stream().noneMatch(a -> a.code().equals(area) && !a.retired())
                    || !named.add(area)) {
                sent.fault("ratings", "field.choice");
                continue;
            }
            typed.put(RatingField.MATURITY.of(area), text(said.maturity()));
            typed.put(RatingField.EVIDENCE.of(area), text(said.evidence()));
            typed.put(RatingField.CAN_MENTOR.of(area), ticked(said.canMentor()));
            typed.put(RatingField.NEEDS_SUPPORT.of(area), ticked(said.needsSupport()));
            typed.put(RatingField.PRIORITY.of(area), text(said.priority()));
            typed.put(RatingField.FIGURE.of(area), decimal(said.figure()));
            typed.put(RatingField.FIGURE_YEAR.of(area), text(said.figureYear()));
            typed.put(RatingField.FIGURE_CONFIDENCE.of(area), text(said.figureConfidence()));
        }
        return typed;
    }

    private static String text(Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }

    private static String ticked(Boolean value) {
        return Boolean.TRUE.equals(value) ? RatingField.YES : "";
    }

    /** A point before three digits is a decimal point here, and not one that groups them. */
    private static String decimal(String figure) {
        var text = text(figure);
        return text.matches("-?[0-9]+\\.[0-9]{3}") ? text + "0" : text;
    }

    /** {@code WATER_LOSSES-figure-year} is {@code ratings.WATER_LOSSES.figureYear}. */
    private static String member(String field) {
        var dash = field.indexOf('-');
        if (field.isEmpty() || !Character.isUpperCase(field.charAt(0))) {
            return field.isEmpty() ? "ratings" : camel(field);
        }
        return "ratings." + field.substring(0, dash) + "." + camel(field.substring(dash + 1));
    }

    private static String camel(String key) {
        var camel = new StringBuilder();
        for (var word : key.split("-")) {
            camel.append(
                    camel.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
