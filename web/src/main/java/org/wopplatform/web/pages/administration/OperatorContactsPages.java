package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.contacts.ContactKeeping;
import org.wopplatform.core.contacts.ContactKeeping.Said;
import org.wopplatform.core.contacts.OperatorContact;
import org.wopplatform.core.contacts.OperatorContact.Consent;
import org.wopplatform.core.contacts.OperatorContact.Part;
import org.wopplatform.core.contacts.OperatorContact.Purpose;
import org.wopplatform.core.contacts.OperatorContact.Reach;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.account.DataDownload;
import org.wopplatform.web.words.Reader;

/** The contacts of one operator. */
@Path("{platform}/administration/operators/{id}/contacts")
@RequestScoped
public class OperatorContactsPages {
    private static final String TEMPLATE = "administration/operator-contacts";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject ContactKeeping keeping;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Optional.empty(), Form.done(done)));
    }

    @POST
    public Object add(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        keeping.check(id);
        var typed = new Typed(sent, reader.words());
        var reading = new ContactTyped(typed);
        return typed.done(reading::at, () -> keeping.add(id, reading.said()))
                ? Forward.to(here(id), "contact-added")
                : Page.faulty(TEMPLATE, view(id, Optional.empty(), typed.form()));
    }

    @GET
    @Path("{contact}")
    public Page one(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        return Page.of(TEMPLATE, view(id, Optional.of(contact), Form.empty()));
    }

    @POST
    @Path("{contact}")
    public Object change(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            MultivaluedMap<String, String> sent) {
        keeping.check(id);
        var typed = new Typed(sent, reader.words());
        var reading = new ContactTyped(typed);
        var seen = typed.number("seen", 1, 999_999);
        return typed.done(reading::at, () -> keeping.change(id, contact, reading.said(), seen))
                ? Forward.to(here(id), "contact-changed")
                : Page.faulty(TEMPLATE, view(id, Optional.of(contact), typed.form()));
    }

    @POST
    @Path("{contact}/ask")
    public Object ask(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        keeping.ask(id, contact);
        return Forward.to(here(id), "contact-asked");
    }

    @POST
    @Path("{contact}/end")
    public Object end(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        keeping.end(id, contact);
        return Forward.to(here(id), "contact-ended");
    }

    /** To hand over to the person on request. */
    @GET
    @Path("{contact}/data")
    public Response data(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        return DataDownload.of(current.get(), keeping.held(id, contact));
    }

    private String here(UUID id) {
        return frames.frame().to("administration/operators/" + id + "/contacts");
    }

    private OperatorContactsView view(UUID id, Optional<UUID> contact, Form form) {
        var desk = door.open("retention");
        return together.read(
                () ->
                        new OperatorContactsView(
                                frames.frame(),
                                desk,
                                form,
                                keeping.of(id),
                                contact.map(one -> keeping.get(id, one).contact()),
                                caller.may(Permission.KEEP_CONTACTS, current.get().id())));
    }

    /** Reads the form of a contact; knows which field a rule is about. */
    private static final class ContactTyped {
        private final Typed typed;
        private String at = "name";

        ContactTyped(Typed typed) {
            this.typed = typed;
            typed.optional("name", OperatorContact.LONGEST);
            typed.optional("position", OperatorContact.LONGEST);
            if (!typed.value("email").isBlank()) {
                typed.email("email");
            }
            typed.optional("phone", 30);
            typed.choice("purpose", Purpose.class);
            typed.choice("consent", Consent.class);
            typed.choices("publishes", Part.class);
            typed.day("consented");
            typed.day("until");
        }

        Said said() {
            at = typed.value("phone").isBlank() ? "name" : "phone";
            var reach =
                    new Reach(
                            typed.value("name"),
                            typed.value("position"),
                            typed.value("email"),
                            typed.value("phone"));
            at = typed.choices("publishes", Part.class).isEmpty() ? "until" : "publishes";
            return new Said(
                    reach,
                    typed.choice("purpose", Purpose.class).orElseThrow(),
                    typed.choice("consent", Consent.class).orElseThrow(),
                    typed.day("consented"),
                    typed.choices("publishes", Part.class),
                    typed.day("until"));
        }

        String at() {
            return at;
        }
    }
}
