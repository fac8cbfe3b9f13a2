package org.wopplatform.web.pages.administration;

import java.util.Arrays;
import java.util.List;
import org.wopplatform.core.imports.Referrals.Known;
import org.wopplatform.core.imports.Referrals.Referred;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.FieldTexts;

/**
 * A request beside what the registry knows; fields: reason, operator.
 *
 * @param known operators of the registry that it may be
 * @param received whether this platform decides it
 * @param decides whether the reader does
 */
public record RequestView(
        Frame frame,
        Desk desk,
        Form form,
        Referred one,
        List<Known> known,
        boolean received,
        boolean decides)
        implements View {
    /** The platform on the other side. */
    public String other() {
        return frame.nameOf(received ? one.referral().sender() : one.referral().platform());
    }

    public String saidBy() {
        return frame.t().say("requests.said", "platform", received ? other() : frame.name());
    }

    public String here(Known operator) {
        return frame.t().say("requests.here", "operator", operator.said().text(Field.LEGAL_NAME));
    }

    /** What either side says something of. */
    public List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(
                        field ->
                                one.said().says(field)
                                        || known.stream().anyMatch(k -> k.said().says(field)))
                .toList();
    }

    public String text(Field field, Particulars said) {
        var text = FieldTexts.of(frame.t(), field, said);
        return text.isEmpty() ? frame.t().say("requests.silent") : text;
    }

    public String known(Field field, Known operator) {
        return field.personal() ? frame.t().say("requests.apart") : text(field, operator.said());
    }

    public boolean differs(Field field, Known operator) {
        return one.said().says(field)
                && operator.said().says(field)
                && !one.said().text(field).equals(operator.said().text(field));
    }
}
