package org.wopplatform.web.pages.support;

import java.util.List;
import org.wopplatform.core.support.DemandAndSupply.Ask;
import org.wopplatform.core.support.DemandAndSupply.Give;
import org.wopplatform.core.support.DemandAndSupply.Scope;
import org.wopplatform.core.support.Reach;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * The requests or the mentors behind a number of demand and supply; one of the lists is empty.
 *
 * @param which requests or offers
 */
public record DemandListView(
        Frame frame,
        Desk desk,
        Scope scope,
        String which,
        List<Ask> asking,
        List<Give> giving,
        AreaNames names,
        boolean mayMatch)
        implements View {
    public String back() {
        return frame.to("administration/demand") + DemandView.query(scope);
    }

    /** Only what is one's own has a page here. */
    public boolean own(Reach reach) {
        return reach == Reach.OWN;
    }
}
