package org.wopplatform.web.pages.assessments;

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
import java.util.Optional;
import org.wopplatform.core.assessments.AreaKeeping;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** A platform's working areas: the network's, and its own. */
@Path("{platform}/administration/areas")
@RequestScoped
public class AreasPages {
    private static final int LONGEST_CODE = 60;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject AreaKeeping keeping;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of("assessments/areas", view(Form.done(done), Optional.empty()));
    }

    @POST
    public Object add(MultivaluedMap<String, String> sent) {
        keeping.check();
        var typed = new Typed(sent, reader.words());
        var names = names(typed);
        var code = typed.optional("code", LONGEST_CODE);
        var within = typed.text("within", LONGEST_CODE);
        return typed.done(
                        "code",
                        () ->
                                keeping.add(
                                        Optional.of(code).filter(c -> !c.isEmpty()), within, names))
                ? Forward.to(frames.frame().to("administration/areas"), "area-added")
                : Page.faulty("assessments/areas", view(typed.form(), Optional.empty()));
    }

    @GET
    @Path("{code}")
    public Page one(@PathParam("code") String code) {
        keeping.check();
        return Page.of("assessments/area", view(Form.empty(), Optional.of(code)));
    }

    @POST
    @Path("{code}")
    public Object change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        keeping.check();
        var view = view(Form.empty(), Optional.of(code));
        var typed = new Typed(sent, reader.words());
        var names = names(typed);
        var version = typed.number("version", 0, 999_999_999);
        var retired = typed.value("retired").equals("yes");
        return typed.done("", () -> keeping.change(code, version, names, retired))
                ? Forward.to(view.frame().to("administration/areas"), "area-changed")
                : Page.faulty("assessments/area", view(typed.form(), Optional.of(code)));
    }

    private static Map<Language, String> names(Typed typed) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, typed.text("name-" + language.code(), AreaKeeping.LONGEST_NAME));
        }
        return names;
    }

    private AreasView view(Form form, Optional<String> code) {
        var desk = door.open("assessments");
        return together.read(
                () -> {
                    var all = keeping.all();
                    return new AreasView(
                            frames.frame(),
                            desk,
                            form,
                            all,
                            code.map(
                                    wanted ->
                                            all.stream()
                                                    .filter(WorkingArea::isOwn)
                                                    .filter(area -> area.code().equals(wanted))
                                                    .findFirst()
                                                    .orElseThrow(
                                                            () -> new NotFound("area", wanted))),
                            new AreaNames(reader.words(), all),
                            caller.may(Permission.ADMINISTER_SITE, current.get().id()));
                });
    }
}
