package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.recognition.Answers;
import org.wopplatform.core.recognition.Attesting;
import org.wopplatform.core.recognition.Ratios;
import org.wopplatform.core.recognition.Survey;
import org.wopplatform.core.recognition.Surveying;
import org.wopplatform.core.recognition.Told;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.problems.Invalid;

/** The eight questions, asked of an operator of the registry. */
@Path("platforms/{platform}/registry/{id}/surveys")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class SurveysResource {
    private static final int LONGEST_FUNCTION = 120;

    @Inject Surveying surveying;
    @Inject Attesting attesting;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** Amounts, hours and days as decimal text; null is a question left open. */
    public record Asked(
            String askedOn,
            String toldBy,
            String toldAs,
            String toldHow,
            Integer householdsServed,
            Integer householdsInArea,
            String hoursPerDay,
            String daysPerWeek,
            Boolean chlorinates,
            String chlorineTestedOn,
            Boolean metered,
            Integer meters,
            String billed,
            String collected,
            Integer paidStaff,
            Integer volunteers,
            String monthlyCost) {}

    @JsonbPropertyOrder({
        "id",
        "operator",
        "askedOn",
        "currency",
        "coverage",
        "collection",
        "costRecovery",
        "doubts",
        "demonstration"
    })
    public record KeptView(
            UUID id,
            UUID operator,
            String askedOn,
            String currency,
            String coverage,
            String collection,
            String costRecovery,
            List<String> doubts,
            boolean demonstration) {
        static KeptView of(Survey survey) {
            var answers = survey.answers();
            return new KeptView(
                    survey.id(),
                    survey.operator(),
                    survey.told().on().toString(),
                    survey.currency(),
                    text(Ratios.coverage(answers)),
                    text(Ratios.collection(answers)),
                    text(Ratios.costRecovery(answers)),
                    answers.doubts(),
                    survey.demonstration());
        }

        private static String text(Optional<BigDecimal> ratio) {
            return ratio.map(BigDecimal::toPlainString).orElse(null);
        }
    }

    @POST
    public Response ask(@PathParam("id") UUID id, Asked sent) {
        surveying.check();
        attesting.operator(id);
        var faults = new LinkedHashMap<String, String>();
        if (sent == null) {
            throw new Invalid(Map.of("toldAs", "field.required"));
        }
        var told = told(sent, faults);
        var answers = answers(sent, faults);
        answers.faults(LocalDate.now(clock.withZone(current.get().timeZone())))
                .forEach((field, code) -> faults.putIfAbsent(camel(field), code));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var survey = surveying.ask(id, answers, told.orElseThrow());
        return Response.status(201).entity(Json.of(KeptView.of(survey))).build();
    }

    private static Optional<Told> told(Asked sent, Map<String, String> faults) {
        var as =
                Optional.ofNullable(sent.toldAs())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_FUNCTION);
        if (as.isEmpty()) {
            faults.put("toldAs", "field.required");
        }
        var how =
                Arrays.stream(Told.How.values())
                        .filter(way -> way.name().equals(sent.toldHow()))
                        .findFirst();
        if (how.isEmpty()) {
            faults.put("toldHow", "field.choice");
        }
        var on = Optional.ofNullable(sent.askedOn()).flatMap(SurveysResource::day);
        if (on.isEmpty()) {
            faults.put("askedOn", "field.date");
        }
        return faults.isEmpty()
                ? Optional.of(
                        new Told(
                                Optional.ofNullable(sent.toldBy())
                                        .map(String::strip)
                                        .filter(text -> !text.isEmpty()),
                                as.orElseThrow(),
                                how.orElseThrow(),
                                on.orElseThrow()))
                : Optional.empty();
    }

    private static Answers answers(Asked sent, Map<String, String> faults) {
        var tested = Optional.ofNullable(sent.chlorineTestedOn());
        if (tested.isPresent() && tested.flatMap(SurveysResource::date).isEmpty()) {
            faults.put("chlorineTestedOn", "field.date");
        }
        return new Answers(
                Optional.ofNullable(sent.householdsServed()),
                Optional.ofNullable(sent.householdsInArea()),
                number("hoursPerDay", sent.hoursPerDay(), "survey.hours", faults),
                number("daysPerWeek", sent.daysPerWeek(), "survey.days", faults),
                Optional.ofNullable(sent.chlorinates()),
                tested.flatMap(SurveysResource::date),
                Optional.ofNullable(sent.metered()),
                Optional.ofNullable(sent.meters()),
                number("billed", sent.billed(), "survey.money", faults),
                number("collected", sent.collected(), "survey.money", faults),
                Optional.ofNullable(sent.paidStaff()),
                Optional.ofNullable(sent.volunteers()),
                number("monthlyCost", sent.monthlyCost(), "survey.money", faults));
    }

    private static Optional<BigDecimal> number(
            String field, String text, String code, Map<String, String> faults) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            faults.put(field, code);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The member that a field is in JSON: {@code hours_per_day} is {@code hoursPerDay}. */
    private static String camel(String field) {
        var words = field.split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .reduce("", String::concat);
    }
}
