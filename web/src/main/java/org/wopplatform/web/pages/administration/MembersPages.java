package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.national.association.AssociationMember;
import org.wopplatform.national.association.AssociationMembers;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The members of a national platform's association. */
@Path("{platform}/administration/members")
@RequestScoped
public class MembersPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject AssociationMembers members;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of("administration/members", view(Form.done(done)));
    }

    @POST
    public Object enter(MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var organisation = typed.text("organisation", 200);
        var category = typed.choice("category", AssociationMember.Category.class);
        var since = typed.day("since");
        return typed.done(
                        "organisation",
                        () -> members.enter(organisation, category.orElseThrow(), since))
                ? Forward.to(frames.frame().to("administration/members"), "member-entered")
                : Page.faulty("administration/members", view(typed.form()));
    }

    @POST
    @Path("{id}/leave")
    public Object leave(@PathParam("id") UUID id) {
        members.leave(id);
        return Forward.to(frames.frame().to("administration/members"), "member-left");
    }

    private MembersView view(Form form) {
        var desk = door.open("members");
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        return together.read(
                () ->
                        new MembersView(
                                frames.frame(),
                                desk,
                                form,
                                current.get().hostsOn(today),
                                members.all()));
    }
}
