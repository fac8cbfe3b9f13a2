package org.wopplatform.web.pages.administration;

import java.time.LocalDate;
import java.util.List;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.recognition.Survey;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What an operator answered, the newest first, and the form to ask again.
 *
 * @param registers whether the reader may ask
 */
public record SurveyView(
        Frame frame,
        Desk desk,
        Form form,
        Operator operator,
        List<Survey> surveys,
        boolean registers,
        LocalDate today)
        implements View {}
