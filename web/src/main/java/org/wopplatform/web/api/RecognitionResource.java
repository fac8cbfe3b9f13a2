package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.recognition.SmallOperators;
import org.wopplatform.core.recognition.SmallOperators.Count;
import org.wopplatform.core.recognition.SmallOperators.Country;
import org.wopplatform.core.recognition.SmallOperators.Sum;
import org.wopplatform.core.recognition.Step;

/** The small-scale operators of a platform's countries, counted. */
@Path("platforms/{platform}/recognition")
@RequestScoped
@Produces("application/json")
public class RecognitionResource {
    @Inject SmallOperators operators;

    /** The total is null where the unpublished part is withheld for privacy. */
    @JsonbPropertyOrder({"published", "total"})
    public record CountView(long published, Long total) {
        static CountView of(Count count) {
            return new CountView(
                    count.published(), count.withheld() ? null : count.total().getAsLong());
        }
    }

    public record StepView(String step, CountView operators) {
        static StepView of(Map.Entry<Step, Count> at) {
            return new StepView(at.getKey().name(), CountView.of(at.getValue()));
        }
    }

    @JsonbPropertyOrder({"sum", "reportedBy"})
    public record SumView(CountView sum, CountView reportedBy) {
        static SumView of(Sum sum) {
            return new SumView(CountView.of(sum.sum()), CountView.of(sum.reports()));
        }
    }

    @JsonbPropertyOrder({"withoutStep", "unlicensed", "withoutInternet", "withoutChlorine"})
    public record GapsView(
            CountView withoutStep,
            CountView unlicensed,
            CountView withoutInternet,
            CountView withoutChlorine) {
        static GapsView of(Country country) {
            return new GapsView(
                    CountView.of(country.withoutStep()),
                    CountView.of(country.unlicensed()),
                    CountView.of(country.withoutInternet()),
                    CountView.of(country.withoutChlorine()));
        }
    }

    @JsonbPropertyOrder({"country", "operators", "people", "connections", "steps", "gaps"})
    public record CountryView(
            String country,
            CountView operators,
            SumView people,
            SumView connections,
            List<StepView> steps,
            GapsView gaps) {
        static CountryView of(Country country) {
            return new CountryView(
                    country.code(),
                    CountView.of(country.operators()),
                    SumView.of(country.people()),
                    SumView.of(country.connections()),
                    country.steps().entrySet().stream().map(StepView::of).toList(),
                    GapsView.of(country));
        }
    }

    @GET
    public List<CountryView> countries() {
        return operators.byCountry().stream().map(CountryView::of).toList();
    }
}
