package org.wopplatform.web.pages.proposals;

import java.util.List;
import java.util.OptionalDouble;
import org.wopplatform.core.proposals.Calibration;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** A year's scores and how its proposals went. */
public record CalibrationView(Frame frame, Desk desk, Calibration of, List<Integer> years)
        implements View {
    /** How many, and what share where there are enough. */
    public String said(Calibration.Band band, int count) {
        var t = frame.t();
        return band.share(count)
                .filter(share -> band.cases() > 0)
                .map(share -> t.number(count) + " (" + t.number(share) + " %)")
                .orElseGet(() -> t.number(count));
    }

    /** With two decimals, or a dash. */
    public String mean(OptionalDouble mean) {
        return mean.isEmpty()
                ? "–"
                : frame.t().number(Math.round(mean.getAsDouble() * 100) / 100.0);
    }
}
