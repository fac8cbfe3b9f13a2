package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.support.Consenting;
import org.wopplatform.core.support.Consents;
import org.wopplatform.core.support.Part;
import org.wopplatform.core.support.Policy;
import org.wopplatform.core.support.PolicyKeeping;
import org.wopplatform.core.support.Reach;

/** How far operators are known, and what their platform lets others do with them. */
@Path("platforms/{platform}/support")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class MatchingConsentResource {
    @Inject Consenting consenting;
    @Inject PolicyKeeping keeping;

    @JsonbPropertyOrder({"part", "reach", "at", "by", "onWordOf"})
    public record GivenView(String part, String reach, Instant at, String by, String onWordOf) {
        static GivenView of(Consenting.Sheet sheet, Part part) {
            var given = Optional.ofNullable(sheet.given().get(part));
            return new GivenView(
                    part.name(),
                    sheet.reach(part).name(),
                    given.map(Consents.Given::at).orElse(null),
                    given.flatMap(Consents.Given::by).orElse(null),
                    given.flatMap(Consents.Given::onWordOf).orElse(null));
        }
    }

    /** How many lines of each kind a platform sees. */
    @JsonbPropertyOrder({"platform", "distance", "offers", "strengths", "requests", "needs"})
    public record SeenView(
            String platform, String distance, int offers, int strengths, int requests, int needs) {
        static SeenView of(Consenting.View view) {
            return new SeenView(
                    view.platform(),
                    view.distance().name(),
                    view.lines("OFFER").size(),
                    view.lines("STRENGTH").size(),
                    view.lines("REQUEST").size(),
                    view.lines("NEED").size());
        }
    }

    public record ConsentView(UUID operator, List<GivenView> parts, List<SeenView> seen) {
        static ConsentView of(Consenting.Sheet sheet) {
            return new ConsentView(
                    sheet.operator().id(),
                    Arrays.stream(Part.values()).map(part -> GivenView.of(sheet, part)).toList(),
                    sheet.views().stream().map(SeenView::of).toList());
        }
    }

    public record Said(String strengths, String needs, String details, String onWordOf) {}

    @JsonbPropertyOrder({"upward", "beyond", "exposureCap", "operators", "version"})
    public record PolicyView(
            boolean upward, boolean beyond, int exposureCap, long operators, int version) {
        static PolicyView of(Policy policy, PolicyKeeping.Concerned concerned) {
            return new PolicyView(
                    policy.upward(),
                    policy.beyond(),
                    policy.exposureCap(),
                    concerned.open(),
                    policy.version());
        }
    }

    public record PolicySaid(
            Boolean upward, Boolean beyond, Integer exposureCap, Integer version) {}

    @GET
    @Path("operators/{operator}/consent")
    public ConsentView consent(@PathParam("operator") UUID id) {
        return ConsentView.of(consenting.of(id));
    }

    @PUT
    @Path("operators/{operator}/consent")
    public Response consentTo(@PathParam("operator") UUID id, Said sent) {
        consenting.check(id);
        var body = new Sent();
        var said = Optional.ofNullable(sent).orElse(new Said(null, null, null, null));
        var strengths = body.choice("strengths", said.strengths(), Reach.class);
        var needs = body.choice("needs", said.needs(), Reach.class);
        var details = body.choice("details", said.details(), Reach.class);
        var word = body.optional("onWordOf", said.onWordOf(), 200);
        body.check();
        consenting.say(
                id,
                Map.of(
                        Part.STRENGTHS,
                        strengths.orElseThrow(),
                        Part.NEEDS,
                        needs.orElseThrow(),
                        Part.DETAILS,
                        details.orElseThrow()),
                word);
        return Response.ok(Json.of(consent(id))).build();
    }

    @GET
    @Path("policy")
    public PolicyView policy() {
        return PolicyView.of(keeping.get(), keeping.concerned());
    }

    @PUT
    @Path("policy")
    public PolicyView set(PolicySaid sent) {
        keeping.check();
        var body = new Sent();
        var said = Optional.ofNullable(sent).orElse(new PolicySaid(null, null, null, null));
        if (said.upward() == null) {
            body.fault("upward", "field.required");
        }
        if (said.beyond() == null) {
            body.fault("beyond", "field.required");
        }
        if (said.version() == null) {
            body.fault("version", "field.required");
        }
        if (said.exposureCap() == null
                || said.exposureCap() < 1
                || said.exposureCap() > Policy.MOST) {
            body.fault(
                    "exposureCap",
                    "field.number",
                    Map.of("least", "1", "most", String.valueOf(Policy.MOST)));
        }
        body.check();
        keeping.set(said.upward(), said.beyond(), said.exposureCap(), said.version());
        return policy();
    }
}
