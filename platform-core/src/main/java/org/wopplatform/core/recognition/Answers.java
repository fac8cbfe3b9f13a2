package org.wopplatform.core.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;

/**
 * The answers to the eight questions; each may be open (RC1).
 *
 * @param householdsServed 1: households that get water from the operator, 0 or more
 * @param householdsInArea 2: households that live in its area, served or not, 0 or more
 * @param hoursPerDay 3: hours of supply on a day with supply, 0 to 24, two decimals
 * @param daysPerWeek 3: days with supply in a week, 0 to 7, two decimals: 3.5 is every other day
 * @param chlorinates 4: whether chlorine is added
 * @param chlorineTestedOn 4: the last test for chlorine, as exactly as it is remembered
 * @param metered 5: whether any household has a meter
 * @param meters 5: how many have, 0 or more
 * @param billed 6: billed last month, in the platform's currency, 0 or more, two decimals
 * @param collected 6: collected last month, likewise
 * @param paidStaff 7: people who are paid, 0 or more
 * @param volunteers 7: people who work without pay, 0 or more
 * @param monthlyCost 8: what a month costs, in the platform's currency, 0 or more, two decimals
 */
public record Answers(
        Optional<Integer> householdsServed,
        Optional<Integer> householdsInArea,
        Optional<BigDecimal> hoursPerDay,
        Optional<BigDecimal> daysPerWeek,
        Optional<Boolean> chlorinates,
        Optional<PartialDate> chlorineTestedOn,
        Optional<Boolean> metered,
        Optional<Integer> meters,
        Optional<BigDecimal> billed,
        Optional<BigDecimal> collected,
        Optional<Integer> paidStaff,
        Optional<Integer> volunteers,
        Optional<BigDecimal> monthlyCost) {
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal DAYS = BigDecimal.valueOf(7);
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /** By field, the code of what cannot be. */
    public Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        count(faults, "households_served", householdsServed);
        count(faults, "households_in_area", householdsInArea);
        range(faults, "hours_per_day", hoursPerDay, HOURS, "survey.hours");
        range(faults, "days_per_week", daysPerWeek, DAYS, "survey.days");
        chlorineTestedOn
                .filter(tested -> tested.earliest().isAfter(today))
                .ifPresent(tested -> faults.put("chlorine_tested_on", "survey.to-come"));
        count(faults, "meters", meters);
        range(faults, "billed", billed, MOST, "survey.money");
        range(faults, "collected", collected, MOST, "survey.money");
        count(faults, "paid_staff", paidStaff);
        count(faults, "volunteers", volunteers);
        range(faults, "monthly_cost", monthlyCost, MOST, "survey.money");
        return faults;
    }

    /** What may be so but is worth a second look, as keys of messages. */
    public List<String> doubts() {
        var doubts = new ArrayList<String>();
        if (exceeds(householdsServed, householdsInArea)) {
            doubts.add("survey.doubt.served");
        }
        if (exceeds(meters, householdsServed)) {
            doubts.add("survey.doubt.meters");
        }
        if (metered.filter(any -> !any).isPresent() && meters.filter(n -> n > 0).isPresent()) {
            doubts.add("survey.doubt.metered");
        }
        if (chlorinates.filter(any -> !any).isPresent() && chlorineTestedOn.isPresent()) {
            doubts.add("survey.doubt.chlorine");
        }
        return doubts;
    }

    private static boolean exceeds(Optional<Integer> one, Optional<Integer> other) {
        return one.flatMap(a -> other.map(b -> a > b)).orElse(false);
    }

    private static void count(Map<String, String> faults, String field, Optional<Integer> count) {
        count.filter(n -> n < 0).ifPresent(n -> faults.put(field, "field.count"));
    }

    private static void range(
            Map<String, String> faults,
            String field,
            Optional<BigDecimal> number,
            BigDecimal most,
            String code) {
        number.filter(n -> n.signum() < 0 || n.compareTo(most) > 0)
                .ifPresent(n -> faults.put(field, code));
    }
}
