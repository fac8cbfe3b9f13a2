package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.wopplatform.core.support.Policy;
import org.wopplatform.core.support.PolicyKeeping;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** A platform decides how far its operators take part in others' matching. */
@Path("{platform}/administration/support/policy")
@RequestScoped
public class PolicyPages {
    private static final String TEMPLATE = "support/policy";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject PolicyKeeping keeping;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page form(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done)));
    }

    @POST
    public Object set(MultivaluedMap<String, String> sent) {
        keeping.check();
        var typed = new Typed(sent, reader.words());
        var cap = typed.number("cap", 1, Policy.MOST);
        var seen = typed.number("version", 0, 999_999_999);
        return typed.done(
                        "",
                        () ->
                                keeping.set(
                                        typed.value("upward").equals("true"),
                                        typed.value("beyond").equals("true"),
                                        cap,
                                        seen))
                ? Forward.to(frames.frame().to("administration/support/policy"), "saved")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    private PolicyView view(Form form) {
        var desk = door.open("support");
        return together.read(
                () ->
                        new PolicyView(
                                frames.frame(),
                                desk,
                                form,
                                keeping.get(),
                                keeping.concerned(),
                                caller.may(Permission.ADMINISTER_SITE, current.get().id())));
    }
}
