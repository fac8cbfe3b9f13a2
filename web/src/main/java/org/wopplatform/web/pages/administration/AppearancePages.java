package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Logo;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.site.SiteEditing;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** A platform's accent colour and logo. */
@Path("{platform}/administration/appearance")
@RequestScoped
public class AppearancePages {
    private static final int LARGEST_LOGO = 256 * 1024;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Site site;
    @Inject SiteEditing editing;
    @Inject Reader reader;

    @GET
    public Page appearance(@QueryParam("done") String done) {
        return Page.of("administration/appearance", appearanceView(Form.done(done)));
    }

    @POST
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
    @Path("remove-logo")
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
}
