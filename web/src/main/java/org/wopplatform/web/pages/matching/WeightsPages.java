package org.wopplatform.web.pages.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.core.matching.Weighing;
import org.wopplatform.core.matching.WeightSet;
import org.wopplatform.core.matching.Weights;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** A platform says what counts how much, and tries it first on a request. */
@Path("{platform}/administration/matching/weights")
@RequestScoped
public class WeightsPages {
    private static final String TEMPLATE = "matching/weights";
    private static final int MOST_REQUESTS = 50;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Weighing weighing;
    @Inject Finding finding;
    @Inject InWords words;
    @Inject Reader reader;

    @GET
    public Page show(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done), Optional.empty()));
    }

    @POST
    public Object change(MultivaluedMap<String, String> sent) {
        door.open("matching");
        weighing.check();
        var typed = new Typed(sent, reader.words());
        Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
        for (var criterion : Criterion.values()) {
            points.put(criterion, typed.number(criterion.key(), 0, Weights.WHOLE));
        }
        if (typed.value("act").equals("try")) {
            return tried(typed, points);
        }
        var reason = typed.text("reason", WeightSet.LONGEST);
        var seen = typed.number("seen", 0, 999_999);
        return typed.done(Criterion.NEED_FIT.key(), () -> weighing.change(points, reason, seen))
                ? Forward.to(
                        frames.frame().to("administration/matching/weights"), "weights-changed")
                : Page.faulty(TEMPLATE, view(typed.form(), Optional.empty()));
    }

    private Page tried(Typed typed, Map<Criterion, Integer> points) {
        typed.done(Criterion.NEED_FIT.key(), () -> weighing.checkSum(points));
        var request = request(typed.value("request"));
        if (request.isEmpty()) {
            typed.fault("request", typed.say("field.choice"));
        }
        if (!typed.sound()) {
            return Page.faulty(TEMPLATE, view(typed.form(), Optional.empty()));
        }
        return Page.of(
                TEMPLATE,
                together.read(
                        () ->
                                view(
                                        typed.form(),
                                        Optional.of(
                                                new WeightsView.Trial(
                                                        finding.candidates(request.get()),
                                                        finding.candidates(
                                                                request.get(),
                                                                new Weights(0, points)))))));
    }

    private static Optional<UUID> request(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private WeightsView view(Form form, Optional<WeightsView.Trial> trial) {
        var desk = door.open("matching");
        return together.read(
                () ->
                        new WeightsView(
                                frames.frame(),
                                desk,
                                form,
                                words.texts(),
                                weighing.inForce(),
                                weighing.history(),
                                finding.requests(MOST_REQUESTS),
                                trial));
    }
}
