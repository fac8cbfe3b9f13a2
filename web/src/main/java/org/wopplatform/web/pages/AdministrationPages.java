package org.wopplatform.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.audit.AuditLog;
import org.wopplatform.core.export.PlatformExport;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Outbox;
import org.wopplatform.core.people.People;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Logo;
import org.wopplatform.core.site.PlatformContact;
import org.wopplatform.core.site.PlatformText;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.site.SiteEditing;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.totals.Totals;
import org.wopplatform.web.words.Reader;

/** A platform's administrators look after its public face, its log and its data. */
@Path("{platform}/administration")
@RequestScoped
public class AdministrationPages {
    private static final int LARGEST_LOGO = 256 * 1024;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Site site;
    @Inject SiteEditing editing;
    @Inject People people;
    @Inject AuditLog log;
    @Inject Outbox outbox;
    @Inject Totals totals;
    @Inject PlatformExport export;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page desk() {
        var desk = door.open("desk");
        return together.read(
                () ->
                        Page.of(
                                "administration/desk",
                                new DeskView(
                                        frames.frame(),
                                        desk,
                                        site.every().size(),
                                        site.contacts().size(),
                                        caller.may(Permission.READ_PEOPLE, current.get().id())
                                                ? people.all().size()
                                                : 0,
                                        caller.may(Permission.READ_OWN_TOTALS, current.get().id())
                                                ? Optional.of(totals.own())
                                                : Optional.empty())));
    }

    @GET
    @Path("texts")
    public Page texts(@QueryParam("done") String done) {
        return Page.of("administration/texts", textsView(Form.done(done)));
    }

    @POST
    @Path("texts")
    public Object saveTexts(MultivaluedMap<String, String> sent) {
        door.open("texts");
        var typed = new Typed(sent, reader.words());
        for (var slot : PlatformText.Slot.values()) {
            for (var language : Language.values()) {
                typed.optional(slot + "." + language.code(), PlatformText.LONGEST);
            }
        }
        return typed.done("", () -> together.read(() -> say(typed)))
                ? Forward.to(frames.frame().to("administration/texts"), "saved")
                : Page.faulty("administration/texts", textsView(typed.form()));
    }

    private boolean say(Typed typed) {
        for (var slot : PlatformText.Slot.values()) {
            for (var language : Language.values()) {
                var field = slot + "." + language.code();
                if (typed.form().typed().containsKey(field)) {
                    editing.say(slot, language, typed.value(field));
                }
            }
        }
        return true;
    }

    private TextsView textsView(Form form) {
        var desk = door.open("texts");
        return together.read(
                () ->
                        new TextsView(
                                frames.frame(),
                                desk,
                                form,
                                List.of(PlatformText.Slot.values()),
                                Arrays.asList(Language.values()),
                                site.every()));
    }

    @GET
    @Path("contacts")
    public Page contacts(@QueryParam("done") String done) {
        return Page.of("administration/contacts", contactsView(Form.done(done)));
    }

    @POST
    @Path("contacts")
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
    @Path("contacts/{id}/remove")
    public Object removeContact(@PathParam("id") UUID id) {
        editing.removeContact(id);
        return Forward.to(frames.frame().to("administration/contacts"), "contact-removed");
    }

    private ContactsView contactsView(Form form) {
        var desk = door.open("contacts");
        return together.read(() -> new ContactsView(frames.frame(), desk, form, site.contacts()));
    }

    @GET
    @Path("appearance")
    public Page appearance(@QueryParam("done") String done) {
        return Page.of("administration/appearance", appearanceView(Form.done(done)));
    }

    @POST
    @Path("appearance")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object saveAppearance(List<EntityPart> parts) throws IOException {
        door.open("appearance");
        var sent = new MultivaluedHashMap<String, String>();
        byte[] logo = new byte[0];
        for (var part : parts) {
            if (part.getName().equals("accent")) {
                sent.putSingle("accent", part.getContent(String.class));
            } else if (part.getName().equals("logo")) {
                logo = part.getContent().readNBytes(LARGEST_LOGO + 1);
            }
        }
        var typed = new Typed(sent, reader.words());
        var hex = typed.text("accent", 7).toLowerCase(Locale.ROOT);
        var bytes = logo;
        var done =
                typed.done("accent", () -> editing.colour(new Accent(hex)))
                        && (bytes.length == 0
                                || typed.done("logo", () -> editing.showLogo(Logo.of(bytes))));
        return done
                ? Forward.to(frames.frame().to("administration/appearance"), "saved")
                : Page.faulty("administration/appearance", appearanceView(typed.form()));
    }

    @POST
    @Path("appearance/remove-logo")
    public Object removeLogo() {
        editing.removeLogo();
        return Forward.to(frames.frame().to("administration/appearance"), "logo-removed");
    }

    private AppearanceView appearanceView(Form form) {
        var desk = door.open("appearance");
        return together.read(
                () ->
                        new AppearanceView(
                                frames.frame(),
                                desk,
                                form,
                                site.appearance()
                                        .map(Appearance::accent)
                                        .orElse(Accent.DEFAULT)
                                        .hex()));
    }

    @GET
    @Path("audit-log")
    public Page auditLog(@QueryParam("before") String before) {
        var desk = door.open("audit-log");
        var from =
                Optional.ofNullable(before)
                        .filter(b -> b.matches("[0-9]{1,18}"))
                        .map(Long::valueOf);
        return together.read(
                () -> {
                    var entries = log.page(from);
                    var older =
                            entries.size() < AuditLog.PAGE
                                    ? Optional.<Long>empty()
                                    : Optional.of(entries.get(entries.size() - 1).id());
                    return Page.of(
                            "administration/audit-log",
                            new AuditView(frames.frame(), desk, entries, older));
                });
    }

    @GET
    @Path("messages")
    public Page messages() {
        var desk = door.open("messages");
        return together.read(
                () ->
                        Page.of(
                                "administration/messages",
                                new MessagesView(frames.frame(), desk, outbox.newest())));
    }

    @GET
    @Path("export")
    public Page export() {
        var desk = door.open("export");
        return Page.of("administration/export", new ExportView(frames.frame(), desk));
    }

    @GET
    @Path("export/archive")
    @Produces("application/zip")
    public Response archive() {
        export.check();
        var name =
                "%s-%s.zip"
                        .formatted(
                                current.get().id(),
                                LocalDate.now(clock.withZone(current.get().timeZone())));
        StreamingOutput zip = export::write;
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
