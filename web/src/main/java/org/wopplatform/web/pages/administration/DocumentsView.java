package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.documents.Filed;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The documents of an operator; fields: kind, file.
 *
 * @param keeps whether the reader may add and remove
 */
public record DocumentsView(
        Frame frame, Desk desk, Form form, Operator operator, List<Filed> documents, boolean keeps)
        implements View {}
