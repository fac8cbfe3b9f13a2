package org.wopplatform.web.pages.assessments;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * A platform's working areas; fields: code, within, name-en, name-es, name-fr, name-pt, retired,
 * version.
 *
 * @param changed the one that is changed, on its own page
 * @param keeps whether the reader may add and change
 */
public record AreasView(
        Frame frame,
        Desk desk,
        Form form,
        List<WorkingArea> areas,
        Optional<WorkingArea> changed,
        AreaNames names,
        boolean keeps)
        implements View {
    public List<WorkingArea> own() {
        return areas.stream().filter(WorkingArea::isOwn).toList();
    }

    public List<WorkingArea> ofTheNetwork() {
        return areas.stream().filter(area -> !area.isOwn()).toList();
    }

    public String to(WorkingArea area) {
        return frame.to("administration/areas/" + area.code());
    }

    public boolean retired() {
        return form.returned()
                ? form.ticked("retired", "yes")
                : changed.filter(WorkingArea::retired).isPresent();
    }
}
