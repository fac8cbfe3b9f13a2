package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.matching.Part;
import org.wopplatform.core.matching.Saying;
import org.wopplatform.core.matching.Weighing;
import org.wopplatform.core.matching.WeightSet;
import org.wopplatform.core.matching.Weights;
import org.wopplatform.web.problems.Invalid;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** Who could answer a request and why, and what counts how much. */
@Path("platforms/{platform}/matching")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class MatchingResource {
    @Inject Finding finding;
    @Inject Weighing weighing;
    @Inject Reader reader;

    @JsonbPropertyOrder({"number", "points"})
    public record WeightsView(int number, Map<String, Integer> points) {
        static WeightsView of(Weights weights) {
            var points = new LinkedHashMap<String, Integer>();
            for (var criterion : Criterion.values()) {
                points.put(criterion.key(), weights.of(criterion));
            }
            return new WeightsView(weights.number(), points);
        }
    }

    public record WeightsSent(Map<String, Integer> points, String reason, Integer seen) {}

    @JsonbPropertyOrder({
        "criterion",
        "weight",
        "fulfilment",
        "known",
        "points",
        "sentences",
        "unknowns",
        "remedies"
    })
    public record PartView(
            String criterion,
            int weight,
            double fulfilment,
            boolean known,
            int points,
            List<String> sentences,
            List<String> unknowns,
            List<String> remedies) {}

    @JsonbPropertyOrder({
        "offer",
        "operator",
        "name",
        "platform",
        "country",
        "reach",
        "outside",
        "freeDays",
        "freePlaces",
        "timesProposed",
        "areas",
        "score",
        "notes",
        "parts"
    })
    public record CandidateView(
            UUID offer,
            UUID operator,
            String name,
            String platform,
            String country,
            String reach,
            boolean outside,
            int freeDays,
            int freePlaces,
            int timesProposed,
            List<String> areas,
            int score,
            List<String> notes,
            List<PartView> parts) {}

    @JsonbPropertyOrder({"offer", "name", "platform", "gate", "why", "remedy"})
    public record NearlyView(
            UUID offer, String name, String platform, String gate, String why, String remedy) {}

    @JsonbPropertyOrder({"request", "title", "weights", "passing", "candidates", "nearly"})
    public record FoundView(
            UUID request,
            String title,
            WeightsView weights,
            int passing,
            List<CandidateView> candidates,
            List<NearlyView> nearly) {}

    @GET
    @Path("{request}/candidates")
    public FoundView candidates(@PathParam("request") UUID request) {
        var found = finding.candidates(request);
        var says = MatchTexts.of(reader.words(), finding.areas());
        return new FoundView(
                request,
                found.asked().mentee().title(),
                WeightsView.of(found.weights()),
                found.passing(),
                found.candidates().stream().map(c -> candidate(c, says)).toList(),
                found.nearly().stream().map(n -> nearly(n, says)).toList());
    }

    @GET
    @Path("weights")
    public WeightsView weights() {
        return WeightsView.of(weighing.inForce());
    }

    @PUT
    @Path("weights")
    public Response change(WeightsSent sent) {
        weighing.check();
        var faults = new LinkedHashMap<String, String>();
        var points = points(sent, faults);
        var reason =
                Optional.ofNullable(sent == null ? null : sent.reason())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty());
        if (reason.isEmpty()) {
            faults.put("reason", "field.required");
        } else if (reason.get().length() > WeightSet.LONGEST) {
            faults.put("reason", "matching.reason");
        }
        if (sent == null || sent.seen() == null) {
            faults.put("seen", "field.required");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return Response.ok(
                        Json.of(WeightsView.of(weighing.change(points, reason.get(), sent.seen()))))
                .build();
    }

    private static Map<Criterion, Integer> points(WeightsSent sent, Map<String, String> faults) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        var given =
                sent == null || sent.points() == null ? Map.<String, Integer>of() : sent.points();
        for (var criterion : Criterion.values()) {
            var value = given.get(criterion.key());
            if (value == null || value < 0 || value > Weights.WHOLE) {
                faults.put("points." + criterion.key(), "matching.points");
            } else {
                points.put(criterion, value);
            }
        }
        given.keySet().stream()
                .filter(
                        key ->
                                Arrays.stream(Criterion.values())
                                        .noneMatch(criterion -> criterion.key().equals(key)))
                .forEach(key -> faults.put("points." + key, "field.choice"));
        return points;
    }

    private static CandidateView candidate(Finding.Candidate candidate, MatchTexts says) {
        var match = candidate.match();
        Mentor mentor = match.mentor();
        var side = mentor.side();
        return new CandidateView(
                mentor.offer(),
                side.operator(),
                side.name(),
                side.platform(),
                side.country(),
                side.reach(),
                side.outside(),
                mentor.freeDays(),
                mentor.freePlaces(),
                mentor.timesProposed(),
                match.areas(),
                match.score(),
                candidate.notes(),
                match.parts().stream().map(part -> part(part, says)).toList());
    }

    private static PartView part(Part part, MatchTexts says) {
        return new PartView(
                part.criterion().key(),
                part.weight(),
                part.fulfilment(),
                part.known(),
                part.points(),
                said(part.sentences(), says),
                said(part.unknowns(), says),
                said(part.remedies(), says));
    }

    private static List<String> said(List<Saying> sayings, MatchTexts says) {
        return sayings.stream().map(says::say).toList();
    }

    private static NearlyView nearly(Finding.Nearly nearly, MatchTexts says) {
        return new NearlyView(
                nearly.mentor().offer(),
                nearly.mentor().side().name(),
                nearly.mentor().side().platform(),
                nearly.failure().gate().name(),
                says.say(nearly.failure().why()),
                says.say(nearly.failure().remedy()));
    }
}
