package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.site.PlatformText;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.site.SiteEditing;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** A platform's public texts in each language. */
@Path("{platform}/administration/texts")
@RequestScoped
public class TextsPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Site site;
    @Inject SiteEditing editing;
    @Inject Reader reader;

    @GET
    public Page texts(@QueryParam("done") String done) {
        return Page.of("administration/texts", textsView(Form.done(done)));
    }

    @POST
    public Object saveTexts(MultivaluedMap<String, String> sent) {
        door.open("texts");
        var typed = new Typed(sent, reader.words());
        for (var slot : PlatformText.Slot.values()) {
            for (var language : Language.values()) {
                typed.optional(slot + "." + language.code(), PlatformText.LONGEST);
            }
        }
        var at = new AtomicReference<>("");
        return typed.done(at::get, () -> together.read(() -> say(typed, at)))
                ? Forward.to(frames.frame().to("administration/texts"), "saved")
                : Page.faulty("administration/texts", textsView(typed.form()));
    }

    /** All texts or none; {@code at} is the field being saved, for the fault that may end it. */
    private boolean say(Typed typed, AtomicReference<String> at) {
        for (var slot : PlatformText.Slot.values()) {
            for (var language : Language.values()) {
                var field = slot + "." + language.code();
                if (typed.form().typed().containsKey(field)) {
                    at.set(field);
                    editing.say(
                            slot,
                            language,
                            typed.value(field),
                            typed.value(TextsView.SEEN + field));
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
}
