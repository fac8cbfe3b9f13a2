package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.applications.Corrections;
import org.wopplatform.core.documents.Filing;
import org.wopplatform.core.operators.Registry;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.review.Decision;
import org.wopplatform.core.review.Reviewing;
import org.wopplatform.core.review.VerifyingTogether;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The review: the queue, one operator with its findings, the decision, and many at once. */
@Path("{platform}/administration/review")
@RequestScoped
public class ReviewPages {
    private static final int SIZE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST = 2000;

    /** How long one request may verify; then the page says how far it came and goes on if asked. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Reviewing reviewing;
    @Inject VerifyingTogether verifying;
    @Inject Registry registry;
    @Inject Filing filing;
    @Inject Corrections corrections;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page queue(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("done") String done) {
        var desk = door.open("review");
        var number =
                page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        return together.read(
                () ->
                        Page.of(
                                "administration/review",
                                new QueueView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        reviewing.queue((number - 1) * SIZE, SIZE),
                                        verifying.batches(),
                                        number,
                                        SIZE)));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        return Page.of("administration/case", view(id, Form.empty(), false, Optional.empty()));
    }

    @POST
    @Path("{id}/decision")
    public Object decide(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        reviewing.check();
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 0, 999_999_999);
        var decision = typed.choice("decision", Decision.class);
        var reason = typed.optional("reason", LONGEST);
        var attestation = typed.optional("attestation", LONGEST);
        try {
            if (typed.sound()) {
                reviewing.decide(id, version, decision.orElseThrow(), reason, attestation);
                return Forward.to(
                        frames.frame().to("administration/review"),
                        "review-" + decision.get().name().toLowerCase(Locale.ROOT));
            }
        } catch (RuleRefused refused) {
            if (refused.code().equals("operator.changed-meanwhile")
                    || refused.code().equals("review.not-waiting")) {
                return overtaken(id, typed);
            }
            typed.fault(
                    refused.code().equals("review.attestation-missing") ? "attestation" : "reason",
                    reader.words().say(refused.code(), refused.facts()));
        }
        return Page.faulty("administration/case", view(id, typed.form(), false, Optional.empty()));
    }

    @GET
    @Path("together/{import}")
    public Page ready(@PathParam("import") UUID importId, @QueryParam("done") String done) {
        return Page.of("administration/together", readyView(importId, Form.done(done)));
    }

    @POST
    @Path("together/{import}")
    public Object verify(@PathParam("import") UUID importId, MultivaluedMap<String, String> sent) {
        verifying.check();
        var typed = new Typed(sent, reader.words());
        typed.optional("attestation", LONGEST);
        if (!typed.done("attestation", () -> rounds(importId, typed.value("attestation")))) {
            return Page.faulty("administration/together", readyView(importId, typed.form()));
        }
        return Forward.to(
                frames.frame().to("administration/review/together/" + importId), "verified");
    }

    private void rounds(UUID importId, String attestation) {
        var until = clock.instant().plus(LONGEST_ROUND);
        var round = verifying.verify(importId, Optional.empty(), attestation);
        while (round.last().isPresent() && clock.instant().isBefore(until)) {
            round = verifying.verify(importId, round.last(), attestation);
        }
    }

    private TogetherView readyView(UUID importId, Form form) {
        var desk = door.open("review");
        return together.read(
                () ->
                        new TogetherView(
                                frames.frame(),
                                desk,
                                form,
                                importId,
                                verifying.readiness(importId)));
    }

    /** Nothing was decided; the page says what changed while the reader was reading. */
    private Object overtaken(UUID id, Typed typed) {
        if (registry.get(id).operator().standing() != Standing.UNDER_REVIEW) {
            return Forward.to(
                    frames.frame().to("administration/operators/" + id), "review-overtaken");
        }
        var view = view(id, typed.form(), true, ParticularsForm.seen(typed));
        return new Page("administration/case", view, 409);
    }

    private CaseView view(UUID id, Form form, boolean overtaken, Optional<Particulars> seen) {
        var desk = door.open("review");
        return together.read(
                () -> {
                    var review = reviewing.get(id);
                    return new CaseView(
                            frames.frame(),
                            desk,
                            form,
                            review,
                            registry.get(id),
                            filing.of(id),
                            overtaken,
                            seen.map(
                                            read ->
                                                    ParticularsForm.differences(
                                                            reader.words(),
                                                            read,
                                                            review.particulars()))
                                    .orElse(List.of()),
                            corrections
                                    .of(id)
                                    .map(
                                            pair ->
                                                    ParticularsForm.differences(
                                                            reader.words(),
                                                            pair.before(),
                                                            pair.now()))
                                    .orElse(List.of()));
                });
    }
}
