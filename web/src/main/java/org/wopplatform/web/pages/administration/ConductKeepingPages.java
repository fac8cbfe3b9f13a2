package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.conduct.CodeKeeping;
import org.wopplatform.core.conduct.CodeOfConduct;
import org.wopplatform.core.conduct.ConductVersion;
import org.wopplatform.core.language.Language;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The global platform words the code of conduct and puts versions into force. */
@Path("{platform}/administration/conduct")
@RequestScoped
public class ConductKeepingPages {
    private static final String TEMPLATE = "administration/conduct";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject CodeKeeping keeping;
    @Inject CodeOfConduct code;
    @Inject Reader reader;

    @GET
    public Page show(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done)));
    }

    @POST
    public Object draft(MultivaluedMap<String, String> sent) {
        keeping.check();
        var typed = new Typed(sent, reader.words());
        var texts = texts(typed);
        var origin = typed.choice("origin", ConductVersion.Origin.class);
        return typed.done("en", () -> keeping.draft(origin.orElseThrow(), texts))
                ? Forward.to(here(), "conduct-draft-saved")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    @POST
    @Path("{id}")
    public Object reword(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        keeping.check();
        var typed = new Typed(sent, reader.words());
        var texts = texts(typed);
        var origin = typed.choice("origin", ConductVersion.Origin.class);
        var seen = typed.number("seen", 1, 999_999);
        return typed.done("en", () -> keeping.reword(id, origin.orElseThrow(), texts, seen))
                ? Forward.to(here(), "conduct-draft-saved")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    @POST
    @Path("{id}/announce")
    public Object announce(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        keeping.check();
        var typed = new Typed(sent, reader.words());
        var from = typed.day("from");
        if (from.isEmpty()) {
            typed.fault("from", reader.words().say("field.required"));
        }
        var seen = typed.number("seen", 1, 999_999);
        return typed.done("from", () -> keeping.announce(id, from.orElseThrow(), seen))
                ? Forward.to(here(), "conduct-announced")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    @POST
    @Path("{id}/discard")
    public Object discard(@PathParam("id") UUID id) {
        keeping.discard(id);
        return Forward.to(here(), "conduct-discarded");
    }

    private static Map<Language, String> texts(Typed typed) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, typed.text(language.code(), ConductVersion.LONGEST));
        }
        return texts;
    }

    private String here() {
        return frames.frame().to("administration/conduct");
    }

    private ConductKeepingView view(Form form) {
        var desk = door.open("conduct");
        return together.read(
                () ->
                        new ConductKeepingView(
                                frames.frame(), desk, form, keeping.all(), code.inForce()));
    }
}
