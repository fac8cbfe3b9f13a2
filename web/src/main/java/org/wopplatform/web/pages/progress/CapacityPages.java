package org.wopplatform.web.pages.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.diagnosis.CapacityDimension;
import org.wopplatform.core.progress.CapacityChange;
import org.wopplatform.core.progress.CapacityChange.Cause;
import org.wopplatform.core.progress.Scoring;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.partnerships.Heads;
import org.wopplatform.web.words.Reader;

/** How a capacity has changed, said by one partner or by both. */
@Path("{platform}/administration/partnerships/{partnership}/progress/capacity/{dimension}")
@RequestScoped
public class CapacityPages {
    private static final String TEMPLATE = "progress/capacity";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Scoring scoring;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page show(
            @PathParam("partnership") UUID id,
            @PathParam("dimension") String dimension,
            @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, dimension, Form.done(done)));
    }

    @POST
    public Object say(
            @PathParam("partnership") UUID id,
            @PathParam("dimension") String dimension,
            MultivaluedMap<String, String> sent) {
        scoring.check(id);
        var known = known(dimension);
        var recorded = heads.of(id, "progress").partnership().recorded();
        var typed = new Typed(sent, reader.words());
        var degree = typed.choice("degree", Degree.class);
        var contribution = typed.choice("contribution", Contribution.class);
        var decidedBy = typed.choice("decided_by", CapacityChange.DecidedBy.class);
        var day = ProgressForm.day(typed);
        var toldBy = ProgressForm.toldBy(typed, recorded);
        var explanation = ProgressForm.optional(typed, "explanation", ProgressForm.LONGEST);
        var means = ProgressForm.optional(typed, "means", ProgressForm.LONGEST);
        var factors = byCause(typed, "factors_");
        var obstacles = byCause(typed, "obstacles_");
        var party = party(id, typed);
        return typed.done(
                        "decided_by",
                        () ->
                                scoring.say(
                                        id,
                                        new CapacityChange.Said(
                                                known,
                                                day,
                                                degree.orElseThrow().number(),
                                                contribution.orElseThrow().ordinal(),
                                                decidedBy.orElseThrow(),
                                                party,
                                                factors,
                                                obstacles,
                                                explanation,
                                                means,
                                                toldBy)))
                ? Forward.to(here(id, known), "capacity-said")
                : Page.faulty(TEMPLATE, view(id, dimension, typed.form()));
    }

    @POST
    @Path("{change}/words/{party}")
    public Object confirm(
            @PathParam("partnership") UUID id,
            @PathParam("dimension") String dimension,
            @PathParam("change") UUID change,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        scoring.checkWord(id, change);
        var known = known(dimension);
        var head = heads.of(id, "progress");
        var typed = new Typed(sent, reader.words());
        var answer = typed.choice("answer", YesOrNo.class);
        var reason = ProgressForm.optional(typed, "word_reason", ProgressForm.LONGEST);
        var paper = ProgressForm.paper(typed, head.standpoint().served().contains(party), clock);
        return typed.done(
                        "word_reason",
                        () ->
                                scoring.confirm(
                                        id,
                                        change,
                                        party,
                                        answer.orElseThrow() == YesOrNo.YES,
                                        reason,
                                        paper))
                ? Forward.to(here(id, known), "capacity-word")
                : Page.faulty(TEMPLATE, view(id, dimension, typed.form()));
    }

    /** The degrees as choices of a form. */
    public enum Degree {
        MUCH_WORSE,
        WORSE,
        NONE,
        BETTER,
        MUCH_BETTER;

        public int number() {
            return ordinal() - 2;
        }

        public static Degree of(int number) {
            return values()[number + 2];
        }
    }

    /** The part the partnership had in it. */
    public enum Contribution {
        NO,
        FAIR,
        HIGH
    }

    public enum YesOrNo {
        YES,
        NO
    }

    private Optional<UUID> party(UUID id, Typed typed) {
        var text = typed.value("party");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var known =
                scoring.speakers(id).stream()
                        .map(partner -> partner.id())
                        .filter(party -> party.toString().equals(text))
                        .findFirst();
        if (known.isEmpty()) {
            typed.fault("party", reader.words().say("field.choice"));
        }
        return known;
    }

    private static Map<Cause, String> byCause(Typed typed, String prefix) {
        var texts = new EnumMap<Cause, String>(Cause.class);
        for (var cause : Cause.values()) {
            var field = prefix + cause.name().toLowerCase(java.util.Locale.ROOT);
            ProgressForm.optional(typed, field, ProgressForm.LONGEST)
                    .ifPresent(text -> texts.put(cause, text));
        }
        return texts;
    }

    private static CapacityDimension known(String dimension) {
        return Arrays.stream(CapacityDimension.values())
                .filter(d -> d.name().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new NotFound("capacity", dimension));
    }

    private String here(UUID id, CapacityDimension dimension) {
        return frames.frame()
                .to("administration/partnerships/" + id + "/progress/capacity/" + dimension.name());
    }

    private CapacityView view(UUID id, String dimension, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "progress");
                    var known = known(dimension);
                    var here = head.frame().platform().id();
                    return new CapacityView(
                            head,
                            form,
                            ProgressPages.writes(caller, here, head.standpoint()),
                            caller.may(Permission.SPEAK_FOR_OPERATORS, here),
                            known,
                            scoring.of(id).stream()
                                    .filter(s -> s.change().dimension() == known)
                                    .toList(),
                            scoring.speakers(id),
                            scoring.partners(id));
                });
    }
}
