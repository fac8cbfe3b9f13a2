package org.wopplatform.web.pages.support;

import java.util.List;
import org.wopplatform.core.support.Lists;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The operators for which the reader may ask or offer. */
public record SpeakersView(Frame frame, Desk desk, String words, List<Lists.Speaker> operators)
        implements View {}
