package org.wopplatform.web.pages.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.OwnFigures;
import org.wopplatform.core.observatory.OwnFigures.Counts;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.core.sheets.SheetWriter;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** A platform's own figures, the records behind each of them, and all of it as a file. */
@Path("{platform}/administration")
@RequestScoped
public class OwnBoardPages {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final Set<String> BESIDES = Set.of("measure", "page");

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject OwnFigures figures;
    @Inject SeenByOthers others;
    @Inject Board board;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Context UriInfo uri;

    @GET
    @Path("board")
    public Page board() {
        var desk = door.open("board");
        return together.read(() -> Page.of("board/board", view(desk, OwnBoardView.FIRST)));
    }

    @GET
    @Path("board/records")
    public Page records(
            @QueryParam("measure") @DefaultValue("") String code,
            @QueryParam("page") @DefaultValue("1") String page) {
        var desk = door.open("board");
        var measure = measure(code).orElseThrow(() -> new NotFound("measure", code));
        var number =
                page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        var named = new BoardNames(reader.words());
        var chosen = chosen(named);
        return together.read(
                () ->
                        Page.of(
                                "board/records",
                                new OwnRecordsView(
                                        frames.frame(),
                                        desk,
                                        named,
                                        measure,
                                        chosen,
                                        figures.records(
                                                measure,
                                                chosen.filters(),
                                                (number - 1) * SIZE,
                                                SIZE),
                                        number,
                                        SIZE)));
    }

    @GET
    @Path("board.csv")
    public Response file() {
        var desk = door.open("board");
        var view = together.read(() -> view(desk, EnumSet.allOf(Dimension.class)));
        StreamingOutput content =
                out -> {
                    try (var sheet = SheetWriter.to(out, SheetFormat.CSV)) {
                        for (var row : new BoardSheet(view).rows()) {
                            sheet.row(row);
                        }
                    }
                };
        return Download.of(content, current.get().id() + "-figures", SheetFormat.CSV);
    }

    /**
     * @param beside by what the figures are told beside what others see of them
     */
    private OwnBoardView view(Desk desk, Set<Dimension> beside) {
        var named = new BoardNames(reader.words());
        var chosen = chosen(named);
        var counts = figures.counts(chosen.filters());
        return new OwnBoardView(
                frames.frame(),
                desk,
                named,
                chosen,
                counts,
                figures.health(),
                board.duties().size(),
                chosen.any() ? Seen.NOTHING : seen(counts, beside));
    }

    private Seen seen(Counts counts, Set<Dimension> beside) {
        var wanted = new EnumMap<Measure, Set<Dimension>>(Measure.class);
        counts.cells()
                .forEach(
                        (measure, cells) -> {
                            var told = EnumSet.copyOf(cells.keySet());
                            told.retainAll(beside);
                            wanted.put(measure, told);
                        });
        return others.ofOwn(wanted);
    }

    private Chosen chosen(BoardNames named) {
        return Chosen.of(uri.getQueryParameters(), BESIDES, named::knows);
    }

    private static Optional<Measure> measure(String code) {
        return Arrays.stream(Measure.values()).filter(m -> m.name().equals(code)).findFirst();
    }
}
