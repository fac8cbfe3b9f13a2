package org.wopplatform.core.ledger;

import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wopplatform.core.rules.Refusals;
import org.wopplatform.core.rules.RuleRefused;

/** The rules that the database holds for the ledger (L1 to L10), by what it says. */
public final class LedgerRules {
    private static final Map<String, String> BY_STATE =
            Map.ofEntries(
                    Map.entry("WOP20", "partnership.over"),
                    Map.entry("WOP60", "claim.gone-on"),
                    Map.entry("WOP61", "claim.three-people"),
                    Map.entry("WOP62", "money.not-your-side"),
                    Map.entry("WOP63", "money.reversed-once"),
                    Map.entry("WOP64", "claim.no-rate"),
                    Map.entry("WOP65", "money.not-held"),
                    Map.entry("WOP66", "claim.sold-by-a-partner"),
                    Map.entry("WOP69", "claim.before-an-agreement"),
                    Map.entry("WOP71", "integrity.no-such-step"),
                    Map.entry("42501", "partnership.not-consented"));
    private static final Map<String, String> BY_WORDS = new LinkedHashMap<>();

    static {
        BY_WORDS.put("claim_line_receipt_once", "claim.receipt-twice");
        BY_WORDS.put("exchange_rate_once_a_day", "rate.once-a-day");
        BY_WORDS.put("no rate of tomorrow", "money.day-outside");
        BY_WORDS.put("lies outside the partnership", "money.day-outside");
        BY_WORDS.put("in_its_decimals", "money.decimals");
        BY_WORDS.put("claim_line_never_above_cost", "claim.above-cost");
        BY_WORDS.put("claim_line_salary_is_days_at_cost", "claim.salary-above-cost");
        BY_WORDS.put("names its receipts", "claim.no-receipts");
        BY_WORDS.put("claim_paid_by_another", "claim.paid-by-itself");
        BY_WORDS.put("claim_three_people", "claim.three-people");
        BY_WORDS.put("says why", "money.reason");
        BY_WORDS.put("with_reason", "money.reason");
        BY_WORDS.put("only a record is told", "money.told-in-records");
        BY_WORDS.put("violates check constraint", "money.no-place-for-it");
    }

    private static final Pattern DETAIL = Pattern.compile("Detail: ([A-Z0-9 -]+)");

    private LedgerRules() {}

    /** Runs the statement; what the database refuses by a rule of ours is refused by that rule. */
    public static int told(Query statement) {
        return Refusals.told(statement, LedgerRules::of);
    }

    private static Optional<RuleRefused> of(SQLException refused) {
        var said = String.valueOf(refused.getMessage());
        var detail = DETAIL.matcher(said);
        var facts =
                detail.find()
                        ? Map.of("detail", detail.group(1).strip())
                        : Map.<String, String>of();
        var code = BY_STATE.get(String.valueOf(refused.getSQLState()));
        if (code != null) {
            return Optional.of(new RuleRefused(code, facts));
        }
        return BY_WORDS.entrySet().stream()
                .filter(rule -> said.contains(rule.getKey()))
                .findFirst()
                .map(rule -> new RuleRefused(rule.getValue(), facts));
    }
}
