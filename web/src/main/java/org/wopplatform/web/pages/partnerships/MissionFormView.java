package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.missions.Mission;
import org.wopplatform.core.missions.Said;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A mission that is entered or changed; fields: kind, title, place, starts, ends, days, areas,
 * host, host_told, and for records state, cancelled_because, trip_report, told_by.
 *
 * @param mission the one that is changed
 */
public record MissionFormView(
        PartnershipHead head, Form form, Optional<Mission> mission, List<Partner> partners)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public Optional<Said> kept() {
        return mission.map(Mission::said);
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    public List<String> areas() {
        return Vocabulary.codes(Field.WORKING_AREAS);
    }

    public boolean ticked(String area) {
        return form.returned()
                ? form.ticked("areas", area)
                : kept().filter(said -> said.areas().contains(area)).isPresent();
    }

    public String host() {
        return form.value("host", kept().flatMap(Said::host).map(Object::toString).orElse(""));
    }
}
