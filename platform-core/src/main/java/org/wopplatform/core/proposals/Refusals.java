package org.wopplatform.core.proposals;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.rules.RuleRefused;

/** Says what the database refuses in the words of the rule that it holds (PR2, PR4, PR5). */
final class Refusals {
    private static final Map<String, String> BY_STATE =
            Map.ofEntries(
                    Map.entry("WOPP1", "proposal.mentee-not-verified"),
                    Map.entry("WOPP2", "proposal.mentor-not-verified"),
                    Map.entry("WOPP3", "proposal.mentee-without-code"),
                    Map.entry("WOPP4", "proposal.mentor-without-code"),
                    Map.entry("WOPP5", "proposal.request-not-open"),
                    Map.entry("WOPP6", "proposal.offer-not-open"),
                    Map.entry("WOPP7", "proposal.commercial-tie"),
                    Map.entry("WOPP8", "proposal.not-seen"),
                    Map.entry("WOPP9", "proposal.does-not-add-up"),
                    Map.entry("WOPPA", "proposal.gone-on"),
                    Map.entry("WOPPB", "proposal.not-your-side"));

    private Refusals() {}

    /**
     * Runs the statement; what the database refuses by a rule of ours is refused by that rule,
     * naming the pair.
     */
    static int told(Query statement, String mentee, String mentor) {
        try {
            return statement.executeUpdate();
        } catch (PersistenceException thrown) {
            throw Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                    .limit(12)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .map(Refusals::code)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<RuntimeException>map(
                            code ->
                                    new RuleRefused(
                                            code, Map.of("mentee", mentee, "mentor", mentor)))
                    .orElse(thrown);
        }
    }

    private static Optional<String> code(SQLException refused) {
        var said = String.valueOf(refused.getMessage());
        if (said.contains("match_proposal_one_living")) {
            return Optional.of("proposal.living-already");
        }
        if (said.contains("proposal_answer_once")) {
            return Optional.of("proposal.answered-already");
        }
        return Optional.ofNullable(BY_STATE.get(String.valueOf(refused.getSQLState())));
    }
}
