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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.recognition.Attestation;
import org.wopplatform.core.recognition.Attesting;
import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.core.recognition.Certifying;
import org.wopplatform.core.recognition.RecognitionStep;
import org.wopplatform.core.recognition.Step;
import org.wopplatform.web.problems.Invalid;

/** The dossier of recognition of an operator. */
@Path("platforms/{platform}/registry/{id}/recognition")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class DossiersResource {
    private static final int LONGEST_EVIDENCE = 2000;

    @Inject Attesting attesting;
    @Inject Certifying certifying;

    @JsonbPropertyOrder({
        "step",
        "reachedOn",
        "evidence",
        "source",
        "onBehalfOf",
        "attestedAt",
        "withdrawnAt",
        "withdrawnReason",
        "demonstration"
    })
    public record AttestedView(
            String step,
            String reachedOn,
            String evidence,
            String source,
            String onBehalfOf,
            String attestedAt,
            String withdrawnAt,
            String withdrawnReason,
            boolean demonstration) {
        static AttestedView of(RecognitionStep step) {
            return new AttestedView(
                    step.step().name(),
                    step.reachedOn().map(PartialDate::text).orElse(null),
                    step.evidence(),
                    step.source().orElse(null),
                    step.onBehalfOf().orElse(null),
                    step.attestedAt().toString(),
                    step.withdrawnAt().map(Instant::toString).orElse(null),
                    step.withdrawnReason().orElse(null),
                    step.demonstration());
        }
    }

    @JsonbPropertyOrder({"number", "code", "issuedOn", "state", "demonstration"})
    public record IssuedView(
            String number, String code, String issuedOn, String state, boolean demonstration) {
        static IssuedView of(Certificate certificate) {
            return new IssuedView(
                    certificate.number(),
                    certificate.code().grouped(),
                    certificate.issuedOn().toString(),
                    certificate.state().name(),
                    certificate.demonstration());
        }
    }

    @JsonbPropertyOrder({"operator", "reached", "steps", "certificates"})
    public record DossierView(
            UUID operator,
            String reached,
            List<AttestedView> steps,
            List<IssuedView> certificates) {}

    public record Attested(
            String step, String reachedOn, String evidence, String onBehalfOf, String document) {}

    @GET
    public DossierView dossier(@PathParam("id") UUID id) {
        var dossier = attesting.dossier(id);
        return new DossierView(
                id,
                dossier.reached().name(),
                dossier.all().stream().map(AttestedView::of).toList(),
                certifying.of(id).stream().map(IssuedView::of).toList());
    }

    @POST
    @Path("steps")
    public Response attest(@PathParam("id") UUID id, Attested sent) {
        attesting.check();
        attesting.operator(id);
        var said = attestation(Optional.ofNullable(sent));
        var step = attesting.attest(id, said);
        return Response.status(201).entity(Json.of(AttestedView.of(step))).build();
    }

    private Attestation attestation(Optional<Attested> sent) {
        var faults = new LinkedHashMap<String, String>();
        var step = sent.map(Attested::step).flatMap(Step::of);
        if (step.isEmpty()) {
            faults.put("step", "field.choice");
        }
        var reached = sent.map(Attested::reachedOn).flatMap(DossiersResource::date);
        if (reached.isEmpty()) {
            faults.put("reachedOn", "field.date");
        }
        var evidence = sent.map(Attested::evidence).filter(text -> !text.isBlank());
        if (evidence.isEmpty()) {
            faults.put("evidence", "field.required");
        } else if (evidence.get().length() > LONGEST_EVIDENCE) {
            faults.put("evidence", "recognition.evidence-long");
        }
        var document = sent.map(Attested::document);
        if (document.isPresent() && id(document.get()).isEmpty()) {
            faults.put("document", "field.choice");
        }
        var hosts = attesting.hosts();
        var only =
                hosts.size() == 1
                        ? Optional.of(hosts.get(0).association())
                        : Optional.<String>empty();
        var host = sent.map(Attested::onBehalfOf).or(() -> only);
        if (host.isEmpty()) {
            faults.put("onBehalfOf", "field.required");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Attestation(
                step.orElseThrow(),
                reached.orElseThrow(),
                evidence.orElseThrow().strip(),
                document.flatMap(DossiersResource::id),
                host.orElseThrow());
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
