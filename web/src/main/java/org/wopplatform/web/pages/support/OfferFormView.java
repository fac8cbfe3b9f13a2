package org.wopplatform.web.pages.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.support.Assessed.Weight;
import org.wopplatform.core.support.Format;
import org.wopplatform.core.support.Offered;
import org.wopplatform.core.support.SupportOffer;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * An offer that is drafted or changed; fields: areas, days_a_year, motivation, languages, formats,
 * places, group_places, expires_on, on_word_of, version, act.
 *
 * @param offer the one that is changed; empty for a new one
 * @param areas those that can be named
 * @param weights of the areas in which the operator has assessed itself
 */
public record OfferFormView(
        Frame frame,
        Desk desk,
        Form form,
        Operator operator,
        Optional<SupportOffer> offer,
        Offered said,
        List<WorkingArea> areas,
        Map<String, Weight> weights,
        AreaNames names,
        boolean byStaff)
        implements View {
    public boolean draft() {
        return offer.filter(o -> o.state() != SupportOffer.State.DRAFT).isEmpty();
    }

    public String action() {
        return offer.map(o -> frame.to("administration/support/offers/" + o.id() + "/edit"))
                .orElse(operator("/offers"));
    }

    public String operator(String path) {
        return frame.to("administration/support/operators/" + operator.id() + path);
    }

    public String assessments() {
        return frame.to("administration/operators/" + operator.id() + "/assessments");
    }

    public String back() {
        return offer.map(o -> frame.to("administration/support/offers/" + o.id()))
                .orElse(operator(""));
    }

    /** Those in which the operator has assessed itself first, since only these can be offered. */
    public List<WorkingArea> assessed() {
        return areas.stream().filter(area -> weights.containsKey(area.code())).toList();
    }

    public List<WorkingArea> others() {
        return areas.stream().filter(area -> !weights.containsKey(area.code())).toList();
    }

    public boolean area(String code) {
        return form.returned() ? form.ticked("areas", code) : said.areas().contains(code);
    }

    public boolean anyOther() {
        return others().stream().anyMatch(area -> area(area.code()));
    }

    public boolean ticked(Format format) {
        return form.returned()
                ? form.ticked("formats", format.name())
                : said.formats().contains(format);
    }
}
