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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.PublishedPartnerships;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.web.words.Reader;

/** The published partnerships that a platform, or one below it, coordinates. */
@Path("platforms/{platform}/partnerships")
@RequestScoped
@Produces("application/json")
public class PartnershipsResource {
    @Inject PublishedPartnerships partnerships;
    @Inject Reader reader;

    public record PartyView(String role, String name, String country, boolean outside) {}

    @JsonbPropertyOrder({
        "id",
        "platform",
        "code",
        "title",
        "state",
        "since",
        "until",
        "summary",
        "parties",
        "demonstration"
    })
    public record PartnershipView(
            UUID id,
            String platform,
            String code,
            String title,
            String state,
            String since,
            String until,
            String summary,
            List<PartyView> parties,
            boolean demonstration) {
        static PartnershipView of(Partnership partnership) {
            return new PartnershipView(
                    partnership.id(),
                    partnership.platform(),
                    partnership.code(),
                    partnership.title(),
                    partnership.state().toLowerCase(Locale.ROOT),
                    partnership.since().map(PartialDate::text).orElse(null),
                    partnership.until().map(PartialDate::text).orElse(null),
                    partnership.summary().orElse(null),
                    partnership.parties().stream()
                            .map(
                                    party ->
                                            new PartyView(
                                                    party.role().toLowerCase(Locale.ROOT),
                                                    party.name().orElse(null),
                                                    party.country().orElse(null),
                                                    party.outside()))
                            .toList(),
                    partnership.demonstration());
        }
    }

    @GET
    public PageOf<PartnershipView> list(
            @PathParam("platform") String platform,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        var paging = Paging.of(page, size);
        var all = partnerships.all(reader.language());
        return PageOf.of(
                paging.of(all).stream().map(PartnershipView::of).toList(),
                all.size(),
                paging,
                "/api/v1/platforms/" + platform + "/partnerships");
    }

    @GET
    @Path("{id}")
    public PartnershipView one(@PathParam("id") UUID id) {
        return PartnershipView.of(partnerships.get(id, reader.language()));
    }
}
