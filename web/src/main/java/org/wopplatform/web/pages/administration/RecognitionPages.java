package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.documents.Filing;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.recognition.AnswersReading;
import org.wopplatform.core.recognition.Attestation;
import org.wopplatform.core.recognition.Attesting;
import org.wopplatform.core.recognition.Certifying;
import org.wopplatform.core.recognition.Step;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The dossier of recognition of an operator: attesting, withdrawing, issuing certificates. */
@Path("{platform}/administration/operators/{id}/recognition")
@RequestScoped
public class RecognitionPages {
    private static final String TEMPLATE = "administration/recognition";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Attesting attesting;
    @Inject Certifying certifying;
    @Inject Filing filing;
    @Inject Facts facts;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page dossier(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Form.done(done)));
    }

    @POST
    @Path("steps")
    public Object attest(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        attesting.check();
        attesting.operator(id);
        var typed = new Typed(sent, reader.words());
        var step = Step.of(typed.value("step"));
        if (step.isEmpty()) {
            typed.fault("step", reader.words().say("field.choice"));
        }
        var reached = reached(typed);
        var evidence = typed.text("evidence", 2000);
        var host = typed.text("on_behalf_of", 200);
        var document = document(typed);
        return typed.done(
                        "step",
                        () ->
                                attesting.attest(
                                        id,
                                        new Attestation(
                                                step.orElseThrow(),
                                                reached.orElseThrow(),
                                                evidence,
                                                document,
                                                host)))
                ? Forward.to(address(id), "step-attested")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    @POST
    @Path("steps/{step}/withdraw")
    public Object withdraw(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            MultivaluedMap<String, String> sent) {
        attesting.check();
        attesting.operator(id);
        var step = Step.of(name).orElseThrow(() -> new NotFound("step", name));
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", 1000);
        return typed.done("reason", () -> attesting.withdraw(id, step, reason))
                ? Forward.to(address(id), "step-withdrawn")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    @POST
    @Path("certificates")
    public Object issue(@PathParam("id") UUID id) {
        certifying.issue(id);
        return Forward.to(address(id), "certificate-issued");
    }

    private Optional<PartialDate> reached(Typed typed) {
        var text = typed.text("reached_on", 40);
        var read =
                new AnswersReading(
                                DateOrder.DAY_FIRST,
                                LocalDate.now(clock.withZone(current.get().timeZone())))
                        .date(text);
        if (read.isEmpty()) {
            typed.fault("reached_on", reader.words().say("field.date-as-written"));
        }
        return read;
    }

    private Optional<UUID> document(Typed typed) {
        var chosen = typed.value("document");
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException e) {
            typed.fault("document", reader.words().say("field.choice"));
            return Optional.empty();
        }
    }

    private String address(UUID id) {
        return frames.frame().to("administration/operators/" + id + "/recognition");
    }

    private RecognitionView view(UUID id, Form form) {
        var desk = door.open("operators");
        return together.read(
                () ->
                        new RecognitionView(
                                frames.frame(),
                                desk,
                                form,
                                attesting.operator(id),
                                attesting.dossier(id),
                                certifying.of(id),
                                attesting.hosts(),
                                filing.of(id),
                                facts.sources(),
                                caller.may(Permission.ATTEST_RECOGNITION, current.get().id())));
    }
}
