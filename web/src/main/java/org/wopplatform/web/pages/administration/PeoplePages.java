package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.people.People;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The people of a platform and their roles. */
@Path("{platform}/administration/people")
@RequestScoped
public class PeoplePages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject People people;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of("administration/people", listView(Form.done(done)));
    }

    @POST
    public Object invite(MultivaluedMap<String, String> sent) {
        people.check();
        var typed = new Typed(sent, reader.words());
        var email = typed.email("email");
        var name = typed.text("name", 200);
        var language = typed.language("language");
        var roles = typed.choices("role", Role.class);
        return typed.done("role", () -> people.invite(email, name, language, roles))
                ? Forward.to(frames.frame().to("administration/people"), "invited")
                : Page.faulty("administration/people", listView(typed.form()));
    }

    @GET
    @Path("{account}")
    public Page one(@PathParam("account") UUID account) {
        return Page.of("administration/person", personView(account, Form.empty()));
    }

    @POST
    @Path("{account}")
    public Object setRoles(
            @PathParam("account") UUID account, MultivaluedMap<String, String> sent) {
        people.check();
        var typed = new Typed(sent, reader.words());
        var roles = typed.choices("role", Role.class);
        return typed.done("role", () -> people.setRoles(account, roles))
                ? Forward.to(frames.frame().to("administration/people"), "roles-set")
                : Page.faulty("administration/person", personView(account, typed.form()));
    }

    private PeopleView listView(Form form) {
        var desk = door.open("people");
        return together.read(
                () -> new PeopleView(frames.frame(), desk, form, people.all(), grantable()));
    }

    private PersonView personView(UUID account, Form form) {
        var desk = door.open("people");
        return together.read(
                () -> new PersonView(frames.frame(), desk, form, people.get(account), grantable()));
    }

    private List<Role> grantable() {
        var platform = current.get();
        if (!caller.may(Permission.APPOINT_PEOPLE, platform.id())) {
            return List.of();
        }
        return Role.in(platform.kind()).stream()
                .filter(
                        role ->
                                caller.rolesIn(platform.id()).stream()
                                        .anyMatch(mine -> mine.mayAppoint(role)))
                .toList();
    }
}
