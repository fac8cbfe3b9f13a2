package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Identifier;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Registry;
import org.wopplatform.core.operators.Registry.Listed;
import org.wopplatform.core.operators.Registry.Wanted;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.operators.Step;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.files.EntityTag;
import org.wopplatform.web.problems.Invalid;

/** The registry of a platform: its operators of whatever standing. */
@Path("platforms/{platform}/registry")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class RegistryResource {
    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE", "MEGA");

    @Inject Registry registry;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @JsonbPropertyOrder({
        "id",
        "legalName",
        "shortName",
        "country",
        "subdivision",
        "place",
        "size",
        "entry",
        "standing",
        "since",
        "demonstration"
    })
    public record ListedView(
            UUID id,
            String legalName,
            String shortName,
            String country,
            String subdivision,
            String place,
            String size,
            String entry,
            String standing,
            String since,
            boolean demonstration) {
        static ListedView of(Listed listed) {
            return new ListedView(
                    listed.id(),
                    listed.legalName(),
                    listed.shortName().orElse(null),
                    listed.country(),
                    listed.subdivision().orElse(null),
                    listed.place().orElse(null),
                    listed.sizeClass().orElse(null),
                    listed.entry().name(),
                    listed.standing().name(),
                    listed.since().toString(),
                    listed.demonstration());
        }
    }

    public record IdentifierView(String scheme, String number) {
        static IdentifierView of(Identifier identifier) {
            return new IdentifierView(identifier.scheme(), identifier.number());
        }
    }

    @JsonbPropertyOrder({
        "id",
        "version",
        "standing",
        "since",
        "reason",
        "size",
        "particulars",
        "identifiers",
        "entry",
        "onWordOf",
        "attestation",
        "importId",
        "published",
        "outside",
        "demonstration",
        "registeredAt"
    })
    public record RecordView(
            UUID id,
            int version,
            String standing,
            String since,
            String reason,
            String size,
            Map<String, String> particulars,
            List<IdentifierView> identifiers,
            String entry,
            String onWordOf,
            String attestation,
            UUID importId,
            boolean published,
            boolean outside,
            boolean demonstration,
            String registeredAt) {
        static RecordView of(Operator operator, List<Identifier> identifiers) {
            return new RecordView(
                    operator.id(),
                    operator.version(),
                    operator.standing().name(),
                    operator.standingAt().toString(),
                    operator.standingReason().orElse(null),
                    operator.sizeClass().orElse(null),
                    texts(operator.particulars()),
                    identifiers.stream().map(IdentifierView::of).toList(),
                    operator.entry().name(),
                    operator.onWordOf().orElse(null),
                    operator.attestation().orElse(null),
                    operator.importId().orElse(null),
                    operator.published(),
                    operator.outside(),
                    operator.demonstration(),
                    operator.registeredAt().toString());
        }
    }

    /**
     * A correction of all that is said of the organisation; what is left out is said no more.
     *
     * @param version of the record that it was made from; may be left out with {@code If-Match}
     */
    public record Correction(Integer version, Map<String, String> particulars) {}

    public record StepView(String was, String became, String at, String who, String reason) {
        static StepView of(Step step) {
            return new StepView(
                    step.was().map(Standing::name).orElse(null),
                    step.became().name(),
                    step.at().toString(),
                    step.who().orElse(null),
                    step.reason().orElse(null));
        }
    }

    @GET
    public PageOf<ListedView> list(
            @PathParam("platform") String platform,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("size-class") @DefaultValue("") String size,
            @QueryParam("entry") @DefaultValue("") String entry,
            @QueryParam("import") @DefaultValue("") String importId,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String pageSize) {
        registry.counts();
        var faults = new LinkedHashMap<String, String>();
        var wanted =
                new Wanted(
                        words,
                        chosen("standing", names(Standing.values()), standing, faults)
                                .map(Standing::valueOf),
                        chosen("size-class", SIZES, size, faults),
                        chosen("entry", names(Entry.values()), entry, faults).map(Entry::valueOf),
                        id(importId, faults));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var paging = Paging.of(page, pageSize);
        var found = registry.search(wanted, paging.from(), paging.size());
        var address = UriBuilder.fromPath("/api/v1/platforms/" + platform + "/registry");
        var asked = new LinkedHashMap<String, Object>();
        Map.of(
                        "q",
                        words,
                        "standing",
                        standing,
                        "size-class",
                        size,
                        "entry",
                        entry,
                        "import",
                        importId)
                .forEach(
                        (name, value) -> {
                            if (!value.isBlank()) {
                                asked.put(name, value);
                            }
                        });
        new TreeMap<>(asked).keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return PageOf.of(
                found.operators().stream().map(ListedView::of).toList(),
                found.total(),
                paging,
                address.buildFromMap(asked).toString());
    }

    @GET
    @Path("{id}")
    public RecordView one(@PathParam("id") UUID id) {
        return view(id);
    }

    @PUT
    @Path("{id}")
    public Response correct(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String tag, Correction sent) {
        registry.check();
        var said = sent == null ? null : sent.particulars();
        if (said == null) {
            throw new Invalid(Map.of("particulars", "field.required"));
        }
        var version = version(id, sent, tag);
        registry.correct(id, version, read(said));
        return Response.ok(Json.of(view(id))).build();
    }

    @GET
    @Path("{id}/history")
    public List<StepView> history(@PathParam("id") UUID id) {
        return registry.history(id).stream().map(StepView::of).toList();
    }

    private RecordView view(UUID id) {
        var known = registry.get(id);
        return RecordView.of(known.operator(), known.identifiers());
    }

    private int version(UUID id, Correction sent, String tag) {
        if (sent.version() != null) {
            return sent.version();
        }
        if (tag == null || tag.isBlank()) {
            throw new Invalid(Map.of("version", "field.version"));
        }
        var kept = view(id);
        var now = EntityTag.of(Json.of(kept).getBytes(StandardCharsets.UTF_8));
        if (Arrays.stream(tag.split(","))
                .noneMatch(t -> t.strip().replace("W/", "").equals(now.replace("W/", "")))) {
            throw new RuleRefused("operator.changed-meanwhile");
        }
        return kept.version();
    }

    private Particulars read(Map<String, String> said) {
        var faults = new LinkedHashMap<String, String>();
        var texts = new LinkedHashMap<Field, String>();
        said.forEach(
                (key, text) ->
                        Field.of(key)
                                .filter(field -> !field.personal())
                                .ifPresentOrElse(
                                        field -> texts.put(field, text),
                                        () -> faults.put(key, "field.unknown")));
        var territory = current.get().territory();
        var read =
                new Reading(
                                territory.size() == 1
                                        ? territory.stream().findFirst()
                                        : Optional.empty(),
                                DateOrder.DAY_FIRST,
                                LocalDate.now(clock.withZone(current.get().timeZone())))
                        .read(texts);
        read.faults().forEach(fault -> faults.put(fault.field().key(), fault.code()));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return read.particulars();
    }

    /** Every field of the organisation but its numbers, null where nothing is said. */
    static Map<String, String> texts(Particulars said) {
        var texts = new LinkedHashMap<String, String>();
        Field.ofTheOrganisation().stream()
                .filter(f -> f != Field.IDENTIFIER && f != Field.IDENTIFIER_SCHEME)
                .forEach(field -> texts.put(field.key(), said.get(field).orElse(null)));
        return texts;
    }

    private static Optional<String> chosen(
            String name, List<String> known, String sent, Map<String, String> faults) {
        if (!sent.isBlank() && !known.contains(sent)) {
            faults.put(name, "field.choice");
        }
        return Optional.of(sent).filter(known::contains);
    }

    private static Optional<UUID> id(String sent, Map<String, String> faults) {
        try {
            return sent.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException e) {
            faults.put("import", "field.choice");
            return Optional.empty();
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
