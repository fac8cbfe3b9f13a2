package org.wopplatform.web.pages.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.assessments.AreaGroup;
import org.wopplatform.core.assessments.Assessment;
import org.wopplatform.core.assessments.Indicator;
import org.wopplatform.core.assessments.Rating;
import org.wopplatform.core.assessments.WorkingArea;

/**
 * The ratings of an assessment as a table.
 *
 * @param before the reviewed one with which they are compared
 */
public record Ratings(Assessment assessment, Optional<Assessment> before, List<WorkingArea> areas) {

    /** As on the form: group by group. */
    static List<Rating> inOrder(List<WorkingArea> areas, Assessment assessment) {
        var ratings = new ArrayList<Rating>();
        for (var group : AreaGroup.all()) {
            group.of(areas).stream()
                    .map(area -> assessment.of(area.code()))
                    .filter(Rating::says)
                    .forEach(ratings::add);
        }
        return ratings;
    }

    public List<Rating> all() {
        return inOrder(areas, assessment);
    }

    /** What was said of the area before, if it was rated then. */
    public Optional<Integer> was(Rating rating) {
        return before.flatMap(earlier -> earlier.of(rating.area()).maturity());
    }

    /** Whether the area has been rated for the first time, or otherwise than before. */
    public boolean changed(Rating rating) {
        return before.isPresent() && !was(rating).equals(rating.maturity());
    }

    /** Rated before and not any more. */
    public List<String> gone() {
        return before.map(
                        earlier ->
                                inOrder(areas, earlier).stream()
                                        .map(Rating::area)
                                        .filter(area -> !assessment.of(area).says())
                                        .toList())
                .orElse(List.of());
    }

    /** In use, and not said anything about. */
    public List<String> open() {
        return areas.stream()
                .filter(area -> !area.retired())
                .map(WorkingArea::code)
                .filter(area -> !assessment.of(area).says())
                .toList();
    }

    public boolean unusual(Rating rating) {
        return rating.performance()
                .filter(
                        figure ->
                                Indicator.of(rating.area())
                                        .filter(i -> !i.isUsual(figure.value()))
                                        .isPresent())
                .isPresent();
    }
}
