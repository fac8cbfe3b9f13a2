package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.support.DemandAndSupply;
import org.wopplatform.core.support.DemandAndSupply.Cell;
import org.wopplatform.core.support.DemandAndSupply.Scope;
import org.wopplatform.web.problems.Invalid;

/** Where more support is asked for than can be given, as far as the platform sees. */
@Path("platforms/{platform}/demand")
@RequestScoped
@Produces("application/json")
public class DemandResource {
    @Inject DemandAndSupply demand;

    @JsonbPropertyOrder({"key", "requests", "daysAsked", "mentors", "daysFree", "daysMissing"})
    public record CellView(
            String key,
            long requests,
            BigDecimal daysAsked,
            long mentors,
            BigDecimal daysFree,
            BigDecimal daysMissing) {
        static CellView of(Cell cell) {
            return new CellView(
                    cell.key(),
                    cell.requests(),
                    cell.asked(),
                    cell.mentors(),
                    cell.free(),
                    cell.gap());
        }
    }

    @JsonbPropertyOrder({"all", "areas", "countries", "platforms"})
    public record DemandView(
            CellView all,
            List<CellView> areas,
            List<CellView> countries,
            List<CellView> platforms) {}

    @GET
    public DemandView demand(
            @QueryParam("area") String area,
            @QueryParam("country") String country,
            @QueryParam("of") String platform) {
        var faults = new LinkedHashMap<String, String>();
        var scope =
                new Scope(
                        sound(area, "area", "[A-Z][A-Z0-9_]{1,59}", faults),
                        sound(country, "country", "[A-Z]{2}", faults),
                        sound(platform, "of", "[a-z][a-z0-9-]{1,60}", faults));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var picture = demand.picture(scope);
        return new DemandView(
                CellView.of(picture.all()),
                picture.areas().stream().map(CellView::of).toList(),
                picture.countries().stream().map(CellView::of).toList(),
                picture.platforms().stream().map(CellView::of).toList());
    }

    private static Optional<String> sound(
            String value, String field, String form, Map<String, String> faults) {
        if (value != null && !value.matches(form)) {
            faults.put(field, "field.choice");
        }
        return Optional.ofNullable(value);
    }
}
