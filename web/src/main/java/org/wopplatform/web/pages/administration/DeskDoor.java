package org.wopplatform.web.pages.administration;

import jakarta.inject.Inject;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToOneself;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Desks;

/**
 * Lets people to the places of the desk that their permissions open; the others are not there for
 * them.
 */
@UseCase
public class DeskDoor {
    @Inject Caller caller;
    @Inject CurrentPlatform current;

    @OpenToOneself(reads = true)
    public Desk open(String place) {
        var platform = current.get();
        var desk = Desks.desk(place, caller, platform);
        if (!Desks.administers(caller, platform) || !desk.has(place)) {
            throw new NotFound("desk", place);
        }
        return desk;
    }
}
