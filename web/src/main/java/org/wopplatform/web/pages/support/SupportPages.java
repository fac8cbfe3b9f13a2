package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.support.Consenting;
import org.wopplatform.core.support.Offering;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.Wanted;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** The requests and offers of a platform, and of one operator. */
@Path("{platform}/administration/support")
@RequestScoped
public class SupportPages {
    private static final int LAST_PAGE = 10_000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Requesting requesting;
    @Inject Offering offering;
    @Inject Consenting consenting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page list(
            @QueryParam("what") @DefaultValue("requests") String what,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") String done) {
        var desk = door.open("support");
        var offers = what.equals("offers");
        var wanted =
                new Wanted(
                        Optional.empty(),
                        Optional.of(state).filter(s -> s.matches("[A-Z_]{1,20}")),
                        words.strip(),
                        page.matches("[1-9][0-9]{0,4}")
                                ? Math.min(LAST_PAGE, Integer.parseInt(page))
                                : 1,
                        Wanted.SIZE);
        return Page.of(
                "support/list",
                together.read(
                        () ->
                                new SupportView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        offers ? "offers" : "requests",
                                        wanted,
                                        offers ? offering.list(wanted) : requesting.list(wanted),
                                        names(),
                                        LocalDate.now(clock.withZone(current.get().timeZone())),
                                        requesting.byStaff(),
                                        may(Permission.KEEP_STRENGTHS_AND_NEEDS),
                                        may(Permission.MATCH_OPERATORS))));
    }

    @GET
    @Path("operators")
    public Page operators(@QueryParam("q") @DefaultValue("") String words) {
        var desk = door.open("support");
        return Page.of(
                "support/operators",
                together.read(
                        () ->
                                new SpeakersView(
                                        frames.frame(),
                                        desk,
                                        words.strip(),
                                        requesting.operators(words))));
    }

    @GET
    @Path("operators/{operator}")
    public Page operator(@PathParam("operator") UUID id, @QueryParam("done") String done) {
        var desk = door.open("support");
        return Page.of(
                "support/operator",
                together.read(
                        () ->
                                new OperatorSupportView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        requesting.operator(id),
                                        requesting.list(Wanted.of(id)),
                                        offering.list(Wanted.of(id)),
                                        consenting.of(id),
                                        names(),
                                        may(Permission.KEEP_STRENGTHS_AND_NEEDS))));
    }

    private AreaNames names() {
        return new AreaNames(reader.words(), requesting.areas());
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }
}
