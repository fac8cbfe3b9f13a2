package org.wopplatform.web.pages.joining;

import java.util.Optional;
import org.wopplatform.core.applications.Draft;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Unkept;
import org.wopplatform.web.pages.View;

/**
 * All of an application: what is said, what is open, where it stands.
 *
 * @param draft empty where the link leads nowhere
 */
public record ApplicationView(Frame frame, Form form, String secret, Optional<Draft> draft)
        implements View, Unkept {
    public String at(String place) {
        return frame.to("join/" + secret + (place.isEmpty() ? "" : "/" + place));
    }
}
