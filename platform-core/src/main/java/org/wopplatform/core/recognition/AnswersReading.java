package org.wopplatform.core.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Days;
import org.wopplatform.core.particulars.Numerals;

/**
 * Reads the answers as people type them.
 *
 * @param order how dates are written
 * @param today no test of chlorine lies after it
 */
public record AnswersReading(DateOrder order, LocalDate today) {
    /** What was read; by field, the code of what could not be. */
    public record Read(Answers answers, Map<String, String> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * @param typed what was typed into a field; blank leaves the question open
     */
    public Read read(UnaryOperator<String> typed) {
        var faults = new LinkedHashMap<String, String>();
        var fields = new Fields(typed, faults);
        var answers =
                new Answers(
                        fields.count("households_served"),
                        fields.count("households_in_area"),
                        fields.amount("hours_per_day", "survey.hours"),
                        fields.amount("days_per_week", "survey.days"),
                        fields.yesOrNo("chlorinates"),
                        fields.read(
                                "chlorine_tested_on",
                                "field.date-as-written",
                                text -> Days.read(text, order)),
                        fields.yesOrNo("metered"),
                        fields.count("meters"),
                        fields.amount("billed", "survey.money"),
                        fields.amount("collected", "survey.money"),
                        fields.count("paid_staff"),
                        fields.count("volunteers"),
                        fields.amount("monthly_cost", "survey.money"));
        answers.faults(today).forEach(faults::putIfAbsent);
        return new Read(answers, faults);
    }

    private record Fields(UnaryOperator<String> typed, Map<String, String> faults) {
        <T> Optional<T> read(String field, String code, Function<String, Optional<T>> reading) {
            var text = typed.apply(field).strip();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var value = text.length() > 40 ? Optional.<T>empty() : reading.apply(text);
            if (value.isEmpty()) {
                faults.put(field, code);
            }
            return value;
        }

        Optional<Integer> count(String field) {
            return read(field, "field.count", Numerals::count);
        }

        Optional<BigDecimal> amount(String field, String code) {
            return read(field, code, Numerals::amount);
        }

        Optional<Boolean> yesOrNo(String field) {
            return read(
                    field,
                    "field.yes-or-no",
                    text ->
                            text.matches("yes|no")
                                    ? Optional.of(text.equals("yes"))
                                    : Optional.empty());
        }
    }

    /** A date as people write it. */
    public Optional<PartialDate> date(String text) {
        return Days.read(text, order).filter(date -> !date.earliest().isAfter(today));
    }
}
