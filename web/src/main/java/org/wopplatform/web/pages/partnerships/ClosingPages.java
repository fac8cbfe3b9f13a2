package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.wopplatform.core.closing.Evaluating;
import org.wopplatform.core.closing.Evaluation;
import org.wopplatform.core.closing.Following;
import org.wopplatform.core.closing.Lessons;
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

/** The end of a partnership, and what comes after it. */
@Path("{platform}/administration/partnerships/{partnership}/closing")
@RequestScoped
public class ClosingPages {
    private static final String CLOSING = "partnerships/closing";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Evaluating evaluating;
    @Inject Lessons lessons;
    @Inject Following following;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(CLOSING, view(id, Form.done(done)));
    }

    /** Opens the next partnership. */
    @POST
    @Path("next")
    public Object start(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        following.check(id);
        var typed = new Typed(sent, reader.words());
        var title = typed.text("title", 200);
        var next = new AtomicReference<UUID>();
        return typed.done("title", () -> next.set(following.start(id, title)))
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + next.get() + "/parties"),
                        "partnership-opened")
                : Page.faulty(CLOSING, view(id, typed.form()));
    }

    /** Says which partnership goes on where this one ended. */
    @POST
    @Path("followers")
    public Object link(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        following.check(id);
        var typed = new Typed(sent, reader.words());
        var successor = typed.text("successor", 36);
        if (!successor.isEmpty() && !successor.matches("[0-9a-f-]{36}")) {
            typed.fault("successor", reader.words().say("field.choice"));
        }
        return typed.done("successor", () -> following.link(id, UUID.fromString(successor)))
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + id + "/closing"),
                        "closing-linked")
                : Page.faulty(CLOSING, view(id, typed.form()));
    }

    private ClosingView view(UUID id, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "closing");
                    var evaluations = evaluating.of(id);
                    return new ClosingView(
                            head,
                            form,
                            evaluations,
                            may(Permission.WORK_IN_PARTNERSHIPS)
                                    ? evaluations.stream()
                                            .map(Evaluation::party)
                                            .filter(party -> evaluating.writes(id, party))
                                            .collect(Collectors.toSet())
                                    : Set.of(),
                            lessons.of(id),
                            following.of(id),
                            may(Permission.WORK_IN_PARTNERSHIPS) && head.standpoint().mayWrite(),
                            may(Permission.COORDINATE_PARTNERSHIPS));
                });
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }
}
