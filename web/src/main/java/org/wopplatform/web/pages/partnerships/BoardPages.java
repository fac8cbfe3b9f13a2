package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.State;
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
import org.wopplatform.web.words.Reader;

/** The desk that lists all partnerships, and where a new one is opened. */
@Path("{platform}/administration/partnerships")
@RequestScoped
public class BoardPages {
    private static final int SIZE = 50;
    private static final String OPENING = "partnerships/open";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Board board;
    @Inject Brokering brokering;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("state") String state,
            @QueryParam("turn") String turn,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") String done) {
        var desk = door.open("partnerships");
        var wanted =
                new Board.Wanted(
                        words.length() > 100 ? words.substring(0, 100) : words,
                        chosen(State.values(), state),
                        chosen(Board.Turn.values(), turn));
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return together.read(
                () ->
                        Page.of(
                                "partnerships/board",
                                new BoardView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        wanted,
                                        board.show(wanted, (number - 1) * SIZE, SIZE),
                                        number,
                                        SIZE,
                                        caller.may(
                                                Permission.COORDINATE_PARTNERSHIPS,
                                                current.get().id()))));
    }

    @GET
    @Path("new")
    public Page opening() {
        brokering.check();
        return Page.of(OPENING, view(Form.empty()));
    }

    @POST
    @Path("new")
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

    private static <E extends Enum<E>> Optional<E> chosen(E[] of, String name) {
        return Arrays.stream(of).filter(e -> e.name().equals(name)).findFirst();
    }
}
