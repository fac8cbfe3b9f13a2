package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.people.Founding;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Where the global platform brings other platforms their first administrators. */
@Path("{platform}/administration/platforms")
@RequestScoped
public class FoundingPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Founding founding;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of("administration/platforms", view(Form.done(done), Optional.empty()));
    }

    @POST
    public Object invite(MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var platform = typed.text("platform", 40);
        var email = typed.email("email");
        var name = typed.text("name", 200);
        var language = typed.language("language");
        var link = new AtomicReference<>(Optional.<String>empty());
        if (!typed.done(
                "platform", () -> link.set(founding.invite(platform, email, name, language)))) {
            return Page.faulty("administration/platforms", view(typed.form(), Optional.empty()));
        }
        return link.get().isPresent()
                ? Page.of("administration/platforms", view(Form.done("invited"), link.get()))
                : Forward.to(frames.frame().to("administration/platforms"), "invited");
    }

    private FoundingView view(Form form, Optional<String> link) {
        var desk = door.open("platforms");
        return together.read(
                () -> new FoundingView(frames.frame(), desk, form, founding.waiting(), link));
    }
}
