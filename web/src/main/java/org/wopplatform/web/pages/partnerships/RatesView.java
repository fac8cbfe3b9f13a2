package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.ledger.Rates.Rate;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The exchange rates that a platform keeps, the newest day first. */
public record RatesView(Frame frame, Desk desk, Form form, List<Rate> rates, String currency)
        implements View {
    public List<String> currencies() {
        return Currencies.OFFERED;
    }
}
