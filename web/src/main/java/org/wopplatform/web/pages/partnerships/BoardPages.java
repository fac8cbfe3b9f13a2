package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;

/** The desk that lists all partnerships. */
@Path("{platform}/administration/partnerships")
@RequestScoped
public class BoardPages {
    private static final int SIZE = 50;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Board board;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

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
                                        board.duties(),
                                        number,
                                        SIZE,
                                        caller.may(
                                                Permission.COORDINATE_PARTNERSHIPS,
                                                current.get().id()))));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] of, String name) {
        return Arrays.stream(of).filter(e -> e.name().equals(name)).findFirst();
    }
}
