package org.wopplatform.web.pages.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.proposals.Answering;
import org.wopplatform.core.proposals.Answers;
import org.wopplatform.core.proposals.DeclineKind;
import org.wopplatform.core.proposals.Opening;
import org.wopplatform.core.proposals.Proposing;
import org.wopplatform.core.proposals.ReadingProposals;
import org.wopplatform.core.proposals.ReadingProposals.Turn;
import org.wopplatform.core.proposals.Who;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.proposals.ProposalPrinting;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** Pairs are proposed, both sides answer, and what both want becomes a partnership. */
@Path("{platform}/administration/proposals")
@RequestScoped
public class ProposalsPages {
    private static final String ONE = "proposals/one";
    private static final String NEW = "proposals/new";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject ReadingProposals reading;
    @Inject Proposing proposing;
    @Inject Answering answering;
    @Inject Opening opening;
    @Inject Serving serving;
    @Inject ProposalPrinting printing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(
            @QueryParam("turn") String turn,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") String done) {
        var desk = door.open("proposals");
        var wanted = Arrays.stream(Turn.values()).filter(t -> t.name().equals(turn)).findFirst();
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return together.read(
                () ->
                        Page.of(
                                "proposals/list",
                                new ProposalListView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        reading.all(),
                                        wanted,
                                        number,
                                        serving.ofThePlatform(),
                                        caller.may(
                                                Permission.MATCH_OPERATORS, current.get().id()))));
    }

    /** A pair to look at once more before it is proposed. */
    @GET
    @Path("new")
    public Page proposing(
            @QueryParam("request") String request, @QueryParam("offer") String offer) {
        var desk = door.open("proposals");
        return Page.of(NEW, proposed(desk, uuid(request), uuid(offer), Form.empty()));
    }

    @POST
    @Path("new")
    public Object propose(MultivaluedMap<String, String> sent) {
        proposing.check();
        var typed = new Typed(sent, reader.words());
        var request = uuid(typed.value("request"));
        var offer = uuid(typed.value("offer"));
        var reason = text(typed, "reason", Proposing.LONGEST);
        var made = typed.made("reason", () -> proposing.propose(request, offer, reason));
        return made.isPresent()
                ? Forward.to(here(made.get(), ""), "proposal-made")
                : Page.faulty(NEW, proposed(door.open("proposals"), request, offer, typed.form()));
    }

    @GET
    @Path("{proposal}")
    public Page one(@PathParam("proposal") UUID id, @QueryParam("done") String done) {
        return Page.of(ONE, view(id, Form.done(done)));
    }

    @GET
    @Path("{proposal}/pdf")
    public Response sheet(@PathParam("proposal") UUID id) {
        door.open("proposals");
        return together.read(() -> printing.print(id));
    }

    @POST
    @Path("{proposal}/answers/{side}")
    public Object answer(
            @PathParam("proposal") UUID id,
            @PathParam("side") String side,
            MultivaluedMap<String, String> sent) {
        answering.check(id);
        var who = Who.of(side);
        answering.check(id, who);
        var typed = new Typed(sent, reader.words());
        var answer = typed.choice("answer", Said.class);
        var no = answer.filter(said -> said == Said.NO).isPresent();
        var kind = no ? typed.choice("kind", DeclineKind.class) : Optional.<DeclineKind>empty();
        var reason = text(typed, "reason", Answering.LONGEST);
        var paper = paper(typed);
        return typed.done(
                        "answer",
                        () ->
                                answering.answer(
                                        id,
                                        who,
                                        answer.orElseThrow() == Said.YES,
                                        kind,
                                        reason,
                                        paper))
                ? Forward.to(here(id, ""), no ? "proposal-declined" : "proposal-wanted")
                : Page.faulty(ONE, view(id, typed.form()));
    }

    @POST
    @Path("{proposal}/withdrawal")
    public Object withdraw(@PathParam("proposal") UUID id, MultivaluedMap<String, String> sent) {
        proposing.check(id);
        var typed = new Typed(sent, reader.words());
        if (!typed.value("sure").equals("yes")) {
            typed.fault("sure", reader.words().say("field.required"));
        }
        return typed.done("sure", () -> proposing.withdraw(id))
                ? Forward.to(here(id, ""), "proposal-withdrawn")
                : Page.faulty(ONE, view(id, typed.form()));
    }

    @POST
    @Path("{proposal}/partnership")
    public Object open(@PathParam("proposal") UUID id, MultivaluedMap<String, String> sent) {
        opening.check(id);
        var typed = new Typed(sent, reader.words());
        var opened = typed.made("partnership", () -> opening.open(id));
        return opened.isPresent()
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + opened.get()),
                        "proposal-opened")
                : Page.faulty(ONE, view(id, typed.form()));
    }

    private ProposalView view(UUID id, Form form) {
        var desk = door.open("proposals");
        return together.read(
                () -> new ProposalView(frames.frame(), desk, form, reading.of(id), says()));
    }

    private ProposingView proposed(Desk desk, UUID request, UUID offer, Form form) {
        return together.read(
                () ->
                        new ProposingView(
                                frames.frame(),
                                desk,
                                form,
                                proposing.draft(request, offer),
                                says()));
    }

    private MatchTexts says() {
        return MatchTexts.of(reader.words(), reading.areas());
    }

    private String here(UUID id, String path) {
        return frames.frame().to("administration/proposals/" + id + path);
    }

    private static Optional<Answers.Paper> paper(Typed typed) {
        if (typed.value("signatory").isBlank() && typed.value("position").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new Answers.Paper(typed.text("signatory", 200), typed.text("position", 200)));
    }

    private static Optional<String> text(Typed typed, String field, int most) {
        return Optional.of(typed.optional(field, most)).filter(text -> !text.isEmpty());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("pair", text);
        }
    }

    private enum Said {
        YES,
        NO
    }
}
