package org.wopplatform.web.pages;

import java.util.List;
import org.wopplatform.core.platforms.Platform;

/** The platforms that nobody administers yet; fields: platform, email, name, language. */
public record FoundingView(Frame frame, Desk desk, Form form, List<Platform> waiting)
        implements View {}
