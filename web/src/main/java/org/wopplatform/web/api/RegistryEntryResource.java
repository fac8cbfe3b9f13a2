package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.applications.ProxyEntries;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.problems.Invalid;

/** Enters an operator into a platform's registry, on somebody's word. */
@Path("platforms/{platform}/registry")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class RegistryEntryResource {
    @Inject ProxyEntries entries;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /**
     * @param particulars what is said, as texts by field
     * @param onWordOf who gave the information: name and function, how and when
     */
    public record Entry(Map<String, String> particulars, String onWordOf) {}

    @JsonbPropertyOrder({"id", "standing"})
    public record Entered(UUID id, String standing) {}

    @POST
    public Response enter(@PathParam("platform") String platform, Entry sent) {
        entries.check();
        var faults = new LinkedHashMap<String, String>();
        var texts = new EnumMap<Field, String>(Field.class);
        given(sent)
                .forEach(
                        (name, text) ->
                                Field.of(name)
                                        .ifPresentOrElse(
                                                field -> texts.put(field, text),
                                                () -> faults.put(name, "field.unknown")));
        var onWordOf = sent == null || sent.onWordOf() == null ? "" : sent.onWordOf();
        var read = reading().read(texts);
        var facts = new HashMap<String, Map<String, String>>();
        for (var fault : read.faults()) {
            faults.putIfAbsent(fault.field().key(), fault.code());
            facts.put(fault.field().key(), fault.facts());
        }
        if (onWordOf.isBlank()) {
            faults.put("onWordOf", "field.required");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults, facts);
        }
        var operator = entries.enter(read.particulars(), onWordOf);
        return Response.status(201)
                .header(
                        "Location",
                        URI.create("/api/v1/platforms/" + platform + "/registry/" + operator.id()))
                .entity(Json.of(new Entered(operator.id(), operator.standing().name())))
                .build();
    }

    private static Map<String, String> given(Entry sent) {
        return sent == null || sent.particulars() == null ? Map.of() : sent.particulars();
    }

    private Reading reading() {
        var territory = current.get().territory();
        return new Reading(
                territory.size() == 1 ? territory.stream().findFirst() : Optional.empty(),
                DateOrder.DAY_FIRST,
                LocalDate.now(clock.withZone(current.get().timeZone())));
    }
}
