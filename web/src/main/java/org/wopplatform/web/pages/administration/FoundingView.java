package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The platforms that nobody administers yet; fields: platform, email, name, language. The link is
 * there once, for handing over, where no mail server takes it.
 */
public record FoundingView(
        Frame frame, Desk desk, Form form, List<Platform> waiting, Optional<String> link)
        implements View {}
