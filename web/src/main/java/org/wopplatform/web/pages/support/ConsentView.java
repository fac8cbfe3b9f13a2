package org.wopplatform.web.pages.support;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.wopplatform.core.support.Consenting;
import org.wopplatform.core.support.Part;
import org.wopplatform.core.support.Reach;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/** How far an operator is known; fields: STRENGTHS, NEEDS, DETAILS, on_word_of. */
public record ConsentView(
        Frame frame,
        Desk desk,
        Form form,
        Consenting.Sheet sheet,
        AreaNames names,
        ZoneId zone,
        boolean mayKeep)
        implements View {
    public String operator(String path) {
        return frame.to("administration/support/operators/" + sheet.operator().id() + path);
    }

    public boolean chosen(Part part, Reach reach) {
        return form.value(part.name(), sheet.reach(part).name()).equals(reach.name());
    }

    /** Whether anything is known beyond the own platform. */
    public boolean anything() {
        return java.util.Arrays.stream(Part.values())
                .anyMatch(part -> sheet.reach(part) != Reach.OWN);
    }

    /** A text of a line; empty where there is none. */
    public String text(JsonObject line, String name) {
        return line.isNull(name) ? "" : line.getString(name, "");
    }

    /** A number of a line as text; empty where there is none. */
    public String number(JsonObject line, String name) {
        return line.isNull(name) ? "" : line.get(name).toString();
    }
}
