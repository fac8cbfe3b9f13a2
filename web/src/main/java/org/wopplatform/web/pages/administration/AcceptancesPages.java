package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.wopplatform.core.conduct.Asking;
import org.wopplatform.core.conduct.CodeOfConduct;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;

/** Which operators of a platform have accepted the code, and the messages that ask the others. */
@Path("{platform}/administration/acceptances")
@RequestScoped
public class AcceptancesPages {
    private static final int SIZE = 25;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Asking asking;
    @Inject CodeOfConduct code;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    @GET
    public Page list(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("done") String done) {
        var desk = door.open("acceptances");
        var number = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        return together.read(
                () -> {
                    var counts = asking.counts();
                    var all = counts.accepted() + counts.earlier() + counts.none();
                    var pages = (int) Math.max(1, (all + SIZE - 1) / SIZE);
                    var at = Math.min(number, pages);
                    return Page.of(
                            "administration/acceptances",
                            new AcceptancesView(
                                    frames.frame(),
                                    desk,
                                    Form.done(done),
                                    code.inForce(),
                                    counts,
                                    asking.answers((at - 1) * SIZE, SIZE),
                                    caller.may(Permission.REGISTER_OPERATORS, current.get().id()),
                                    at,
                                    pages));
                });
    }

    @POST
    @Path("tell")
    public Object tell() {
        asking.tell();
        return Forward.to(frames.frame().to("administration/acceptances"), "signatories-told");
    }
}
