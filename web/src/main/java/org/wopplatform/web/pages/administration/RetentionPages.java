package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.wopplatform.core.contacts.ContactKeeping;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;

/** Which contacts will be erased soon, so that the people can be asked again. */
@Path("{platform}/administration/retention")
@RequestScoped
public class RetentionPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject ContactKeeping keeping;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    @GET
    public Page expiring() {
        var desk = door.open("retention");
        return together.read(
                () ->
                        Page.of(
                                "administration/retention",
                                new RetentionView(
                                        frames.frame(),
                                        desk,
                                        keeping.expiring(),
                                        caller.may(Permission.KEEP_CONTACTS, current.get().id()))));
    }
}
