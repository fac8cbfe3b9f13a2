package org.wopplatform.web.pages.observatory;

import java.util.List;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Everything that is counted, with what it means. */
public record MeasuresView(Frame frame, Moment moment, List<String> sums, List<String> shares)
        implements View {}
