package org.wopplatform.web.pages.releases;

import java.util.List;
import org.wopplatform.core.releases.Period;
import org.wopplatform.core.releases.Release;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The periods that were closed and those that can be; fields: period, corrected, reason.
 *
 * @param open periods that ended last and are not closed
 * @param correctable periods of which a further version can be published
 */
public record ReleasesView(
        Frame frame,
        Desk desk,
        Form form,
        List<Release> releases,
        List<Period> open,
        List<Period> correctable)
        implements View {}
