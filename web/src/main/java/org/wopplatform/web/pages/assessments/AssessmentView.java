package org.wopplatform.web.pages.assessments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.assessments.AreaGroup;
import org.wopplatform.core.assessments.Assessing.Sheet;
import org.wopplatform.core.assessments.Assessment;
import org.wopplatform.core.assessments.Indicator;
import org.wopplatform.core.assessments.RatingField;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/**
 * One self-assessment, to be written or to be read.
 *
 * @param keeps whether the reader may write the operator's assessments
 * @param reviews whether the reader may review them
 */
public record AssessmentView(
        Frame frame,
        Desk desk,
        Form form,
        Sheet sheet,
        Assessment assessment,
        AreaNames names,
        boolean keeps,
        boolean reviews,
        Optional<UUID> account)
        implements View {
    AssessmentView with(Form other) {
        return new AssessmentView(
                frame, desk, other, sheet, assessment, names, keeps, reviews, account);
    }

    public String to() {
        return frame.to("administration/operators/" + sheet.operator().id() + "/assessments");
    }

    public String here() {
        return to() + "/" + assessment.id();
    }

    public boolean writes() {
        return keeps && assessment.state().written();
    }

    /** Whether the reader may decide on it now. */
    public boolean decides() {
        return reviews && assessment.state() == Assessment.State.SUBMITTED && !own();
    }

    /** Whether the reader submitted it, so that somebody else reviews it. */
    public boolean own() {
        return account.filter(assessment::wasSubmittedBy).isPresent();
    }

    /** The areas of a group that can be rated today. */
    public List<WorkingArea> areas(AreaGroup group) {
        return group.of(sheet.areas().stream().filter(area -> !area.retired()).toList());
    }

    /** What stands in the field of a row. */
    public String text(String area, RatingField field) {
        return form.value(field.of(area), kept(area, field));
    }

    private String kept(String area, RatingField field) {
        var texts = RatingField.texts(assessment.of(area));
        return field == RatingField.NEEDS_SUPPORT && texts.containsKey(RatingField.PRIORITY)
                ? texts.get(RatingField.PRIORITY)
                : texts.getOrDefault(field, "");
    }

    public boolean ticked(String area) {
        var field = RatingField.CAN_MENTOR;
        return form.returned()
                ? form.ticked(field.of(area), RatingField.YES)
                : assessment.of(area).canMentor();
    }

    public Optional<String> fault(String area, RatingField field) {
        return form.fault(field.of(area));
    }

    /** Whether something stands or is missing in what is folded away. */
    public boolean unfolded(String area) {
        return ticked(area)
                || List.of(
                                RatingField.EVIDENCE,
                                RatingField.FIGURE,
                                RatingField.FIGURE_YEAR,
                                RatingField.FIGURE_CONFIDENCE)
                        .stream()
                        .anyMatch(
                                field ->
                                        !text(area, field).isBlank()
                                                || fault(area, field).isPresent());
    }

    public Optional<Indicator> indicator(String area) {
        return Indicator.of(area);
    }

    /** Row and column of a field: what stands in the summary of faults. */
    public String label(String field) {
        var dash = field.indexOf('-');
        var column = field.substring(dash + 1);
        return Character.isUpperCase(field.charAt(0))
                ? names.of(field.substring(0, dash)) + ", " + frame.t().say("rating." + column)
                : frame.t().say("assessment.field." + field);
    }

    public Ratings ratings() {
        return new Ratings(assessment, sheet.before(assessment), sheet.areas());
    }
}
