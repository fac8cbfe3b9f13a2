package org.wopplatform.core.assessments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.assessments.Rating.Confidence;
import org.wopplatform.core.assessments.Rating.Performance;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.lines.LineReading;
import org.wopplatform.core.lines.LineReading.Fault;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Days;

/**
 * Reads what was typed into a self-assessment, from a form or from the API.
 *
 * @param areas that can be rated
 */
public record AssessmentReading(List<WorkingArea> areas, LocalDate today) {
    public static final String ASSESSED_ON = "assessed-on";
    public static final String ON_WORD_OF = "on-word-of";
    public static final int LONGEST_NAME = 200;
    private static final int WHOLE_DAY = 10;
    private static final int DECIMALS = 4;
    private static final int FIRST_YEAR = 1990;

    /**
     * What was read.
     *
     * @param assessedOn empty where it was left open
     * @param ratings of the areas of which something was said
     * @param faults by the name of the field, in the order of the fields; nothing is kept where
     *     there are any
     */
    public record Read(
            Optional<LocalDate> assessedOn,
            Optional<String> onWordOf,
            List<Rating> ratings,
            Map<String, Fault> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * @param typed by the name of the field
     */
    public Read read(Map<String, String> typed) {
        var faults = new LinkedHashMap<String, Fault>();
        var day = text(typed, ASSESSED_ON).flatMap(text -> day(text, faults));
        var word = text(typed, ON_WORD_OF);
        if (word.filter(name -> name.length() > LONGEST_NAME).isPresent()) {
            faults.put(ON_WORD_OF, tooLong(LONGEST_NAME));
        }
        var ratings = new ArrayList<Rating>();
        for (var area : areas) {
            var row = new Row(area.code(), typed, faults);
            var rating = row.rating();
            if (rating.says()) {
                ratings.add(rating);
            }
        }
        return new Read(day, word, ratings, faults);
    }

    private Optional<LocalDate> day(String text, Map<String, Fault> faults) {
        var day =
                Days.read(text, DateOrder.DAY_FIRST)
                        .filter(d -> d.text().length() == WHOLE_DAY)
                        .map(PartialDate::earliest);
        if (day.isEmpty() || day.get().getYear() < FIRST_YEAR) {
            faults.put(ASSESSED_ON, new Fault("field.date", Map.of()));
        } else if (day.get().isAfter(today)) {
            faults.put(ASSESSED_ON, new Fault("assessment.day-to-come", Map.of()));
        }
        return day;
    }

    private static Optional<String> text(Map<String, String> typed, String field) {
        return Optional.ofNullable(typed.get(field))
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty());
    }

    private static Fault tooLong(int most) {
        return new Fault("field.too-long", Map.of("most", Integer.toString(most)));
    }

    /** What was typed of one area. */
    private final class Row {
        private final String area;
        private final Map<String, String> typed;
        private final Map<String, Fault> faults;

        Row(String area, Map<String, String> typed, Map<String, Fault> faults) {
            this.area = area;
            this.typed = typed;
            this.faults = faults;
        }

        Rating rating() {
            var maturity = level(RatingField.MATURITY, Rating.HIGHEST);
            var mentors = ticked(RatingField.CAN_MENTOR);
            var needs = ticked(RatingField.NEEDS_SUPPORT);
            var priority = level(RatingField.PRIORITY, Rating.LAST_PRIORITY);
            if (priority.isPresent() && !needs) {
                fault(RatingField.PRIORITY, "assessment.priority-without-need", Map.of());
                priority = Optional.empty();
            }
            var evidence = text(RatingField.EVIDENCE);
            if (evidence.filter(e -> e.length() > Rating.LONGEST_EVIDENCE).isPresent()) {
                faults.put(RatingField.EVIDENCE.of(area), tooLong(Rating.LONGEST_EVIDENCE));
            }
            return new Rating(area, maturity, evidence, mentors, needs, priority, performance());
        }

        private Optional<Performance> performance() {
            var figure = text(RatingField.FIGURE);
            var year = text(RatingField.FIGURE_YEAR);
            var confidence = text(RatingField.FIGURE_CONFIDENCE);
            if (figure.isEmpty() && year.isEmpty() && confidence.isEmpty()) {
                return Optional.empty();
            }
            var indicator = Indicator.of(area);
            if (indicator.isEmpty()) {
                fault(RatingField.FIGURE, "assessment.no-figure-here", Map.of());
                return Optional.empty();
            }
            var value = value(indicator.get(), figure);
            var when = year(year);
            var known =
                    confidence.flatMap(
                            c ->
                                    Arrays.stream(Confidence.values())
                                            .filter(one -> one.name().equals(c))
                                            .findFirst());
            if (known.isEmpty()) {
                fault(RatingField.FIGURE_CONFIDENCE, "assessment.confidence-missing", Map.of());
            }
            return value.flatMap(v -> when.flatMap(y -> known.map(c -> new Performance(v, y, c))));
        }

        private Optional<BigDecimal> value(Indicator indicator, Optional<String> figure) {
            if (figure.isEmpty()) {
                fault(RatingField.FIGURE, "assessment.figure-missing", Map.of());
                return Optional.empty();
            }
            var value = figure.flatMap(LineReading::number).map(BigDecimal::new);
            if (value.filter(v -> v.scale() <= DECIMALS).isEmpty()) {
                fault(RatingField.FIGURE, "field.any-number", Map.of());
                return Optional.empty();
            }
            if (!indicator.takes(value.get())) {
                fault(
                        RatingField.FIGURE,
                        "assessment.figure-range",
                        Map.of(
                                "indicator", indicator.key(),
                                "least", indicator.least().toPlainString(),
                                "most", indicator.most().toPlainString()));
                return Optional.empty();
            }
            return value;
        }

        private Optional<Integer> year(Optional<String> typed) {
            var year =
                    typed.filter(y -> y.matches("[0-9]{4}"))
                            .map(Integer::valueOf)
                            .filter(y -> y >= FIRST_YEAR && y <= today.getYear());
            if (year.isEmpty()) {
                fault(
                        RatingField.FIGURE_YEAR,
                        "assessment.figure-year",
                        Map.of(
                                "from", Integer.toString(FIRST_YEAR),
                                "until", Integer.toString(today.getYear())));
            }
            return year;
        }

        private Optional<Integer> level(RatingField field, int most) {
            var text = text(field);
            var level =
                    text.filter(t -> t.matches("[1-9]"))
                            .map(Integer::valueOf)
                            .filter(l -> l <= most);
            if (text.isPresent() && level.isEmpty()) {
                fault(field, "field.number", Map.of("least", "1", "most", Integer.toString(most)));
            }
            return level;
        }

        private boolean ticked(RatingField field) {
            var text = text(field);
            if (text.filter(t -> !t.equals(RatingField.YES)).isPresent()) {
                fault(field, "field.choice", Map.of());
            }
            return text.filter(RatingField.YES::equals).isPresent();
        }

        private Optional<String> text(RatingField field) {
            return AssessmentReading.text(typed, field.of(area));
        }

        private void fault(RatingField field, String code, Map<String, String> facts) {
            faults.put(field.of(area), new Fault(code, facts));
        }
    }
}
