package org.wopplatform.web.pages.joining;

import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Who can join and how; fields: organisation, country, email, language.
 *
 * @param countries of the whole network, by code, sorted by name
 * @param country the one that was chosen
 * @param elsewhere the platform that admits operators of the country, where it is not this one
 */
public record JoinView(
        Frame frame,
        Form form,
        Map<String, String> countries,
        String country,
        Optional<Platform> elsewhere)
        implements View {}
