package org.wopplatform.core.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a party found, as far as it has been written.
 *
 * @param said what the reader may read of it: nothing before all have handed theirs in, unless it
 *     is the reader's own
 */
public record Evaluation(
        UUID party,
        String name,
        String role,
        Stage stage,
        Optional<Instant> submittedAt,
        Optional<Said> said) {

    public enum Stage {
        NONE,
        DRAFT,
        SUBMITTED
    }

    /** Whether it would do it again. */
    public enum Again {
        YES,
        NO,
        UNSURE
    }

    /**
     * What it says; nothing in it is required before it is handed in.
     *
     * @param gained what the party gained
     * @param gave what the others gained from it
     * @param otherwise what it would do otherwise
     * @param ratings 1 to 5 by question
     * @param toldBy for a record, the source
     * @param version 0 where nothing has been written yet
     */
    public record Said(
            String gained,
            String gave,
            String otherwise,
            Optional<Again> again,
            Map<Question, Integer> ratings,
            String toldBy,
            int version) {
        public static final int LONGEST = 10_000;

        public Said {
            ratings = Map.copyOf(ratings);
        }

        public static Said nothing() {
            return new Said("", "", "", Optional.empty(), Map.of(), "", 0);
        }

        /** The fields that must be filled in before it is handed in. */
        public List<String> lacking() {
            var lacking = new ArrayList<String>();
            if (gained.isBlank()) {
                lacking.add("gained");
            }
            if (gave.isBlank()) {
                lacking.add("gave");
            }
            for (var question : Question.values()) {
                if (!ratings.containsKey(question)) {
                    lacking.add(question.key());
                }
            }
            if (otherwise.isBlank()) {
                lacking.add("otherwise");
            }
            if (again.isEmpty()) {
                lacking.add("again");
            }
            return lacking;
        }
    }

    /** What is still to be filled in; of a record nothing. */
    public List<String> lacking() {
        return said.map(Said::lacking).orElse(List.of());
    }
}
