package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.proposals.Answering;
import org.wopplatform.core.proposals.Answers;
import org.wopplatform.core.proposals.DeclineKind;
import org.wopplatform.core.proposals.Opening;
import org.wopplatform.core.proposals.Proposing;
import org.wopplatform.core.proposals.ReadingProposals;
import org.wopplatform.core.proposals.Who;
import org.wopplatform.web.proposals.ProposalPrinting;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** Pairs are proposed, both sides answer, and what both want becomes a partnership. */
@Path("platforms/{platform}/proposals")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ProposalsResource {
    @Inject ReadingProposals reading;
    @Inject Proposing proposing;
    @Inject Answering answering;
    @Inject Opening opening;
    @Inject ProposalPrinting printing;
    @Inject Reader reader;

    /** A pair to propose. */
    public record Proposed(String request, String offer, String reason) {
        static final Proposed NOTHING = new Proposed(null, null, null);
    }

    /** A side's yes or no; signatory and position where it was given on paper. */
    public record Said(Boolean yes, String kind, String reason, String signatory, String position) {
        static final Said NOTHING = new Said(null, null, null, null, null);
    }

    /** Where the partnership is that was opened. */
    public record Opened(UUID partnership) {}

    @GET
    public PageOf<ProposalView> list(
            @PathParam("platform") String platform,
            @QueryParam("turn") String turn,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        var paging = Paging.of(page, size);
        var sent = new Sent();
        var wanted =
                turn == null
                        ? Optional.<ReadingProposals.Turn>empty()
                        : sent.choice("turn", turn, ReadingProposals.Turn.class);
        sent.check();
        var says = says();
        var all =
                reading.all().stream()
                        .filter(listed -> wanted.isEmpty() || listed.turn() == wanted.get())
                        .toList();
        return PageOf.of(
                all.stream()
                        .skip(paging.from())
                        .limit(paging.size())
                        .map(listed -> ProposalView.of(listed, says))
                        .toList(),
                all.size(),
                paging,
                "/api/v1/platforms/" + platform + "/proposals");
    }

    @POST
    public Response propose(@PathParam("platform") String platform, Proposed said) {
        proposing.check();
        var given = said == null ? Proposed.NOTHING : said;
        var sent = new Sent();
        var request = uuid(sent, "request", given.request());
        var offer = uuid(sent, "offer", given.offer());
        var reason = sent.optional("reason", given.reason(), Proposing.LONGEST);
        sent.check();
        var id = proposing.propose(request, offer, reason);
        return Response.created(URI.create("/api/v1/platforms/" + platform + "/proposals/" + id))
                .entity(Json.of(ProposalView.of(reading.of(id), says())))
                .build();
    }

    @GET
    @Path("{proposal}")
    public ProposalView one(@PathParam("proposal") UUID id) {
        return ProposalView.of(reading.of(id), says());
    }

    @GET
    @Path("{proposal}/pdf")
    @Produces("application/pdf")
    public Response sheet(@PathParam("proposal") UUID id) {
        return printing.print(id);
    }

    @PUT
    @Path("{proposal}/answers/{side}")
    public Response answer(
            @PathParam("proposal") UUID id, @PathParam("side") String side, Said said) {
        answering.check(id);
        var who = Who.of(side);
        answering.check(id, who);
        var given = said == null ? Said.NOTHING : said;
        var sent = new Sent();
        if (given.yes() == null) {
            sent.fault("yes", "field.required");
        }
        var kind =
                given.kind() == null && !Boolean.FALSE.equals(given.yes())
                        ? Optional.<DeclineKind>empty()
                        : sent.choice("kind", given.kind(), DeclineKind.class);
        var reason = sent.optional("reason", given.reason(), Answering.LONGEST);
        var signatory = sent.optional("signatory", given.signatory(), 200);
        var position = sent.optional("position", given.position(), 200);
        if (signatory.isPresent() != position.isPresent()) {
            sent.fault(signatory.isPresent() ? "position" : "signatory", "field.required");
        }
        sent.check();
        answering.answer(
                id,
                who,
                given.yes(),
                kind,
                reason,
                signatory.map(name -> new Answers.Paper(name, position.orElseThrow())));
        return Response.ok(Json.of(ProposalView.of(reading.of(id), says()))).build();
    }

    @POST
    @Path("{proposal}/withdrawal")
    public Response withdraw(@PathParam("proposal") UUID id) {
        proposing.check(id);
        proposing.withdraw(id);
        return Response.ok(Json.of(ProposalView.of(reading.of(id), says()))).build();
    }

    @POST
    @Path("{proposal}/partnership")
    public Response open(@PathParam("platform") String platform, @PathParam("proposal") UUID id) {
        opening.check(id);
        var partnership = opening.open(id);
        return Response.created(
                        URI.create(
                                "/api/v1/platforms/%s/partnerships/%s/record"
                                        .formatted(platform, partnership)))
                .entity(Json.of(new Opened(partnership)))
                .build();
    }

    private MatchTexts says() {
        return MatchTexts.of(reader.words(), reading.areas());
    }

    private static UUID uuid(Sent sent, String field, String value) {
        var text = sent.text(field, value, 36);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            sent.fault(field, "field.choice");
            return new UUID(0, 0);
        }
    }
}
