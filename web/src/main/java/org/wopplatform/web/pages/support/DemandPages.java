package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.core.sheets.SheetWriter;
import org.wopplatform.core.support.DemandAndSupply;
import org.wopplatform.core.support.DemandAndSupply.Scope;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** Demand and supply, as far as the platform sees. */
@Path("{platform}/administration")
@RequestScoped
public class DemandPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject DemandAndSupply demand;
    @Inject Speaking speaking;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    @Path("demand")
    public Page picture(
            @QueryParam("area") String area,
            @QueryParam("country") String country,
            @QueryParam("platform") String platform) {
        var desk = door.open("demand");
        var scope = scope(area, country, platform);
        return Page.of(
                "support/demand",
                together.read(
                        () ->
                                new DemandView(
                                        frames.frame(),
                                        desk,
                                        scope,
                                        demand.picture(scope),
                                        names())));
    }

    @GET
    @Path("demand/requests")
    public Page requests(
            @QueryParam("area") String area,
            @QueryParam("country") String country,
            @QueryParam("platform") String platform) {
        return list("requests", scope(area, country, platform));
    }

    @GET
    @Path("demand/offers")
    public Page offers(
            @QueryParam("area") String area,
            @QueryParam("country") String country,
            @QueryParam("platform") String platform) {
        return list("offers", scope(area, country, platform));
    }

    @GET
    @Path("demand.csv")
    public Response file(
            @QueryParam("area") String area,
            @QueryParam("country") String country,
            @QueryParam("platform") String platform) {
        door.open("demand");
        var scope = scope(area, country, platform);
        var words = reader.words();
        var frame = frames.frame();
        var names = together.read(this::names);
        var rows = demand.rows(scope);
        StreamingOutput content =
                out -> {
                    try (var sheet = SheetWriter.to(out, SheetFormat.CSV)) {
                        sheet.row(
                                List.of(
                                        "area",
                                        words.say("demand.area"),
                                        words.say("demand.country"),
                                        words.say("demand.platform"),
                                        words.say("demand.requests"),
                                        words.say("demand.asked"),
                                        words.say("demand.mentors"),
                                        words.say("demand.free-days"),
                                        words.say("demand.gap")));
                        for (var row : rows) {
                            var cell = row.cell();
                            sheet.row(
                                    List.of(
                                            row.area(),
                                            names.of(row.area()),
                                            words.country(row.country()),
                                            frame.nameOf(row.platform()),
                                            String.valueOf(cell.requests()),
                                            cell.asked().toPlainString(),
                                            String.valueOf(cell.mentors()),
                                            cell.free().toPlainString(),
                                            cell.gap().toPlainString()));
                        }
                    }
                };
        return Download.of(content, current.get().id() + "-demand", SheetFormat.CSV);
    }

    private Page list(String which, Scope scope) {
        var desk = door.open("demand");
        var asks = which.equals("requests");
        return Page.of(
                "support/demand-list",
                together.read(
                        () ->
                                new DemandListView(
                                        frames.frame(),
                                        desk,
                                        scope,
                                        which,
                                        asks ? demand.asking(scope) : List.of(),
                                        asks ? List.of() : demand.giving(scope),
                                        names(),
                                        caller.may(
                                                Permission.MATCH_OPERATORS, current.get().id()))));
    }

    private AreaNames names() {
        return new AreaNames(reader.words(), speaking.areas());
    }

    private static Scope scope(String area, String country, String platform) {
        return new Scope(
                sound(area, "[A-Z][A-Z0-9_]{1,59}"),
                sound(country, "[A-Z]{2}"),
                sound(platform, "[a-z][a-z0-9-]{1,60}"));
    }

    private static Optional<String> sound(String value, String form) {
        return Optional.ofNullable(value).filter(text -> text.matches(form));
    }
}
