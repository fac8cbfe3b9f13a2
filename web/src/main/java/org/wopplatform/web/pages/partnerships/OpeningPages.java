package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** Where a new partnership is opened. */
@Path("{platform}/administration/partnerships/new")
@RequestScoped
public class OpeningPages {
    private static final String OPENING = "partnerships/open";

    @Inject Frames frames;
    @Inject DeskDoor door;
    @Inject Brokering brokering;
    @Inject Reader reader;

    @GET
    public Page opening() {
        brokering.check();
        return Page.of(OPENING, view(Form.empty()));
    }

    @POST
    public Object open(MultivaluedMap<String, String> sent) {
        brokering.check();
        var typed = new Typed(sent, reader.words());
        var basis = typed.choice("basis", Partnership.Basis.class);
        var said = ParticularsForm.read(typed);
        if (basis.filter(b -> b == Partnership.Basis.RECORDED).isPresent()
                && said.toldBy().isEmpty()) {
            typed.fault("told_by", reader.words().say("partnership.record-without-source"));
        }
        var opened = new AtomicReference<Partnership>();
        return typed.done("until", () -> opened.set(brokering.open(basis.orElseThrow(), said)))
                ? Forward.to(
                        frames.frame()
                                .to(
                                        "administration/partnerships/"
                                                + opened.get().id()
                                                + "/parties"),
                        "partnership-opened")
                : Page.faulty(OPENING, view(typed.form()));
    }

    private OpeningView view(Form form) {
        return new OpeningView(frames.frame(), door.open("partnerships"), form);
    }
}
