package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.State;

/** All partnerships of a platform, or of the operator that the caller serves; and new ones. */
@Path("platforms/{platform}/desk/partnerships")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class PartnershipDeskResource {
    @Inject Board board;
    @Inject Brokering brokering;
    @Inject Course course;

    /** What is said of a partnership. */
    public record Particulars(
            Integer version,
            String basis,
            String title,
            String kind,
            String objective,
            String programme,
            String since,
            String until,
            String toldBy,
            String toldAt) {
        static final Particulars NOTHING =
                new Particulars(null, null, null, null, null, null, null, null, null, null);

        Partnership.Particulars read(Sent sent) {
            var address = sent.optional("toldAt", toldAt, 500);
            address.filter(a -> !a.matches("https?://[^\\s]+"))
                    .ifPresent(a -> sent.fault("toldAt", "field.address"));
            return new Partnership.Particulars(
                    sent.text("title", title, 200),
                    sent.choice("kind", kind, Partnership.Kind.class)
                            .orElse(Partnership.Kind.BILATERAL),
                    sent.optional("objective", objective, 2000),
                    sent.optional("programme", programme, 200),
                    sent.partialDate("since", since),
                    sent.partialDate("until", until),
                    sent.optional("toldBy", toldBy, 500),
                    address);
        }
    }

    public record CardView(
            UUID id,
            String coordinator,
            String code,
            String title,
            String state,
            Instant stateSince,
            String turn,
            Instant waitingSince,
            List<PartnershipRecordView.GapView> missing) {
        static CardView of(Board.Card card) {
            return new CardView(
                    card.id(),
                    card.coordinator(),
                    card.code(),
                    card.title(),
                    card.state().name(),
                    card.stateSince(),
                    card.turn().name(),
                    card.waitingSince(),
                    card.missing().stream().map(PartnershipRecordView.GapView::of).toList());
        }
    }

    @GET
    public PageOf<CardView> list(
            @PathParam("platform") String platform,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("state") String state,
            @QueryParam("turn") String turn,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        var paging = Paging.of(page, size);
        var sent = new Sent();
        var wanted =
                new Board.Wanted(
                        sent.optional("q", words, 100).orElse(""),
                        state == null ? Optional.empty() : sent.choice("state", state, State.class),
                        turn == null
                                ? Optional.empty()
                                : sent.choice("turn", turn, Board.Turn.class));
        sent.check();
        var shown = board.show(wanted, paging.from(), paging.size());
        return PageOf.of(
                shown.cards().stream().map(CardView::of).toList(),
                shown.total(),
                paging,
                "/api/v1/platforms/" + platform + "/desk/partnerships");
    }

    @POST
    public Response open(@PathParam("platform") String platform, Particulars said) {
        brokering.check();
        var sent = new Sent();
        var given = said == null ? Particulars.NOTHING : said;
        var basis = sent.choice("basis", given.basis(), Partnership.Basis.class);
        var particulars = given.read(sent);
        if (basis.filter(b -> b == Partnership.Basis.RECORDED).isPresent()
                && particulars.toldBy().isEmpty()) {
            sent.fault("toldBy", "partnership.record-without-source");
        }
        sent.check();
        var opened = brokering.open(basis.orElseThrow(), particulars);
        return Response.created(
                        URI.create(
                                "/api/v1/platforms/"
                                        + platform
                                        + "/partnerships/"
                                        + opened.id()
                                        + "/record"))
                .entity(Json.of(PartnershipRecordView.of(course.of(opened.id()))))
                .build();
    }
}
