package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.DraftReading;
import org.wopplatform.core.agreements.Drafting;
import org.wopplatform.core.agreements.Signatures;
import org.wopplatform.core.agreements.Signing;
import org.wopplatform.core.agreements.TextKind;
import org.wopplatform.core.conduct.Signatory;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Assents;
import org.wopplatform.core.partnerships.Reading;
import org.wopplatform.web.agreements.AgreementPrinting;

/** Letters of intent, agreements and amendments of a partnership, and the signatures on them. */
@Path("platforms/{platform}/partnerships/{partnership}/agreements")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class AgreementsResource {
    @Inject Drafting drafting;
    @Inject Signing signing;
    @Inject Reading reading;
    @Inject AgreementPrinting printing;

    @JsonbPropertyOrder({"yes", "paper", "name", "position", "signedOn", "reason", "at"})
    public record SignatureView(
            boolean yes,
            boolean paper,
            String name,
            String position,
            String signedOn,
            String reason,
            Instant at) {
        static SignatureView of(Assents.Word word) {
            return new SignatureView(
                    word.yes(),
                    word.paper(),
                    word.signatory().orElse(null),
                    word.position().orElse(null),
                    word.signedOn().toString(),
                    word.reason().orElse(null),
                    word.at());
        }
    }

    @JsonbPropertyOrder({"party", "role", "name", "country", "signs", "interest", "signature"})
    public record PartyView(
            UUID party,
            String role,
            String name,
            String country,
            boolean signs,
            String interest,
            SignatureView signature) {
        static PartyView of(Signatures.Line line) {
            var party = line.party();
            return new PartyView(
                    party.id(),
                    party.role().name(),
                    party.name(),
                    party.country(),
                    party.signs(),
                    party.interest().orElse(null),
                    line.word().map(SignatureView::of).orElse(null));
        }
    }

    @JsonbPropertyOrder({"what", "party"})
    public record LackView(String what, UUID party) {
        static LackView of(Agreement.Lack lack) {
            return new LackView(lack.what(), lack.party().orElse(null));
        }
    }

    @JsonbPropertyOrder({
        "id",
        "kind",
        "number",
        "state",
        "language",
        "version",
        "hash",
        "changedAt",
        "sentAt",
        "signedAt",
        "contents",
        "parties",
        "lacking"
    })
    public record AgreementView(
            UUID id,
            String kind,
            int number,
            String state,
            String language,
            int version,
            String hash,
            Instant changedAt,
            Instant sentAt,
            Instant signedAt,
            Map<String, String> contents,
            List<PartyView> parties,
            List<LackView> lacking) {
        static AgreementView of(Agreement agreement, Signatures signatures) {
            var contents = new LinkedHashMap<String, String>();
            agreement.said().forEach((content, text) -> contents.put(content.key(), text));
            return new AgreementView(
                    agreement.id(),
                    agreement.kind().name(),
                    agreement.number(),
                    agreement.state().name(),
                    agreement.language().code(),
                    agreement.version(),
                    agreement.hash().orElse(null),
                    agreement.changedAt(),
                    agreement.sentAt().orElse(null),
                    agreement.signedAt().orElse(null),
                    contents,
                    signatures.each().stream().map(PartyView::of).toList(),
                    agreement.lacking().stream().map(LackView::of).toList());
        }
    }

    public record Begun(String kind, String language) {}

    public record Written(
            Integer version,
            String language,
            Map<String, String> contents,
            Map<UUID, String> interests) {}

    public record Moved(Integer version, String state) {}

    public record Signature(
            UUID party,
            String hash,
            Boolean yes,
            String reason,
            String name,
            String position,
            Boolean authorised,
            String signedOn) {}

    @GET
    public List<AgreementView> list(@PathParam("partnership") UUID id) {
        return drafting.of(id).stream()
                .map(text -> AgreementView.of(text, signing.of(id, text.id())))
                .toList();
    }

    @POST
    public Response begin(@PathParam("partnership") UUID id, Begun begun) {
        drafting.check(id);
        var sent = new Sent();
        var kind = sent.choice("kind", begun == null ? null : begun.kind(), TextKind.class);
        var language = language(sent, begun == null ? null : begun.language());
        sent.check();
        var text = drafting.begin(id, kind.orElseThrow(), language);
        return Response.status(201).entity(Json.of(view(id, text))).build();
    }

    @GET
    @Path("{text}")
    public AgreementView get(@PathParam("partnership") UUID id, @PathParam("text") UUID text) {
        return view(id, text);
    }

    /** Keeps what was written; nothing is required before the text is sent for signature. */
    @PUT
    @Path("{text}")
    public Response write(
            @PathParam("partnership") UUID id, @PathParam("text") UUID text, Written written) {
        drafting.check(id);
        var agreement = drafting.get(id, text);
        var sent = new Sent();
        var given = written == null ? new Written(null, null, null, null) : written;
        if (given.version() == null) {
            sent.fault("version", "field.required");
        }
        var read =
                new DraftReading(agreement.kind(), reading.of(id).partnership().recorded())
                        .read(
                                given.language() == null
                                        ? agreement.language()
                                        : language(sent, given.language()),
                                texts(given.contents()),
                                texts(given.interests()));
        read.faults().forEach(fault -> sent.fault(fault.field(), fault.code(), fault.facts()));
        sent.check();
        drafting.write(id, text, given.version(), read.draft());
        return now(id, text);
    }

    @DELETE
    @Path("{text}")
    public Response discard(@PathParam("partnership") UUID id, @PathParam("text") UUID text) {
        drafting.check(id);
        drafting.discard(id, text);
        return Response.noContent().build();
    }

    /** Sends it for signature, makes it a draft again, or tells that a record was signed. */
    @PUT
    @Path("{text}/state")
    public Response move(
            @PathParam("partnership") UUID id, @PathParam("text") UUID text, Moved moved) {
        drafting.check(id);
        drafting.get(id, text);
        var sent = new Sent();
        var state =
                sent.choice("state", moved == null ? null : moved.state(), Agreement.State.class);
        if (moved == null || moved.version() == null) {
            sent.fault("version", "field.required");
        }
        sent.check();
        switch (state.orElseThrow()) {
            case DRAFT -> drafting.reopen(id, text, moved.version());
            case FOR_SIGNATURE -> drafting.send(id, text, moved.version());
            case SIGNED -> drafting.tell(id, text, moved.version());
        }
        return now(id, text);
    }

    @POST
    @Path("{text}/signatures")
    public Response sign(
            @PathParam("partnership") UUID id, @PathParam("text") UUID text, Signature signature) {
        drafting.check(id);
        drafting.get(id, text);
        var sent = new Sent();
        var given =
                signature == null
                        ? new Signature(null, null, null, null, null, null, null, null)
                        : signature;
        if (given.party() == null) {
            sent.fault("party", "field.required");
        }
        if (given.yes() == null) {
            sent.fault("yes", "field.required");
        }
        var hash = sent.text("hash", given.hash(), 64);
        var name = sent.text("name", given.name(), Signatory.LONGEST);
        var position = sent.text("position", given.position(), Signatory.LONGEST);
        var signedOn = sent.day("signedOn", given.signedOn());
        var reason =
                Boolean.FALSE.equals(given.yes()) ? sent.text("reason", given.reason(), 2000) : "";
        sent.check();
        var hand =
                new Signing.Hand(
                        hash,
                        new Signatory(name, position),
                        Boolean.TRUE.equals(given.authorised()),
                        signedOn);
        if (given.yes()) {
            signing.sign(id, text, given.party(), hand);
        } else {
            signing.refuse(id, text, given.party(), hand, reason);
        }
        return Response.status(201).entity(Json.of(view(id, text))).build();
    }

    @GET
    @Path("{text}/pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("partnership") UUID id, @PathParam("text") UUID text) {
        return printing.print(id, text);
    }

    private AgreementView view(UUID id, UUID text) {
        return AgreementView.of(drafting.get(id, text), signing.of(id, text));
    }

    private Response now(UUID id, UUID text) {
        return Response.ok(Json.of(view(id, text))).build();
    }

    private static Language language(Sent sent, String code) {
        var language = Optional.ofNullable(code).flatMap(Language::of);
        if (language.isEmpty()) {
            sent.fault("language", "field.choice");
        }
        return language.orElse(Language.EN);
    }

    private static <K> Map<K, String> texts(Map<K, String> given) {
        var texts = new HashMap<K, String>();
        if (given != null) {
            given.forEach((key, text) -> texts.put(key, text == null ? "" : text));
        }
        return texts;
    }
}
