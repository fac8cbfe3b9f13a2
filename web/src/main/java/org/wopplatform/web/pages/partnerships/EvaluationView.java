package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.closing.Evaluation;
import org.wopplatform.core.closing.Evaluation.Said;
import org.wopplatform.core.closing.Evaluation.Stage;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What one party found: to write, or to read once all have handed theirs in. */
public record EvaluationView(PartnershipHead head, Form form, Evaluation evaluation, boolean writes)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public Said said() {
        return evaluation.said().orElseGet(Said::nothing);
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    /** Whether it can still be changed here. */
    public boolean open() {
        return writes && (evaluation.stage() != Stage.SUBMITTED || recorded());
    }

    public String label(String field) {
        return frame().t().say("closing.field." + field, "party", evaluation.name());
    }

    public static List<String> paragraphs(String text) {
        return AgreementView.paragraphs(text);
    }
}
