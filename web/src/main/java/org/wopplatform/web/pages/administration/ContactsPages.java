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
import org.wopplatform.core.site.PlatformContact;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.site.SiteEditing;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The contacts of a platform's secretariat. */
@Path("{platform}/administration/contacts")
@RequestScoped
public class ContactsPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Site site;
    @Inject SiteEditing editing;
    @Inject Reader reader;

    @GET
    public Page contacts(@QueryParam("done") String done) {
        return Page.of("administration/contacts", contactsView(Form.done(done)));
    }

    @POST
    public Object addContact(MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var kind = typed.choice("kind", PlatformContact.Kind.class);
        var label = typed.text("label", 100);
        var address = typed.text("address", 300);
        return typed.done("address", () -> editing.addContact(kind.orElseThrow(), label, address))
                ? Forward.to(frames.frame().to("administration/contacts"), "contact-added")
                : Page.faulty("administration/contacts", contactsView(typed.form()));
    }

    @POST
    @Path("{id}/remove")
    public Object removeContact(@PathParam("id") UUID id) {
        editing.removeContact(id);
        return Forward.to(frames.frame().to("administration/contacts"), "contact-removed");
    }

    private ContactsView contactsView(Form form) {
        var desk = door.open("contacts");
        return together.read(() -> new ContactsView(frames.frame(), desk, form, site.contacts()));
    }
}
