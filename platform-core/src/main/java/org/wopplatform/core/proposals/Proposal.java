package org.wopplatform.core.proposals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.Part;
import org.wopplatform.core.matching.Weights;

/**
 * A pair that is proposed, as far as it may be read here.
 *
 * @param platform that makes it
 * @param title of the request
 * @param score in hundredths of a point: the sum of the parts' points
 * @param overrideReason why a facilitator chose this pair; told where it was made alone
 * @param expiresOn the last day on which it can be answered
 */
public record Proposal(
        UUID id,
        String platform,
        Half mentee,
        Half mentor,
        String title,
        Own own,
        List<String> areas,
        int days,
        int score,
        List<Part> parts,
        Weights weights,
        Author author,
        Optional<String> overrideReason,
        Optional<UUID> round,
        State state,
        Instant stateSince,
        Optional<DeclineKind> declined,
        LocalDate expiresOn,
        Optional<UUID> partnership,
        Instant proposedAt,
        boolean demonstration) {

    /** What the operators say in their own words, where that may be read. */
    public record Own(
            Optional<String> problem,
            Optional<String> desiredChange,
            Optional<String> brings,
            Optional<String> motivation,
            boolean groupable,
            int groupPlaces,
            Optional<LocalDate> windowFrom,
            Optional<LocalDate> windowUntil) {}

    public Proposal {
        areas = List.copyOf(areas);
        parts = List.copyOf(parts);
    }

    public Half half(Who who) {
        return who == Who.MENTEE ? mentee : mentor;
    }

    /** Points of 100, with two decimals. */
    public BigDecimal points() {
        return BigDecimal.valueOf(score, 2);
    }
}
