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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Directory;
import org.wopplatform.core.operators.Directory.Profile;

/** The published operators of a platform and of those below it. */
@Path("platforms/{platform}/operators")
@RequestScoped
@Produces("application/json")
public class OperatorsResource {
    @Inject Directory directory;

    @JsonbPropertyOrder({
        "id",
        "platform",
        "legalName",
        "shortName",
        "country",
        "place",
        "services",
        "outside",
        "demonstration"
    })
    public record OperatorView(
            UUID id,
            String platform,
            String legalName,
            String shortName,
            String country,
            String place,
            List<String> services,
            boolean outside,
            boolean demonstration) {
        static OperatorView of(Profile profile) {
            return new OperatorView(
                    profile.id(),
                    profile.platform(),
                    profile.legalName(),
                    profile.shortName().orElse(null),
                    profile.country(),
                    profile.place().orElse(null),
                    profile.services(),
                    profile.outside(),
                    profile.demonstration());
        }
    }

    @GET
    public PageOf<OperatorView> list(
            @PathParam("platform") String platform,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("country") String country,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        var paging = Paging.of(page, size);
        var found =
                directory.search(words, Optional.ofNullable(country), paging.from(), paging.size());
        var address = UriBuilder.fromPath("/api/v1/platforms/" + platform + "/operators");
        if (!words.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (country != null) {
            address.queryParam("country", "{country}");
        }
        return PageOf.of(
                found.profiles().stream().map(OperatorView::of).toList(),
                found.total(),
                paging,
                address.buildFromMap(
                                java.util.Map.of("q", words, "country", String.valueOf(country)))
                        .toString());
    }

    @GET
    @Path("{id}")
    public OperatorView one(@PathParam("id") UUID id) {
        return OperatorView.of(directory.get(id));
    }
}
