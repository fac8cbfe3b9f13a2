package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.administration.ParticularsForm.Difference;

/**
 * The form to correct an operator; fields: version and those of {@link ParticularsForm}.
 *
 * @param countries which can be chosen, ISO 3166-1 alpha-2
 * @param overtaken whether somebody else has changed it meanwhile
 * @param conflict then, where both changed the same field: what the reader typed, what is kept now
 * @param taken then, what only the other changed, as it was and as it is now; the form has it
 */
public record RecordEditView(
        Frame frame,
        Desk desk,
        Form form,
        Operator operator,
        List<String> countries,
        boolean overtaken,
        List<Difference> conflict,
        List<Difference> taken)
        implements View {}
