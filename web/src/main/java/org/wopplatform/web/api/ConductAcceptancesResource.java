package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.conduct.Accepting;
import org.wopplatform.core.conduct.ConductAcceptance;
import org.wopplatform.core.conduct.Signatory;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.problems.Invalid;

/** What an operator has accepted of the code of conduct. */
@Path("platforms/{platform}/registry/{id}/conduct-acceptances")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ConductAcceptancesResource {
    @Inject Accepting accepting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    @JsonbPropertyOrder({"id", "version", "way", "signedOn", "name", "position", "document"})
    public record AcceptanceView(
            UUID id,
            int version,
            String way,
            String signedOn,
            String name,
            String position,
            String document) {
        static AcceptanceView of(ConductAcceptance given) {
            return new AcceptanceView(
                    given.id(),
                    given.number(),
                    given.way().name().toLowerCase(Locale.ROOT),
                    given.signedOn().toString(),
                    given.signatory().map(Signatory::name).orElse(null),
                    given.signatory().map(Signatory::position).orElse(null),
                    given.document().orElse(null));
        }
    }

    public record Acceptance(
            Integer version,
            String name,
            String position,
            String signedOn,
            String document,
            Boolean authorised,
            Boolean principles) {}

    @GET
    public List<AcceptanceView> list(@PathParam("id") UUID id) {
        return accepting.of(id).given().stream().map(AcceptanceView::of).toList();
    }

    /** Whoever keeps the registry records a paper; anybody else signs for the own operator. */
    @POST
    public Response add(@PathParam("id") UUID id, Acceptance sent) {
        var staff = caller.may(Permission.REGISTER_OPERATORS, current.get().id());
        if (staff) {
            accepting.check(id);
        } else {
            accepting.mine(id);
        }
        var faults = new LinkedHashMap<String, String>();
        var signedOn = staff ? day(sent, faults) : Optional.<LocalDate>empty();
        check(sent, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var by = new Signatory(sent.name(), sent.position());
        var authorised = Boolean.TRUE.equals(sent.authorised());
        var principles = Boolean.TRUE.equals(sent.principles());
        var given =
                staff
                        ? accepting.record(
                                id,
                                sent.version(),
                                by,
                                authorised,
                                principles,
                                signedOn.orElseThrow(),
                                Optional.ofNullable(sent.document()).filter(d -> !d.isBlank()))
                        : accepting.accept(id, sent.version(), by, authorised, principles);
        return Response.status(201).entity(Json.of(AcceptanceView.of(given))).build();
    }

    private static void check(Acceptance sent, Map<String, String> faults) {
        if (sent == null || sent.version() == null) {
            faults.put("version", "field.required");
        }
        if (sent == null || sent.name() == null || sent.name().isBlank()) {
            faults.put("name", "field.required");
        }
        if (sent == null || sent.position() == null || sent.position().isBlank()) {
            faults.put("position", "field.required");
        }
        if (sent != null && sent.document() != null && sent.document().length() > 200) {
            faults.put("document", "field.shorter");
        }
    }

    private static Optional<LocalDate> day(Acceptance sent, Map<String, String> faults) {
        try {
            return Optional.of(
                    LocalDate.parse(sent == null ? "" : String.valueOf(sent.signedOn())));
        } catch (DateTimeException e) {
            faults.put("signedOn", "field.date");
            return Optional.empty();
        }
    }
}
