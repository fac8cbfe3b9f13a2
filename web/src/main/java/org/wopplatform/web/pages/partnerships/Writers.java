package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wopplatform.core.partnerships.Reading;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;

/** Whether a page offers its forms to whoever reads it. */
@RequestScoped
public class Writers {
    @Inject Reading reading;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    public boolean mayWrite(UUID partnership) {
        return caller.may(Permission.WORK_IN_PARTNERSHIPS, current.get().id())
                && reading.of(partnership).standpoint().mayWrite();
    }

    public boolean mayCoordinate(UUID partnership) {
        return caller.may(Permission.COORDINATE_PARTNERSHIPS, current.get().id())
                && reading.of(partnership).standpoint().coordinates()
                && reading.of(partnership).standpoint().mayWrite();
    }
}
