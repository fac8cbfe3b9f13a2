package org.wopplatform.web.pages;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.platforms.Platform;

/**
 * The platforms that nobody administers yet; fields: platform, email, name, language. The link is
 * there once, for handing over, where no mail server takes it.
 */
public record FoundingView(
        Frame frame, Desk desk, Form form, List<Platform> waiting, Optional<String> link)
        implements View {}
