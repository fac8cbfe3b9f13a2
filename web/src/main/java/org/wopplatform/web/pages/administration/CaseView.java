package org.wopplatform.web.pages.administration;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.documents.Filed;
import org.wopplatform.core.operators.Registry.Known;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.review.Reviewing.Case;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.administration.ParticularsForm.Difference;
import org.wopplatform.web.words.FieldTexts;

/**
 * One operator under review, with the form to decide; fields: version, decision, reason,
 * attestation.
 *
 * @param meanwhile where somebody changed it while the reader was deciding: what was read, what is
 *     kept now
 * @param overtaken whether somebody did
 * @param corrected what the applicant changed after it was returned: before, and now
 */
public record CaseView(
        Frame frame,
        Desk desk,
        Form form,
        Case review,
        Known known,
        List<Filed> documents,
        boolean overtaken,
        List<Difference> meanwhile,
        List<Difference> corrected)
        implements View {
    /** A line of a comparison, as people read it. */
    public record Line(Field field, String here, String there, boolean same) {}

    /** Whatever is stated of this operator or of the other. */
    public List<Line> beside(UUID other) {
        var there = review.others().get(other);
        return Field.ofTheOrganisation().stream()
                .filter(field -> field != Field.LISTED)
                .filter(field -> review.particulars().says(field) || there.says(field))
                .map(
                        field ->
                                new Line(
                                        field,
                                        FieldTexts.of(frame.t(), field, review.particulars()),
                                        FieldTexts.of(frame.t(), field, there),
                                        same(field, there)))
                .toList();
    }

    private boolean same(Field field, Particulars there) {
        return new HashSet<>(review.particulars().list(field))
                .equals(new HashSet<>(there.list(field)));
    }
}
