package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.integrity.Ties;
import org.wopplatform.core.partnerships.Course;
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

/** Where commercial contracts between partners are declared. */
@Path("{platform}/administration/partnerships/{partnership}/ties")
@RequestScoped
public class TiesPages {
    private static final String TEMPLATE = "partnerships/ties";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Course course;
    @Inject Ties ties;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Form.done(done)));
    }

    @POST
    public Object declare(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        ties.check(id);
        var typed = new Typed(sent, reader.words());
        var form = new MoneyForm(typed, reader.words());
        var party = form.party("party");
        var other = form.party("other");
        var what = typed.text("what", 1000);
        var since = typed.day("since");
        if (since.isEmpty()) {
            typed.fault("since", reader.words().say("field.required"));
        }
        var until = typed.day("until");
        var amount = form.amount("amount", false);
        var currency = form.currency("currency", amount.isPresent());
        return typed.done(
                        "other",
                        () ->
                                ties.declare(
                                        id,
                                        new Ties.Tie(
                                                party,
                                                other,
                                                what,
                                                since.orElseThrow(),
                                                until,
                                                amount,
                                                amount.isPresent() ? currency : Optional.empty())))
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + id + "/ties"),
                        "tie-declared")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    private TiesView view(UUID id, Form form) {
        return together.read(
                () ->
                        new TiesView(
                                heads.of(id, "money"),
                                form,
                                course.of(id).partners(),
                                ties.of(id),
                                current.get().currency().getCurrencyCode(),
                                caller.may(Permission.WORK_IN_PARTNERSHIPS, current.get().id())));
    }
}
