package org.wopplatform.web.pages.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.progress.Aspect;
import org.wopplatform.core.progress.Pulse;
import org.wopplatform.core.progress.PulseAnswer;
import org.wopplatform.core.progress.Round;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.partnerships.Heads;
import org.wopplatform.web.words.Reader;

/** Where a party says how it finds the partnership. */
@Path("{platform}/administration/partnerships/{partnership}/progress/pulse/{party}")
@RequestScoped
public class PulsePages {
    private static final String TEMPLATE = "progress/pulse";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Pulse pulse;
    @Inject Reader reader;

    @GET
    public Page show(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            @QueryParam("round") @DefaultValue("") String round) {
        return Page.of(TEMPLATE, view(id, party, round, Form.empty()));
    }

    /** Keeps what was answered; what is left open can be answered later. */
    @POST
    public Object answer(
            @PathParam("partnership") UUID id,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        pulse.check(id, party);
        var recorded = heads.of(id, "progress").partnership().recorded();
        var typed = new Typed(sent, reader.words());
        var round = round(typed.value("round"));
        if (round.isEmpty()) {
            typed.fault("round", reader.words().say("field.round"));
        }
        var toldBy = ProgressForm.toldBy(typed, recorded);
        var said = answers(typed);
        if (said.isEmpty()) {
            typed.fault("score_SET_UP", reader.words().say("field.required"));
        }
        return typed.done("round", () -> pulse.answer(id, party, round.orElseThrow(), said, toldBy))
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + id + "/progress"),
                        said.size() == Aspect.values().length ? "pulse-answered" : "pulse-kept")
                : Page.faulty(TEMPLATE, view(id, party, typed.value("round"), typed.form()));
    }

    private Map<Aspect, PulseAnswer.Said> answers(Typed typed) {
        var said = new EnumMap<Aspect, PulseAnswer.Said>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var remark = ProgressForm.optional(typed, "remark_" + aspect, 1000);
            var score = typed.value("score_" + aspect);
            if (score.matches("[1-5]")) {
                said.put(aspect, new PulseAnswer.Said(Integer.parseInt(score), remark));
            } else if (!score.isEmpty() || remark.isPresent()) {
                typed.fault("score_" + aspect, reader.words().say("field.choice"));
            }
        }
        return said;
    }

    private static Optional<Round> round(String text) {
        return Optional.of(text.strip())
                .filter(known -> known.matches("[12][0-9]{3}-Q[1-4]"))
                .map(Round::new);
    }

    private PulseView view(UUID id, UUID party, String wanted, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "progress");
                    var speaker = pulse.speaker(id, party);
                    var rounds = pulse.open(id);
                    var round =
                            round(wanted)
                                    .or(
                                            () ->
                                                    head.partnership().recorded()
                                                            ? Optional.empty()
                                                            : Optional.of(rounds.get(0)));
                    var kept =
                            pulse.of(id).stream()
                                    .filter(felt -> round.filter(felt.round()::equals).isPresent())
                                    .flatMap(felt -> felt.parties().stream())
                                    .filter(answered -> answered.party().id().equals(party))
                                    .findFirst()
                                    .map(Pulse.Answered::answers)
                                    .orElse(Map.of());
                    return new PulseView(head, form, speaker, round, kept, rounds);
                });
    }
}
