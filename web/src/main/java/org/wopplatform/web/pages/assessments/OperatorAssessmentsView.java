package org.wopplatform.web.pages.assessments;

import org.wopplatform.core.assessments.Assessing.Sheet;
import org.wopplatform.core.assessments.Assessment;
import org.wopplatform.core.assessments.Validity;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * One operator's self-assessments.
 *
 * @param keeps whether the reader may write them
 * @param reviews whether the reader may review them
 */
public record OperatorAssessmentsView(
        Frame frame,
        Desk desk,
        Form form,
        Sheet sheet,
        AreaNames names,
        boolean keeps,
        boolean reviews)
        implements View {
    public String here() {
        return frame.to("administration/operators/" + sheet.operator().id() + "/assessments");
    }

    public String to(Assessment assessment) {
        return here() + "/" + assessment.id();
    }

    /** Those of the newest reviewed one, and how they have changed. */
    public Ratings ratings() {
        var newest = sheet.reviewed().get(0);
        return new Ratings(newest, sheet.before(newest), sheet.areas());
    }

    public boolean begins() {
        return keeps && sheet.open().isEmpty() && sheet.operator().standing() != Standing.WITHDRAWN;
    }

    /** The first day on which the newest reviewed one counts no more. */
    public String end() {
        return frame.t().date(Validity.end(sheet.reviewed().get(0).assessedOn()));
    }
}
