package org.wopplatform.web.pages.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.progress.Measuring;
import org.wopplatform.core.progress.Pulse;
import org.wopplatform.core.progress.Scoring;
import org.wopplatform.core.progress.Stage;
import org.wopplatform.core.progress.StageEntry;
import org.wopplatform.core.progress.Staging;
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

/** What a partnership has changed so far, and the stages of change. */
@Path("{platform}/administration/partnerships/{partnership}/progress")
@RequestScoped
public class ProgressPages {
    private static final String TEMPLATE = "progress/overview";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Staging staging;
    @Inject Measuring measuring;
    @Inject Scoring scoring;
    @Inject Pulse pulse;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Form.done(done)));
    }

    @POST
    @Path("stages")
    public Object enter(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        staging.check(id);
        var recorded = heads.of(id, "progress").partnership().recorded();
        var typed = new Typed(sent, reader.words());
        var area = typed.text("area", 60);
        var stage = typed.choice("stage", Stage.class);
        var day = ProgressForm.day(typed);
        var evidence = ProgressForm.optional(typed, "evidence", ProgressForm.LONGEST);
        var reason = ProgressForm.optional(typed, "reason", ProgressForm.LONGEST);
        var toldBy = ProgressForm.toldBy(typed, recorded);
        if (evidence.isEmpty() && !recorded) {
            typed.fault("evidence", reader.words().say("progress.evidence-wanted"));
        }
        return typed.done(
                        "reason",
                        () ->
                                staging.enter(
                                        id,
                                        new StageEntry.Said(
                                                area,
                                                stage.orElseThrow(),
                                                day,
                                                evidence,
                                                reason,
                                                toldBy)))
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + id + "/progress"),
                        "stage-entered")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    private ProgressView view(UUID id, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "progress");
                    return new ProgressView(
                            head,
                            form,
                            writes(caller, head.frame().platform().id(), head.standpoint()),
                            staging.of(id),
                            measuring.of(id),
                            scoring.of(id),
                            pulse.of(id),
                            pulse.speakers(id));
                });
    }

    static boolean writes(Caller caller, String platform, Standpoint standpoint) {
        return standpoint.mayWrite() && caller.may(Permission.WORK_IN_PARTNERSHIPS, platform);
    }
}
