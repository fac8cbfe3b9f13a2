package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.plans.Plan;
import org.wopplatform.core.plans.PlanLoad;
import org.wopplatform.core.plans.PlanPart;
import org.wopplatform.core.plans.Planning;
import org.wopplatform.web.charts.Timeline;
import org.wopplatform.web.charts.Timeline.Kind;
import org.wopplatform.web.charts.Timeline.Span;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * A revision of the plan, with its picture and what it asks of mentees.
 *
 * @param writes whether the reader may change what can be changed
 * @param speaks whether the reader may give the word of a party
 */
public record PlanView(
        PartnershipHead head,
        Form form,
        Planning.Sheet sheet,
        LineTexts texts,
        LocalDate today,
        boolean writes,
        boolean speaks)
        implements View {
    public static final List<String> KINDS = PlanPart.HEAD.fields().get(0).codes();

    @Override
    public Frame frame() {
        return head.frame();
    }

    public Plan plan() {
        return sheet.shown().orElseThrow();
    }

    public boolean editable() {
        return writes
                && sheet.shown()
                        .filter(
                                plan ->
                                        plan.state() == Plan.State.DRAFT
                                                || (sheet.standpoint().recorded()
                                                        && plan.state() == Plan.State.APPROVED))
                        .isPresent();
    }

    /** Whether a revision can be begun: nothing is in the making. */
    public boolean revisable() {
        return writes
                && sheet.plans().stream()
                        .noneMatch(
                                p ->
                                        p.state() == Plan.State.DRAFT
                                                || p.state() == Plan.State.FOR_APPROVAL);
    }

    public List<Partner> partners() {
        return sheet.parties().stream().filter(p -> p.role().partners()).toList();
    }

    /** Whether the plan could begin to be carried out: an activity has a start and an end. */
    public boolean hasDatedActivity() {
        return plan().of(PlanPart.ACTIVITIES).stream()
                .anyMatch(a -> a.has("starts_on") && a.has("ends_on"));
    }

    /** What is worth a warning, one for each mentee that has one. */
    public List<PlanLoad> heavy() {
        return sheet.loads().stream().filter(load -> load.exceeds() || load.crowded()).toList();
    }

    public String number(BigDecimal number) {
        return frame().t().number(number);
    }

    /** Objectives by title, each followed by its outputs and these by their activities. */
    public Optional<Timeline> timeline() {
        return Timeline.of(spans());
    }

    List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var objective : plan().of(PlanPart.OBJECTIVES)) {
            objective(objective).ifPresent(spans::add);
            outputs(Optional.of(objective.id()), spans);
        }
        outputs(Optional.empty(), spans);
        activities(Optional.empty(), spans);
        return spans;
    }

    /** From the baseline to the day of the target. */
    private static Optional<Span> objective(Line objective) {
        return objective
                .date("target_on")
                .map(
                        end ->
                                new Span(
                                        Kind.OBJECTIVE,
                                        objective.text("title"),
                                        objective.date("baseline_on").orElse(end),
                                        end));
    }

    private void outputs(Optional<UUID> objective, List<Span> spans) {
        for (var output : plan().of(PlanPart.OUTPUTS)) {
            if (output.id("objective_id").equals(objective)) {
                output.date("due_on")
                        .ifPresent(
                                day ->
                                        spans.add(
                                                new Span(
                                                        Kind.OUTPUT,
                                                        output.text("title"),
                                                        day,
                                                        day)));
                activities(Optional.of(output.id()), spans);
            }
        }
    }

    private void activities(Optional<UUID> output, List<Span> spans) {
        for (var activity : plan().of(PlanPart.ACTIVITIES)) {
            if (activity.id("output_id").equals(output)) {
                activity.date("starts_on")
                        .or(() -> activity.date("ends_on"))
                        .ifPresent(
                                start ->
                                        spans.add(
                                                new Span(
                                                        Kind.ACTIVITY,
                                                        activity.text("title"),
                                                        start,
                                                        activity.date("ends_on").orElse(start))));
            }
        }
    }

    /** A link within the revision that is shown. */
    public String to(String path) {
        return head.to("plan/" + plan().id() + (path.isEmpty() ? "" : "/" + path));
    }
}
