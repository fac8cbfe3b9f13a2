package org.wopplatform.web.pages.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.LineReading;
import org.wopplatform.core.progress.Measuring;
import org.wopplatform.core.progress.ResultValue;
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

/** One objective of the plan, what was measured of it, and why its target may not be. */
@Path("{platform}/administration/partnerships/{partnership}/progress/results/{objective}")
@RequestScoped
public class ResultPages {
    private static final String TEMPLATE = "progress/result";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Measuring measuring;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(
            @PathParam("partnership") UUID id,
            @PathParam("objective") UUID objective,
            @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, objective, Form.done(done)));
    }

    @POST
    public Object enter(
            @PathParam("partnership") UUID id,
            @PathParam("objective") UUID objective,
            MultivaluedMap<String, String> sent) {
        measuring.check(id, objective);
        var recorded = heads.of(id, "progress").partnership().recorded();
        var typed = new Typed(sent, reader.words());
        var value = number(typed);
        var day = ProgressForm.day(typed);
        var means = ProgressForm.optional(typed, "means", ProgressForm.LONGEST);
        var toldBy = ProgressForm.toldBy(typed, recorded);
        if (means.isEmpty() && !recorded) {
            typed.fault("means", reader.words().say("progress.means-wanted"));
        }
        return typed.done(
                        "on_day",
                        () ->
                                measuring.enter(
                                        id,
                                        objective,
                                        new ResultValue.Said(
                                                value.orElseThrow(),
                                                day,
                                                typed.value("final").equals("true"),
                                                means,
                                                toldBy)))
                ? Forward.to(here(id, objective), "result-entered")
                : Page.faulty(TEMPLATE, view(id, objective, typed.form()));
    }

    @POST
    @Path("waiver")
    public Object waive(
            @PathParam("partnership") UUID id,
            @PathParam("objective") UUID objective,
            MultivaluedMap<String, String> sent) {
        measuring.checkWaiver(id, objective);
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("waiver", ProgressForm.LONGEST);
        return typed.done("waiver", () -> measuring.waive(id, objective, reason))
                ? Forward.to(here(id, objective), "target-waived")
                : Page.faulty(TEMPLATE, view(id, objective, typed.form()));
    }

    private Optional<BigDecimal> number(Typed typed) {
        var text = typed.text("value", 30);
        var read = LineReading.number(text).map(BigDecimal::new);
        if (read.isEmpty() && !text.isEmpty()) {
            typed.fault("value", reader.words().say("field.any-number"));
        }
        return read;
    }

    private String here(UUID id, UUID objective) {
        return frames.frame()
                .to("administration/partnerships/" + id + "/progress/results/" + objective);
    }

    private ResultView view(UUID id, UUID objective, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "progress");
                    var here = head.frame().platform().id();
                    var writes = ProgressPages.writes(caller, here, head.standpoint());
                    return new ResultView(
                            head,
                            form,
                            writes,
                            writes
                                    && head.standpoint().coordinates()
                                    && caller.may(Permission.COORDINATE_PARTNERSHIPS, here),
                            measuring.of(id, objective));
                });
    }
}
