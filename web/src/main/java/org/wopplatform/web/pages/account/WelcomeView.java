package org.wopplatform.web.pages.account;

import java.util.Optional;
import org.wopplatform.core.identity.OneTimeLinks.Invitee;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Unkept;
import org.wopplatform.web.pages.View;

/**
 * A one-time link was opened: choose a password; {@code invitee} is empty when the link is spent.
 */
public record WelcomeView(Frame frame, Form form, Optional<Invitee> invitee, String secret)
        implements View, Unkept {}
