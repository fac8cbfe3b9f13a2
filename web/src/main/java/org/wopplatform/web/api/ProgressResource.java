package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.diagnosis.CapacityDimension;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.core.progress.Aspect;
import org.wopplatform.core.progress.CapacityChange;
import org.wopplatform.core.progress.CapacityChange.Cause;
import org.wopplatform.core.progress.Measuring;
import org.wopplatform.core.progress.Pulse;
import org.wopplatform.core.progress.PulseAnswer;
import org.wopplatform.core.progress.Result;
import org.wopplatform.core.progress.ResultValue;
import org.wopplatform.core.progress.Round;
import org.wopplatform.core.progress.Scoring;
import org.wopplatform.core.progress.Stage;
import org.wopplatform.core.progress.StageEntry;
import org.wopplatform.core.progress.StageLog;
import org.wopplatform.core.progress.Staging;

/** What a partnership changes: stages, capacities, pulse and results. */
@Path("platforms/{platform}/partnerships/{partnership}/progress")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ProgressResource {
    private static final int LONGEST = 2000;
    private static final PartialDate NO_DAY = PartialDate.of("2000");

    @Inject Staging staging;
    @Inject Scoring scoring;
    @Inject Pulse pulse;
    @Inject Measuring measuring;
    @Inject Clock clock;

    public record StageView(
            String area, String stage, String on, String evidence, String reason, String toldBy) {
        static StageView of(StageEntry entry) {
            return new StageView(
                    entry.area(),
                    entry.stage().name(),
                    entry.onDay().text(),
                    entry.evidence().orElse(null),
                    entry.reason().orElse(null),
                    entry.toldBy().orElse(null));
        }
    }

    public record AreaView(String area, List<StageView> stages) {
        static AreaView of(StageLog log) {
            return new AreaView(log.area(), log.entries().stream().map(StageView::of).toList());
        }
    }

    public record CapacityView(
            UUID id,
            String dimension,
            String on,
            int degree,
            int contribution,
            String decidedBy,
            boolean together,
            UUID party,
            Map<String, String> factors,
            Map<String, String> obstacles,
            String explanation,
            String means,
            String toldBy,
            String contentHash) {
        static CapacityView of(CapacityChange change, boolean together) {
            return new CapacityView(
                    change.id(),
                    change.dimension().name(),
                    change.onDay().text(),
                    change.degree(),
                    change.contribution(),
                    change.decidedBy().name(),
                    together,
                    change.party().orElse(null),
                    named(change.factors()),
                    named(change.obstacles()),
                    change.explanation().orElse(null),
                    change.means().orElse(null),
                    change.toldBy().orElse(null),
                    change.contentHash());
        }

        private static Map<String, String> named(Map<Cause, String> texts) {
            var named = new java.util.TreeMap<String, String>();
            texts.forEach((cause, text) -> named.put(cause.name(), text));
            return named;
        }
    }

    public record AnswerView(String aspect, Integer score, String remark) {}

    public record PartyPulseView(
            UUID party, int answered, boolean hidden, List<AnswerView> answers) {
        static PartyPulseView of(Pulse.Answered answered) {
            return new PartyPulseView(
                    answered.party().id(),
                    answered.answered(),
                    answered.hidden(),
                    new java.util.TreeMap<>(answered.answers())
                            .entrySet().stream()
                                    .map(
                                            answer ->
                                                    new AnswerView(
                                                            answer.getKey().name(),
                                                            answer.getValue().score(),
                                                            answer.getValue()
                                                                    .remark()
                                                                    .orElse(null)))
                                    .toList());
        }
    }

    public record RoundView(String round, boolean shown, List<PartyPulseView> parties) {
        static RoundView of(Pulse.Felt felt) {
            return new RoundView(
                    felt.round().text(),
                    felt.shown(),
                    felt.parties().stream().map(PartyPulseView::of).toList());
        }
    }

    public record ValueView(
            BigDecimal value, String on, boolean isFinal, String means, String toldBy) {
        static ValueView of(ResultValue value) {
            return new ValueView(
                    value.value(),
                    value.onDay().text(),
                    value.isFinal(),
                    value.means().orElse(null),
                    value.toldBy().orElse(null));
        }
    }

    public record ResultView(
            UUID objective,
            String title,
            String area,
            String indicator,
            String unit,
            boolean ascending,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal share,
            boolean open,
            String waiver,
            List<ValueView> values) {
        static ResultView of(Result result) {
            return new ResultView(
                    result.lasting(),
                    result.title(),
                    result.area().orElse(null),
                    result.indicator().orElse(null),
                    result.unit().orElse(null),
                    result.ascending(),
                    result.baseline().orElse(null),
                    result.target().orElse(null),
                    result.share().orElse(null),
                    result.open(),
                    result.waiver().map(waiver -> waiver.reason()).orElse(null),
                    result.values().stream().map(ValueView::of).toList());
        }
    }

    public record ProgressView(
            List<AreaView> areas,
            List<CapacityView> capacities,
            List<RoundView> pulse,
            List<ResultView> results) {}

    public record CapacitySaid(
            String dimension,
            String on,
            Integer degree,
            Integer contribution,
            String decidedBy,
            UUID party,
            Map<String, String> factors,
            Map<String, String> obstacles,
            String explanation,
            String means,
            String toldBy) {}

    public record WordGiven(
            UUID party,
            Boolean yes,
            String reason,
            String signatory,
            String position,
            String signedOn) {}

    public record PulseGiven(String round, List<AnswerView> answers, String toldBy) {}

    public record ValueGiven(
            BigDecimal value, String on, Boolean isFinal, String means, String toldBy) {}

    public record WaiverGiven(String reason) {}

    @GET
    public ProgressView get(@PathParam("partnership") UUID id) {
        return new ProgressView(
                staging.of(id).stream().map(AreaView::of).toList(),
                scoring.of(id).stream()
                        .map(scored -> CapacityView.of(scored.change(), scored.together()))
                        .toList(),
                pulse.of(id).stream().map(RoundView::of).toList(),
                measuring.of(id).stream().map(ResultView::of).toList());
    }

    @POST
    @Path("stages")
    public Response enterStage(@PathParam("partnership") UUID id, StageView stage) {
        staging.check(id);
        var sent = new Sent();
        var given = stage == null ? new StageView(null, null, null, null, null, null) : stage;
        var area = sent.text("area", given.area(), 60);
        var reached = sent.choice("stage", given.stage(), Stage.class);
        var on = day(sent, given.on());
        var evidence = sent.optional("evidence", given.evidence(), LONGEST);
        var reason = sent.optional("reason", given.reason(), LONGEST);
        var toldBy = sent.optional("toldBy", given.toldBy(), 500);
        sent.check();
        return created(
                StageView.of(
                        staging.enter(
                                id,
                                new StageEntry.Said(
                                        area,
                                        reached.orElseThrow(),
                                        on,
                                        evidence,
                                        reason,
                                        toldBy))));
    }

    @POST
    @Path("capacity")
    public Response sayCapacity(@PathParam("partnership") UUID id, CapacitySaid said) {
        scoring.check(id);
        var sent = new Sent();
        var given =
                said == null
                        ? new CapacitySaid(
                                null, null, null, null, null, null, null, null, null, null, null)
                        : said;
        var dimension = sent.choice("dimension", given.dimension(), CapacityDimension.class);
        var on = day(sent, given.on());
        var degree = within(sent, "degree", given.degree(), -2, 2);
        var contribution = within(sent, "contribution", given.contribution(), 0, 2);
        var decidedBy = sent.choice("decidedBy", given.decidedBy(), CapacityChange.DecidedBy.class);
        var factors = byCause(sent, "factors", given.factors());
        var obstacles = byCause(sent, "obstacles", given.obstacles());
        var explanation = sent.optional("explanation", given.explanation(), LONGEST);
        var means = sent.optional("means", given.means(), LONGEST);
        var toldBy = sent.optional("toldBy", given.toldBy(), 500);
        sent.check();
        return created(
                CapacityView.of(
                        scoring.say(
                                id,
                                new CapacityChange.Said(
                                        dimension.orElseThrow(),
                                        on,
                                        degree,
                                        contribution,
                                        decidedBy.orElseThrow(),
                                        Optional.ofNullable(given.party()),
                                        factors,
                                        obstacles,
                                        explanation,
                                        means,
                                        toldBy)),
                        false));
    }

    @POST
    @Path("capacity/{change}/words")
    public CapacityView confirm(
            @PathParam("partnership") UUID id, @PathParam("change") UUID change, WordGiven word) {
        scoring.checkWord(id, change);
        var sent = new Sent();
        var given = word == null ? new WordGiven(null, null, null, null, null, null) : word;
        if (given.party() == null) {
            sent.fault("party", "field.required");
        }
        if (given.yes() == null) {
            sent.fault("yes", "field.required");
        }
        var reason = sent.optional("reason", given.reason(), LONGEST);
        var signatory = sent.optional("signatory", given.signatory(), 200);
        var position = signatory.isPresent() ? sent.text("position", given.position(), 200) : "";
        var day = sent.day("signedOn", given.signedOn());
        sent.check();
        scoring.confirm(
                id,
                change,
                given.party(),
                given.yes(),
                reason,
                signatory.map(
                        name ->
                                new Speaking.Paper(
                                        name,
                                        position,
                                        day.orElseGet(
                                                () ->
                                                        LocalDate.now(
                                                                clock.withZone(ZoneOffset.UTC))))));
        return scoring.of(id).stream()
                .filter(scored -> scored.change().id().equals(change))
                .findFirst()
                .map(scored -> CapacityView.of(scored.change(), scored.together()))
                .orElseThrow();
    }

    @PUT
    @Path("pulse/{party}")
    public RoundView answer(
            @PathParam("partnership") UUID id, @PathParam("party") UUID party, PulseGiven given) {
        pulse.check(id, party);
        var sent = new Sent();
        var text = given == null ? "" : sent.text("round", given.round(), 7);
        if (!text.matches("[12][0-9]{3}-Q[1-4]")) {
            sent.fault("round", "field.round");
        }
        var answers = new EnumMap<Aspect, PulseAnswer.Said>(Aspect.class);
        if (given == null || given.answers() == null || given.answers().isEmpty()) {
            sent.fault("answers", "field.required");
        } else {
            for (var answer : given.answers()) {
                var aspect = sent.choice("aspect", answer.aspect(), Aspect.class);
                var score = within(sent, "score", answer.score(), 1, 5);
                var remark = sent.optional("remark", answer.remark(), 1000);
                if (aspect.isPresent() && score > 0) {
                    answers.put(aspect.get(), new PulseAnswer.Said(score, remark));
                }
            }
        }
        var toldBy = sent.optional("toldBy", given == null ? null : given.toldBy(), 500);
        sent.check();
        var round = new Round(text);
        pulse.answer(id, party, round, answers, toldBy);
        return pulse.of(id).stream()
                .filter(felt -> felt.round().equals(round))
                .findFirst()
                .map(RoundView::of)
                .orElseThrow();
    }

    @POST
    @Path("results/{objective}")
    public Response enterValue(
            @PathParam("partnership") UUID id,
            @PathParam("objective") UUID objective,
            ValueGiven value) {
        measuring.check(id, objective);
        var sent = new Sent();
        var given = value == null ? new ValueGiven(null, null, null, null, null) : value;
        if (given.value() == null) {
            sent.fault("value", "field.required");
        } else if (given.value().stripTrailingZeros().scale() > 4
                || given.value().abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) >= 0) {
            sent.fault("value", "field.any-number");
        }
        var on = day(sent, given.on());
        var means = sent.optional("means", given.means(), LONGEST);
        var toldBy = sent.optional("toldBy", given.toldBy(), 500);
        sent.check();
        measuring.enter(
                id,
                objective,
                new ResultValue.Said(
                        given.value(), on, Boolean.TRUE.equals(given.isFinal()), means, toldBy));
        return created(ResultView.of(measuring.of(id, objective)));
    }

    @PUT
    @Path("results/{objective}/waiver")
    public ResultView waive(
            @PathParam("partnership") UUID id,
            @PathParam("objective") UUID objective,
            WaiverGiven waiver) {
        measuring.checkWaiver(id, objective);
        var sent = new Sent();
        var reason = sent.text("reason", waiver == null ? null : waiver.reason(), LONGEST);
        sent.check();
        measuring.waive(id, objective, reason);
        return ResultView.of(measuring.of(id, objective));
    }

    private static Response created(Object view) {
        return Response.status(Response.Status.CREATED).entity(Json.of(view)).build();
    }

    private static PartialDate day(Sent sent, String text) {
        var day = sent.partialDate("on", text);
        if (day.isEmpty()) {
            sent.fault("on", "field.required");
        }
        return day.orElse(NO_DAY);
    }

    private static int within(Sent sent, String field, Integer number, int least, int most) {
        if (number == null) {
            sent.fault(field, "field.required");
        } else if (number < least || number > most) {
            sent.fault(field, "field.choice");
        } else {
            return number;
        }
        return least < 0 ? 0 : least;
    }

    private static Map<Cause, String> byCause(Sent sent, String field, Map<String, String> given) {
        var texts = new EnumMap<Cause, String>(Cause.class);
        (given == null ? Map.<String, String>of() : given)
                .forEach(
                        (name, text) ->
                                sent.choice(field, name, Cause.class)
                                        .ifPresent(
                                                cause ->
                                                        sent.optional(field, text, LONGEST)
                                                                .ifPresent(
                                                                        t -> texts.put(cause, t))));
        return texts;
    }
}
