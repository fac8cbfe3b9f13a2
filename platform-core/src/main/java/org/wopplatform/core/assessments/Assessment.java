package org.wopplatform.core.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An operator's self-assessment as it is kept.
 *
 * @param assessedOn the day it speaks of
 * @param onWordOf who gave the information, where the platform's staff entered it
 * @param submittedByName empty where that may not be read or is not known
 * @param returnReason why it was returned; stays until it is decided again
 * @param ratings of the areas of which it says something
 */
public record Assessment(
        UUID id,
        UUID operator,
        State state,
        LocalDate assessedOn,
        Optional<String> onWordOf,
        Optional<UUID> submittedBy,
        Optional<String> submittedByName,
        Optional<Instant> submittedAt,
        Optional<String> decidedByName,
        Optional<Instant> decidedAt,
        Optional<String> returnReason,
        boolean demonstration,
        int version,
        List<Rating> ratings) {

    /** How far it has come (SA2). */
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        REVIEWED;

        public boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT, RETURNED -> next == SUBMITTED;
                case SUBMITTED -> next == RETURNED || next == REVIEWED;
                case REVIEWED -> false;
            };
        }

        /** Whether it is still written. */
        public boolean written() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /** Why it cannot be submitted: what is lacking in which field. */
    public record Lack(String field, String code) {}

    public Assessment {
        ratings = List.copyOf(ratings);
    }

    public Rating of(String area) {
        return ratings.stream()
                .filter(rating -> rating.area().equals(area))
                .findFirst()
                .orElse(Rating.open(area));
    }

    public List<Rating> rated() {
        return ratings.stream().filter(rating -> rating.maturity().isPresent()).toList();
    }

    public boolean wasSubmittedBy(UUID account) {
        return submittedBy.filter(account::equals).isPresent();
    }

    /** What is lacking before it can be submitted, area by area; empty if nothing is. */
    public List<Lack> lacks(LocalDate today) {
        var lacks = new ArrayList<Lack>();
        if (assessedOn.isAfter(today)) {
            lacks.add(new Lack(AssessmentReading.ASSESSED_ON, "assessment.day-to-come"));
        }
        if (ratings.isEmpty()) {
            lacks.add(new Lack("", "assessment.nothing-rated"));
        }
        for (var rating : ratings) {
            if (rating.maturity().isEmpty()) {
                lacks.add(lack(rating, RatingField.MATURITY, "assessment.maturity-open"));
            } else if (rating.canMentor() && rating.maturity().get() < Rating.MENTORS_FROM) {
                lacks.add(lack(rating, RatingField.MATURITY, "assessment.mentor-too-early"));
            }
            if (rating.canMentor() && rating.evidence().isEmpty()) {
                lacks.add(lack(rating, RatingField.EVIDENCE, "assessment.evidence-missing"));
            }
        }
        return lacks;
    }

    private static Lack lack(Rating rating, RatingField field, String code) {
        return new Lack(field.of(rating.area()), code);
    }
}
