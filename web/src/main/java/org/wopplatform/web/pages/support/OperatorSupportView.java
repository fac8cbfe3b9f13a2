package org.wopplatform.web.pages.support;

import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.support.Consenting;
import org.wopplatform.core.support.Lists;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/** What one operator asks for and offers, and how far that is known. */
public record OperatorSupportView(
        Frame frame,
        Desk desk,
        Form form,
        Operator operator,
        Lists.Found requests,
        Lists.Found offers,
        Consenting.Sheet consent,
        AreaNames names,
        boolean mayKeep)
        implements View {
    public boolean verified() {
        return operator.standing() == Standing.VERIFIED;
    }

    /** It has no two offers at a time. */
    public boolean mayOffer() {
        return offers.lines().stream()
                .noneMatch(
                        line ->
                                line.state().equals("DRAFT")
                                        || line.state().equals("OPEN")
                                        || line.state().equals("PAUSED"));
    }
}
