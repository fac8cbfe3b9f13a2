package org.wopplatform.web.pages;

import java.util.List;
import org.wopplatform.core.mail.Outbox.Shown;

/** The newest messages that went out or wait. */
public record MessagesView(Frame frame, Desk desk, List<Shown> messages) implements View {}
