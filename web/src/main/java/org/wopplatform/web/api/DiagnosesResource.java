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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.diagnosis.Diagnosing;
import org.wopplatform.core.diagnosis.Diagnosis;
import org.wopplatform.core.diagnosis.DiagnosisPart;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.api.WrittenLines.Head;
import org.wopplatform.web.api.WrittenLines.Kept;
import org.wopplatform.web.api.WrittenLines.LineView;
import org.wopplatform.web.api.WrittenLines.Word;
import org.wopplatform.web.api.WrittenLines.WordView;

/** The joint diagnoses of a partnership, and the partners' words on the current one. */
@Path("platforms/{platform}/partnerships/{partnership}/diagnoses")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class DiagnosesResource {
    @Inject Diagnosing diagnosing;
    @Inject Clock clock;

    @JsonbPropertyOrder({
        "id",
        "state",
        "current",
        "version",
        "hash",
        "agreedHash",
        "said",
        "findings",
        "scores",
        "participants",
        "words"
    })
    public record DiagnosisView(
            UUID id,
            String state,
            boolean current,
            int version,
            String hash,
            String agreedHash,
            Map<String, String> said,
            List<LineView> findings,
            List<LineView> scores,
            List<LineView> participants,
            List<WordView> words) {
        static DiagnosisView of(Diagnosing.Sheet sheet, Diagnosis diagnosis) {
            return new DiagnosisView(
                    diagnosis.id(),
                    diagnosis.state().name(),
                    diagnosis.current(),
                    diagnosis.head().version(),
                    diagnosis.hash(),
                    diagnosis.agreed().orElse(null),
                    diagnosis.head().texts(),
                    LineView.of(diagnosis.of(DiagnosisPart.FINDINGS)),
                    LineView.of(diagnosis.of(DiagnosisPart.SCORES)),
                    LineView.of(diagnosis.of(DiagnosisPart.PARTICIPANTS)),
                    diagnosis.current() ? WordView.of(sheet.words(), diagnosis.hash()) : List.of());
        }
    }

    /** How far a diagnosis can be said to be; a record's also endorsed, as its source tells. */
    public enum Reached {
        CONDUCTED,
        ENDORSED
    }

    @GET
    public List<DiagnosisView> list(@PathParam("partnership") UUID id) {
        var sheet = diagnosing.of(id);
        return sheet.diagnoses().stream().map(d -> DiagnosisView.of(sheet, d)).toList();
    }

    @POST
    public Response open(@PathParam("partnership") UUID id) {
        return Response.status(201).entity(Json.of(view(id, diagnosing.open(id)))).build();
    }

    /** Keeps the head, and says that it has been conducted where a state is given. */
    @PUT
    @Path("{diagnosis}")
    public Response keep(
            @PathParam("partnership") UUID id, @PathParam("diagnosis") UUID diagnosis, Head given) {
        diagnosing.check(id);
        var head = given == null ? Head.NOTHING : given;
        var sent = new Sent();
        if (head.version() == null) {
            sent.fault("version", "field.required");
        }
        var reached =
                head.state() == null
                        ? null
                        : sent.choice("state", head.state(), Reached.class).orElse(null);
        sent.check();
        WrittenLines.check(
                diagnosing.keep(id, diagnosis, head.version(), WrittenLines.texts(head.said())));
        if (reached == Reached.CONDUCTED) {
            diagnosing.conduct(id, diagnosis);
        } else if (reached == Reached.ENDORSED) {
            diagnosing.tell(id, diagnosis);
        }
        return now(id, diagnosis);
    }

    /** Adds a line, or changes the one that is named. */
    @POST
    @Path("{diagnosis}/lines")
    public Response line(
            @PathParam("partnership") UUID id, @PathParam("diagnosis") UUID diagnosis, Kept given) {
        diagnosing.check(id);
        var kept = given == null ? Kept.NOTHING : given;
        var part = DiagnosisPart.of(kept.part() == null ? "" : kept.part());
        var sent = new Sent();
        if (part.isEmpty()) {
            sent.fault("part", "field.choice");
        }
        if (kept.line() != null && kept.version() == null) {
            sent.fault("version", "field.required");
        }
        sent.check();
        var texts = WrittenLines.texts(kept.said());
        WrittenLines.check(
                kept.line() == null
                        ? diagnosing.add(id, diagnosis, part.get(), texts)
                        : diagnosing.change(
                                id, diagnosis, part.get(), kept.line(), kept.version(), texts));
        return now(id, diagnosis);
    }

    @DELETE
    @Path("{diagnosis}/lines/{part}/{line}")
    public void remove(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("part") String part,
            @PathParam("line") UUID line) {
        diagnosing.check(id);
        diagnosing.remove(
                id,
                diagnosis,
                DiagnosisPart.of(part).orElseThrow(() -> new NotFound("part", part)),
                line);
    }

    @PUT
    @Path("{diagnosis}/words/{party}")
    public Response endorse(
            @PathParam("partnership") UUID id,
            @PathParam("diagnosis") UUID diagnosis,
            @PathParam("party") UUID party,
            Word given) {
        diagnosing.checkSpeaking(id, party);
        var word = given == null ? Word.NOTHING : given;
        var sent = new Sent();
        if (word.yes() == null) {
            sent.fault("yes", "field.required");
        }
        var hash = sent.text("hash", word.hash(), 64);
        var reason = sent.optional("reason", word.reason(), 2000);
        var paper = word.paper(sent, LocalDate.now(clock));
        sent.check();
        diagnosing.endorse(id, diagnosis, party, hash, word.yes(), reason, paper);
        return now(id, diagnosis);
    }

    private Response now(UUID id, UUID diagnosis) {
        return Response.ok(Json.of(view(id, diagnosis))).build();
    }

    private DiagnosisView view(UUID id, UUID diagnosis) {
        var sheet = diagnosing.of(id);
        return sheet.diagnoses().stream()
                .filter(d -> d.id().equals(diagnosis))
                .findFirst()
                .map(d -> DiagnosisView.of(sheet, d))
                .orElseThrow(() -> new NotFound("diagnosis", diagnosis));
    }
}
