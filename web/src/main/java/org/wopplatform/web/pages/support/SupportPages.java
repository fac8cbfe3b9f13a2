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
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.Wanted;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Page;

/** The requests and offers of a platform, and of one operator. */
@Path("{platform}/administration/support")
@RequestScoped
public class SupportPages {
    private static final int LAST_PAGE = 10_000;

    @Inject SupportDesk desk;
    @Inject Speaking speaking;
    @Inject Requesting requesting;
    @Inject Offering offering;
    @Inject Consenting consenting;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @GET
    public Page list(
            @QueryParam("what") @DefaultValue("requests") String what,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") String done) {
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
        var form = Form.done(done);
        return desk.page(
                "support/list",
                form,
                (frame, place) ->
                        new SupportView(
                                frame,
                                place,
                                form,
                                offers ? "offers" : "requests",
                                wanted,
                                offers ? offering.list(wanted) : requesting.list(wanted),
                                desk.names(speaking.areas()),
                                LocalDate.now(clock.withZone(current.get().timeZone())),
                                speaking.byStaff(),
                                desk.may(Permission.KEEP_STRENGTHS_AND_NEEDS),
                                desk.may(Permission.MATCH_OPERATORS)));
    }

    @GET
    @Path("operators")
    public Page operators(@QueryParam("q") @DefaultValue("") String words) {
        return desk.page(
                "support/operators",
                Form.empty(),
                (frame, place) ->
                        new SpeakersView(frame, place, words.strip(), speaking.operators(words)));
    }

    @GET
    @Path("operators/{operator}")
    public Page operator(@PathParam("operator") UUID id, @QueryParam("done") String done) {
        var form = Form.done(done);
        return desk.page(
                "support/operator",
                form,
                (frame, place) ->
                        new OperatorSupportView(
                                frame,
                                place,
                                form,
                                speaking.operator(id),
                                requesting.list(Wanted.of(id)),
                                offering.list(Wanted.of(id)),
                                consenting.of(id),
                                desk.names(speaking.areas()),
                                desk.may(Permission.KEEP_STRENGTHS_AND_NEEDS)));
    }
}
