package org.wopplatform.web.pages.partnerships;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.diagnosis.Diagnosing;
import org.wopplatform.core.diagnosis.Diagnosis;
import org.wopplatform.core.diagnosis.DiagnosisPart;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A diagnosis: the current one, or a former one.
 *
 * @param shown the one that is read; empty where there is none yet
 * @param writes whether the reader may change what can be changed
 * @param speaks whether the reader may give the word of a party
 */
public record DiagnosisView(
        PartnershipHead head,
        Form form,
        Diagnosing.Sheet sheet,
        Optional<Diagnosis> shown,
        LineTexts texts,
        boolean writes,
        boolean speaks)
        implements View {
    /** Strengths first, then weaknesses, opportunities and threats. */
    public static final List<String> KINDS = DiagnosisPart.FINDINGS.fields().get(0).codes();

    @Override
    public Frame frame() {
        return head.frame();
    }

    public boolean editable() {
        return writes
                && shown.filter(
                                d ->
                                        d.current()
                                                && (d.state() != Diagnosis.State.ENDORSED
                                                        || sheet.standpoint().recorded()))
                        .isPresent();
    }

    /** Whether partners are asked for their word now. */
    public boolean asked() {
        return !sheet.standpoint().recorded()
                && shown.filter(d -> d.current() && d.state() == Diagnosis.State.CONDUCTED)
                        .isPresent();
    }

    public List<Partner> partners() {
        return sheet.parties().stream().filter(p -> p.role().partners()).toList();
    }

    public List<Diagnosis> others() {
        return sheet.diagnoses().stream()
                .filter(d -> shown.filter(s -> s.id().equals(d.id())).isEmpty())
                .toList();
    }

    /** A link within this diagnosis. */
    public String to(String path) {
        return head.to(
                "diagnosis/" + shown.orElseThrow().id() + (path.isEmpty() ? "" : "/" + path));
    }
}
