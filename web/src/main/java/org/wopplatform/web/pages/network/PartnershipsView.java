package org.wopplatform.web.pages.network;

import java.util.List;
import java.util.Map;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The list of partnerships; {@code coordinators} has each coordinating platform by its id. */
public record PartnershipsView(
        Frame frame, List<Partnership> partnerships, Map<String, Platform> coordinators)
        implements View {}
