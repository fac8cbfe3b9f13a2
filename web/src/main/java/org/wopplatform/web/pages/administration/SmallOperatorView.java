package org.wopplatform.web.pages.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.recognition.Surveying;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The short form for an operator that is not in the registry yet, to fill in or to print.
 *
 * @param countries whose operators are admitted here
 * @param known who has the name and place that were typed already
 */
public record SmallOperatorView(
        Frame frame,
        Desk desk,
        Form form,
        List<String> countries,
        Optional<Surveying.Known> known,
        LocalDate today)
        implements View {}
