package org.wopplatform.web.api;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What is done with a request or an offer.
 *
 * @param reason of a withdrawal
 */
public record SupportStep(String act, String reason) {
    private static final String WITHDRAW = "WITHDRAW";
    private static final int LONGEST_REASON = 1000;

    /** Does what was asked, if it is one of these acts. */
    static void take(SupportStep sent, Map<String, Consumer<String>> acts) {
        var body = new Sent();
        var act = sent == null || sent.act() == null ? "" : sent.act();
        if (!acts.containsKey(act)) {
            body.fault("act", "field.choice");
        }
        var reason = act.equals(WITHDRAW) ? body.text("reason", sent.reason(), LONGEST_REASON) : "";
        body.check();
        acts.get(act).accept(reason);
    }
}
