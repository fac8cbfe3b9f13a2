package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wopplatform.core.partnerships.Reading;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.administration.DeskDoor;

/** Opens the desk at the partnerships and reads what stands around a record. */
@RequestScoped
public class Heads {
    @Inject Frames frames;
    @Inject DeskDoor door;
    @Inject Reading reading;

    public PartnershipHead of(UUID partnership, String tab) {
        var desk = door.open("partnerships");
        var read = reading.of(partnership);
        return new PartnershipHead(
                frames.frame(), desk, read.partnership(), read.standpoint(), tab);
    }
}
