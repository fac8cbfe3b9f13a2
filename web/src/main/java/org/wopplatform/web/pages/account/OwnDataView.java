package org.wopplatform.web.pages.account;

import java.util.Optional;
import org.wopplatform.core.contacts.OwnData.Own;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Unkept;
import org.wopplatform.web.pages.View;

/**
 * What is kept about whoever came by the link; fields: name, position, email, phone, publishes.
 *
 * @param own empty where the link has ended, or the person has just been forgotten
 */
public record OwnDataView(Frame frame, Form form, Optional<Own> own, String secret)
        implements View, Unkept {}
