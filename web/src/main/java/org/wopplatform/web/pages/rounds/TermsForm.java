package org.wopplatform.web.pages.rounds;

import java.math.BigDecimal;
import java.util.Optional;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.particulars.Numerals;
import org.wopplatform.core.rounds.Problem;
import org.wopplatform.core.rounds.Terms;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Words;

/** Reads what a round is for and what its plan has to keep to. */
record TermsForm(Typed typed, Words words) {
    /** Empty where anything is wrong with what was typed. */
    Optional<Terms> terms() {
        var title = typed.text("title", Terms.LONGEST_TITLE);
        var day = typed.day("held_on");
        var minimum = typed.number("minimum", 0, 100);
        var aim = typed.choice("aim", Terms.Aim.class);
        var budget = budget();
        return typed.sound()
                ? Optional.of(
                        new Terms(
                                title,
                                day,
                                minimum,
                                aim.orElseThrow(),
                                typed.values("countries_first").contains("yes"),
                                budget))
                : Optional.empty();
    }

    private Optional<Terms.Budget> budget() {
        if (typed.value("budget").isBlank()) {
            return Optional.empty();
        }
        var amount = money("budget");
        var currency = typed.value("currency").strip();
        if (!Currencies.known(currency)) {
            typed.fault("currency", words.say("field.choice"));
        }
        var same = money("cost_same");
        var region = money("cost_region");
        var beyond = money("cost_beyond");
        return typed.sound()
                ? Optional.of(new Terms.Budget(amount, currency, same, region, beyond))
                : Optional.empty();
    }

    private long money(String field) {
        var text = typed.text(field, 40);
        var amount =
                text.equals("0")
                        ? Optional.of(BigDecimal.ZERO)
                        : Numerals.amount(text)
                                .filter(number -> number.signum() >= 0)
                                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                                .filter(
                                        number ->
                                                number.compareTo(
                                                                BigDecimal.valueOf(
                                                                        Problem.MOST_MONEY))
                                                        <= 0);
        if (amount.isEmpty() && !text.isEmpty()) {
            typed.fault(field, words.say("round.fault.money"));
        }
        return amount.map(BigDecimal::longValue).orElse(0L);
    }
}
