package org.wopplatform.web.pages.joining;

import java.util.Map;
import org.wopplatform.core.applications.Draft;
import org.wopplatform.core.applications.Part;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Unkept;
import org.wopplatform.web.pages.View;

/**
 * One part of an application; fields: those of the part.
 *
 * @param countries those whose operators this platform admits
 */
public record PartView(
        Frame frame,
        Form form,
        String secret,
        Part part,
        Draft draft,
        Map<String, String> countries)
        implements View, Unkept {
    public String at(String place) {
        return frame.to("join/" + secret + (place.isEmpty() ? "" : "/" + place));
    }
}
