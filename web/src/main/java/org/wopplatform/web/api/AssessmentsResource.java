package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.assessments.Assessing;
import org.wopplatform.core.assessments.Overview;
import org.wopplatform.web.problems.Invalid;

/** Where the operators of a platform stand with their self-assessments. */
@Path("platforms/{platform}/assessments")
@RequestScoped
@Produces("application/json")
public class AssessmentsResource {
    @Inject Assessing assessing;

    @JsonbPropertyOrder({
        "operator",
        "legalName",
        "country",
        "open",
        "submittedAt",
        "reviewedAsOf",
        "validity",
        "demonstration"
    })
    public record StandView(
            UUID operator,
            String legalName,
            String country,
            String open,
            String submittedAt,
            String reviewedAsOf,
            String validity,
            boolean demonstration) {
        static StandView of(Overview.Listed listed) {
            return new StandView(
                    listed.operator(),
                    listed.name(),
                    listed.country(),
                    listed.open().map(Enum::name).orElse(null),
                    listed.submittedAt().map(Object::toString).orElse(null),
                    listed.reviewed().map(Object::toString).orElse(null),
                    listed.validity().name(),
                    listed.demonstration());
        }
    }

    @GET
    public PageOf<StandView> list(
            @PathParam("platform") String platform,
            @QueryParam("show") @DefaultValue("ALL") String show,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        assessing.list(Overview.Wanted.ALL, 0, 0);
        var paging = Paging.of(page, size);
        var wanted =
                Arrays.stream(Overview.Wanted.values())
                        .filter(one -> one.name().equals(show))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(Map.of("show", "field.choice")));
        var found = assessing.list(wanted, paging.from(), paging.size());
        return PageOf.of(
                found.operators().stream().map(StandView::of).toList(),
                found.total(),
                paging,
                "/api/v1/platforms/" + platform + "/assessments?show=" + wanted.name());
    }
}
