package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wopplatform.core.proposals.Calibrating;
import org.wopplatform.core.proposals.Calibration;

/** A year's scores beside how its proposals went. */
@Path("platforms/{platform}/calibration")
@RequestScoped
@Produces("application/json")
public class CalibrationResource {
    @Inject Calibrating calibrating;

    /** The figures of a year, and of how many cases each is made. */
    public record CalibrationView(
            int year,
            List<Integer> years,
            int cases,
            boolean small,
            List<BandView> bands,
            List<SeparationView> criteria) {
        static CalibrationView of(Calibration of, List<Integer> years) {
            return new CalibrationView(
                    of.year(),
                    years,
                    of.cases(),
                    of.small(),
                    of.bands().stream().map(BandView::of).toList(),
                    of.separations().stream().map(SeparationView::of).toList());
        }
    }

    /** Proposals from a score to another. */
    public record BandView(
            int from,
            int to,
            int cases,
            int declined,
            int mutual,
            int converted,
            int agreed,
            int closed,
            int ended,
            int evaluated,
            Double mean) {
        static BandView of(Calibration.Band band) {
            return new BandView(
                    band.from(),
                    band.to(),
                    band.cases(),
                    band.declined(),
                    band.mutual(),
                    band.converted(),
                    band.agreed(),
                    band.closed(),
                    band.ended(),
                    band.evaluated(),
                    orNull(band.mean()));
        }
    }

    /** How far a criterion was fulfilled where it went well, and where it did not. */
    public record SeparationView(
            String criterion,
            int well,
            Double meanWell,
            int badly,
            Double meanBadly,
            Double difference) {
        static SeparationView of(Calibration.Separation each) {
            return new SeparationView(
                    each.criterion().name(),
                    each.well(),
                    orNull(each.meanWell()),
                    each.badly(),
                    orNull(each.meanBadly()),
                    orNull(each.difference()));
        }
    }

    @GET
    public CalibrationView of(@QueryParam("year") String year) {
        var sent = new Sent();
        if (year != null && !year.matches("[0-9]{4}")) {
            sent.fault("year", "field.date");
        }
        var asked =
                Optional.ofNullable(year).filter(y -> y.matches("[0-9]{4}")).map(Integer::valueOf);
        var years = calibrating.years();
        sent.check();
        return CalibrationView.of(calibrating.of(asked), years);
    }

    private static Double orNull(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }
}
