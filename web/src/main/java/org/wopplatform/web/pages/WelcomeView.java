package org.wopplatform.web.pages;

import java.util.Optional;
import org.wopplatform.core.identity.OneTimeLinks.Invitee;

/**
 * A one-time link was opened: choose a password; {@code invitee} is empty when the link is spent.
 */
public record WelcomeView(Frame frame, Form form, Optional<Invitee> invitee, String secret)
        implements View, Unkept {}
