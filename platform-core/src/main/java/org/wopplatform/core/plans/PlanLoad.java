package org.wopplatform.core.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.Line;

/**
 * What a plan asks of one mentee (P5).
 *
 * @param planned working days: the sum over the activities in which it takes part, each as many as
 *     it spends itself
 * @param available working days that it says its people have; empty if it has not said
 * @param objectives how many objectives the plan has
 */
public record PlanLoad(
        UUID mentee, BigDecimal planned, Optional<BigDecimal> available, int objectives) {
    /** More than five at once are many for people who have their daily work besides. */
    static final int MANY_OBJECTIVES = 5;

    /** Working days for one objective below which little can change: two weeks. */
    static final BigDecimal FEW_DAYS = BigDecimal.TEN;

    /**
     * The load of each mentee. An activity that names a mentee counts for that one, any other for
     * all of them.
     */
    public static List<PlanLoad> of(Plan plan, List<UUID> mentees) {
        return mentees.stream().map(mentee -> of(plan, mentee)).toList();
    }

    private static PlanLoad of(Plan plan, UUID mentee) {
        var planned =
                plan.of(PlanPart.ACTIVITIES).stream()
                        .filter(a -> a.id("mentee_party_id").map(mentee::equals).orElse(true))
                        .flatMap(activity -> activity.number("mentee_days").stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var available =
                plan.of(PlanPart.AVAILABILITY).stream()
                        .filter(line -> line.text("party_id").equals(mentee.toString()))
                        .findFirst()
                        .flatMap((Line line) -> line.number("days"));
        return new PlanLoad(mentee, planned, available, plan.of(PlanPart.OBJECTIVES).size());
    }

    /** Whether more days are planned than there are. */
    public boolean exceeds() {
        return available.filter(days -> planned.compareTo(days) > 0).isPresent();
    }

    /**
     * Whether the objectives are many for this mentee: more than five, or fewer than ten of its
     * available days for each. A rule of our own (decision 0028): that too many objectives overload
     * mentees is published, a threshold is not.
     */
    public boolean crowded() {
        return objectives > MANY_OBJECTIVES
                || daysPerObjective().filter(days -> days.compareTo(FEW_DAYS) < 0).isPresent();
    }

    /** Available working days for one objective, rounded down to a tenth. */
    public Optional<BigDecimal> daysPerObjective() {
        return objectives == 0
                ? Optional.empty()
                : available.map(
                        d -> d.divide(BigDecimal.valueOf(objectives), 1, RoundingMode.DOWN));
    }
}
