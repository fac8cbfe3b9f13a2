package org.wopplatform.web.pages.network;

import java.util.List;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** One operator's published profile, and the published partnerships it takes part in. */
public record OperatorView(Frame frame, Profile operator, List<Partnership> partnerships)
        implements View {}
