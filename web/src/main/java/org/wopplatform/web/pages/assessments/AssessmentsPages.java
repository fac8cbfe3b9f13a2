package org.wopplatform.web.pages.assessments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.wopplatform.core.assessments.Assessing;
import org.wopplatform.core.assessments.Overview;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;

/** Where the operators of a platform stand with their self-assessments. */
@Path("{platform}/administration/assessments")
@RequestScoped
public class AssessmentsPages {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Assessing assessing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    @GET
    public Page list(
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("page") @DefaultValue("1") String page) {
        var desk = door.open("assessments");
        var wanted =
                Arrays.stream(Overview.Wanted.values())
                        .filter(one -> one.name().equals(show))
                        .findFirst()
                        .orElse(Overview.Wanted.ALL);
        var number =
                page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        return together.read(
                () ->
                        Page.of(
                                "assessments/list",
                                new AssessmentsView(
                                        frames.frame(),
                                        desk,
                                        wanted,
                                        assessing.list(wanted, (number - 1) * SIZE, SIZE),
                                        number,
                                        SIZE,
                                        caller.rolesIn(current.get().id()).stream()
                                                .anyMatch(role -> !role.ofOperators()))));
    }
}
