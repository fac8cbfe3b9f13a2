package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Reading;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.core.partnerships.State;

/** One partnership: what is said of it, who takes part, and the steps it takes. */
@Path("platforms/{platform}/partnerships/{partnership}/record")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class PartnershipRecordResource {
    @Inject Course course;
    @Inject Brokering brokering;
    @Inject Speaking speaking;
    @Inject Reading reading;
    @Inject Clock clock;

    public record Step(String from, String to, String reason, String on, String toldBy) {}

    public record Taken(
            String from,
            String to,
            String cause,
            String platform,
            String by,
            Instant at,
            String on,
            String reason,
            String toldBy) {
        static Taken of(Course.Taken taken) {
            return new Taken(
                    taken.was().map(State::name).orElse(null),
                    taken.became().name(),
                    taken.cause(),
                    taken.side(),
                    taken.who().orElse(null),
                    taken.at(),
                    taken.onDay().map(PartialDate::text).orElse(null),
                    taken.reason().orElse(null),
                    taken.toldBy().orElse(null));
        }
    }

    public record ConsentGiven(Boolean given, String reason) {}

    public record PartyNamed(UUID operator, String role, List<String> areas) {}

    public record Areas(List<String> areas) {}

    public record Word(
            Boolean yes,
            Boolean ending,
            String reason,
            String signatory,
            String position,
            String signedOn) {}

    @GET
    public PartnershipRecordView get(@PathParam("partnership") UUID id) {
        return PartnershipRecordView.of(course.of(id));
    }

    @PUT
    public Response describe(
            @PathParam("partnership") UUID id, PartnershipDeskResource.Particulars said) {
        brokering.check(id);
        var sent = new Sent();
        var given = said == null ? PartnershipDeskResource.Particulars.NOTHING : said;
        if (given.version() == null) {
            sent.fault("version", "field.required");
        }
        var particulars = given.read(sent);
        sent.check();
        brokering.describe(id, given.version(), particulars);
        return now(id);
    }

    @GET
    @Path("steps")
    public List<Taken> steps(@PathParam("partnership") UUID id) {
        return course.steps(id).stream().map(Taken::of).toList();
    }

    /** Takes a step of one that is carried out here, or tells one of a record. */
    @POST
    @Path("steps")
    public Response step(@PathParam("partnership") UUID id, Step step) {
        course.check(id);
        var sent = new Sent();
        var given = step == null ? new Step(null, null, null, null, null) : step;
        var from = sent.choice("from", given.from(), State.class);
        var to = sent.choice("to", given.to(), State.class);
        var reason = sent.optional("reason", given.reason(), 2000);
        var on = sent.partialDate("on", given.on());
        var recorded = reading.of(id).partnership().recorded();
        var toldBy =
                recorded
                        ? Optional.of(sent.text("toldBy", given.toldBy(), 500))
                        : Optional.<String>empty();
        sent.check();
        if (recorded) {
            course.tell(id, from.orElseThrow(), to.orElseThrow(), on, toldBy.orElseThrow(), reason);
        } else {
            course.step(id, from.orElseThrow(), to.orElseThrow(), reason);
        }
        return now(id);
    }

    @PUT
    @Path("consent")
    public Response consent(@PathParam("partnership") UUID id, ConsentGiven consent) {
        course.check(id);
        var sent = new Sent();
        if (consent == null || consent.given() == null) {
            sent.fault("given", "field.required");
        }
        var reason = sent.optional("reason", consent == null ? null : consent.reason(), 2000);
        sent.check();
        course.consent(id, consent.given(), reason);
        return now(id);
    }

    @POST
    @Path("parties")
    public Response addParty(@PathParam("partnership") UUID id, PartyNamed named) {
        brokering.check(id);
        var sent = new Sent();
        var given = named == null ? new PartyNamed(null, null, null) : named;
        if (given.operator() == null) {
            sent.fault("operator", "field.required");
        }
        var role = sent.choice("role", given.role(), Partner.Role.class);
        var areas = areas(sent, given.areas());
        sent.check();
        brokering.addParty(id, role.orElseThrow(), given.operator(), areas);
        return now(id);
    }

    @DELETE
    @Path("parties/{party}")
    public Response removeParty(@PathParam("partnership") UUID id, @PathParam("party") UUID party) {
        brokering.removeParty(id, party);
        return Response.noContent().build();
    }

    @PUT
    @Path("parties/{party}/areas")
    public Response workIn(
            @PathParam("partnership") UUID id, @PathParam("party") UUID party, Areas areas) {
        brokering.check(id);
        var sent = new Sent();
        var codes = areas(sent, areas == null ? null : areas.areas());
        if (areas == null || areas.areas() == null) {
            sent.fault("areas", "field.required");
        }
        sent.check();
        brokering.workIn(id, party, codes);
        return now(id);
    }

    /** The party's word on the match, or on ending early. */
    @PUT
    @Path("parties/{party}/word")
    public Response say(
            @PathParam("partnership") UUID id, @PathParam("party") UUID party, Word word) {
        speaking.check(id, party);
        var sent = new Sent();
        var given = word == null ? new Word(null, null, null, null, null, null) : word;
        if (given.yes() == null) {
            sent.fault("yes", "field.required");
        }
        var reason = sent.optional("reason", given.reason(), 2000);
        var signatory = sent.optional("signatory", given.signatory(), 200);
        var position = sent.optional("position", given.position(), 200);
        var today = LocalDate.now(clock);
        var on = sent.day("signedOn", given.signedOn()).orElse(today);
        if (on.isAfter(today)) {
            sent.fault("signedOn", "field.not-in-future");
        }
        if (signatory.isPresent() != position.isPresent()) {
            sent.fault(signatory.isPresent() ? "position" : "signatory", "field.required");
        }
        sent.check();
        speaking.say(
                id,
                party,
                Boolean.TRUE.equals(given.ending()),
                given.yes(),
                reason,
                signatory.map(name -> new Speaking.Paper(name, position.orElseThrow(), on)));
        return now(id);
    }

    private Response now(UUID id) {
        return Response.ok(Json.of(PartnershipRecordView.of(course.of(id)))).build();
    }

    private static List<String> areas(Sent sent, List<String> codes) {
        var given = codes == null ? List.<String>of() : codes;
        if (!Vocabulary.codes(Field.WORKING_AREAS).containsAll(given)) {
            sent.fault("areas", "field.choice");
        }
        return given.stream().distinct().toList();
    }
}
