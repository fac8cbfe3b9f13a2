package org.wopplatform.web.pages.administration;

import org.wopplatform.core.conduct.Accepting.Word;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One operator's word on the code; fields: name, position, signed, document, authorised,
 * principles, number.
 */
public record OperatorWordView(Frame frame, Desk desk, Form form, Word word, boolean mayRecord)
        implements View {}
