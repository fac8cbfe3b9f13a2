package org.wopplatform.web.pages.support;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.support.Asked;
import org.wopplatform.core.support.Commitment;
import org.wopplatform.core.support.Format;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.core.support.SupportRequest;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * A request that is drafted or changed; fields: title, problem, desired_change, area.CODE, days,
 * formats, groupable, languages, interpretation, window_from, window_until, travel_budget,
 * currency, commitment, team, strategy, brings, expires_on, on_word_of, version, act.
 *
 * @param request the one that is changed; empty for a new one
 * @param areas those that can be named
 * @param currency the platform's own
 */
public record RequestFormView(
        Frame frame,
        Desk desk,
        Form form,
        Operator operator,
        Optional<SupportRequest> request,
        Asked said,
        List<WorkingArea> areas,
        AreaNames names,
        String currency,
        boolean byStaff)
        implements View {
    public boolean draft() {
        return request.filter(r -> r.state() != SupportRequest.State.DRAFT).isEmpty();
    }

    public String action() {
        return request.map(r -> frame.to("administration/support/requests/" + r.id() + "/edit"))
                .orElse(operator("/requests"));
    }

    public String operator(String path) {
        return frame.to("administration/support/operators/" + operator.id() + path);
    }

    public String back() {
        return request.map(r -> frame.to("administration/support/requests/" + r.id()))
                .orElse(operator(""));
    }

    public String priority(String area) {
        return form.value(
                SupportReading.AREA + area,
                form.returned()
                        ? ""
                        : said.areas().containsKey(area) ? said.areas().get(area).toString() : "");
    }

    /** Areas that are named stand open; the others are folded away where some are named. */
    public boolean anyArea() {
        return areas.stream().anyMatch(area -> !priority(area.code()).isEmpty());
    }

    public boolean ticked(Format format) {
        return form.returned()
                ? form.ticked("formats", format.name())
                : said.formats().contains(format);
    }

    public boolean ticked(String field, boolean kept) {
        return form.returned() ? form.ticked(field, "true") : kept;
    }

    public String yesOrNo(String field, Optional<Boolean> kept) {
        return form.returned() ? form.value(field) : kept.map(yes -> yes ? "yes" : "no").orElse("");
    }

    public String commitment() {
        return form.returned()
                ? form.value("commitment")
                : said.commitment().map(Commitment::name).orElse("");
    }

    public List<String> currencies() {
        return Currencies.OFFERED;
    }
}
