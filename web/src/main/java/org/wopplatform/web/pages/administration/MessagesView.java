package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.mail.Outbox.Shown;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The newest messages that went out or wait. */
public record MessagesView(Frame frame, Desk desk, List<Shown> messages) implements View {}
