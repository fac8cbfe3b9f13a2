package org.wopplatform.core.proposals;

import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.rules.Refusals;
import org.wopplatform.core.rules.RuleRefused;

/** The rules that the database holds for proposals (PR2, PR4, PR5), by what it says. */
final class ProposalRules {
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

    private ProposalRules() {}

    /**
     * Runs the statement; what the database refuses by a rule of ours is refused by that rule,
     * naming the pair.
     */
    static int told(Query statement, String mentee, String mentor) {
        var pair = Map.of("mentee", mentee, "mentor", mentor);
        return Refusals.told(statement, said -> code(said).map(c -> new RuleRefused(c, pair)));
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
