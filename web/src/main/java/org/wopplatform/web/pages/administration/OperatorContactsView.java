package org.wopplatform.web.pages.administration;

import java.util.Optional;
import org.wopplatform.core.contacts.ContactKeeping.Kept;
import org.wopplatform.core.contacts.OperatorContact;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The contacts of an operator; fields: name, position, email, phone, purpose, consent, consented,
 * publishes, until, seen.
 *
 * @param changed the contact that the form is about; empty where it adds one
 * @param mayKeep whether the reader may change them
 */
public record OperatorContactsView(
        Frame frame,
        Desk desk,
        Form form,
        Kept kept,
        Optional<OperatorContact> changed,
        boolean mayKeep)
        implements View {}
