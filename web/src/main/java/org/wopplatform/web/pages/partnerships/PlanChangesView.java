package org.wopplatform.web.pages.partnerships;

import org.wopplatform.core.plans.Plan;
import org.wopplatform.core.plans.PlanChanges;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What changed from one revision of the plan to the next. */
public record PlanChangesView(
        PartnershipHead head, Plan before, Plan after, PlanChanges changes, LineTexts texts)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    /** A field's text; other lines are told by their title already. */
    public String said(PlanChanges.Change change, PlanChanges.Difference difference, String text) {
        return change.part().refersTo(difference.field()).isPresent()
                ? text
                : texts.text(difference.field(), text);
    }

    /** What the line is called; a budget line without a title by its category. */
    public String title(PlanChanges.Change change) {
        var t = texts.t();
        return switch (change.part()) {
            case HEAD -> t.say("part.head");
            case AVAILABILITY -> texts.party(change.title());
            case BUDGET ->
                    change.part().fields().get(0).codes().contains(change.title())
                            ? t.say("code.category." + change.title())
                            : change.title();
            default -> change.title();
        };
    }
}
