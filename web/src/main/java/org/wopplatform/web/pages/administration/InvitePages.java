package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.wopplatform.core.applications.Inviting;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.joining.Countries;
import org.wopplatform.web.words.Reader;

/** The association invites operators, and reminds them. */
@Path("{platform}/administration/operators/invite")
@RequestScoped
public class InvitePages {
    private static final String HERE = "administration/operators/invite";

    @Inject Frames frames;
    @Inject DeskDoor door;
    @Inject Inviting inviting;
    @Inject Countries countries;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of("administration/invite", view(Form.done(done)));
    }

    @POST
    public Object invite(MultivaluedMap<String, String> sent) {
        inviting.check();
        var words = reader.words();
        var typed = new Typed(sent, words);
        var organisation = typed.text("organisation", 200);
        var country = typed.text("country", 2);
        var email = typed.email("email");
        var language = typed.language("language");
        if (typed.sound()) {
            try {
                inviting.invite(organisation, country, email, language);
                return Forward.to(frames.frame().to(HERE), "operator-invited");
            } catch (RuleRefused refused) {
                typed.fault(
                        refused.code().startsWith("operator.country") ? "country" : "organisation",
                        words.say(refused.code(), refused.facts()));
            }
        }
        return Page.faulty("administration/invite", view(typed.form()));
    }

    @POST
    @Path("{operator}/again")
    public Object again(@PathParam("operator") UUID operator) {
        inviting.again(operator);
        return Forward.to(frames.frame().to(HERE), "invitation-sent");
    }

    private InviteView view(Form form) {
        return new InviteView(
                frames.frame(),
                door.open("operators"),
                form,
                countries.admittedBy(current.get(), reader.words()),
                inviting.pending());
    }
}
