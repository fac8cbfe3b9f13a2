package org.wopplatform.web.pages.network;

import java.util.List;
import org.wopplatform.core.closing.Lessons.Published;
import org.wopplatform.core.partnerships.PublishedPartnerships.Details;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** One published partnership, shown by the platform that coordinates it. */
public record PartnershipView(
        Frame frame, Partnership partnership, Details details, List<Published> lessons)
        implements View {}
