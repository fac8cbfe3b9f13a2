package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.particulars.Numerals;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Words;

/** Reads amounts, currencies and whose they are as people type them. */
record MoneyForm(Typed typed, Words words) {
    Optional<BigDecimal> amount(String field, boolean required) {
        var text = required ? typed.text(field, 40) : typed.optional(field, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var amount = Numerals.amount(text).filter(number -> number.signum() > 0);
        if (amount.isEmpty()) {
            typed.fault(field, words.say("field.money"));
        }
        return amount;
    }

    /** A rate: digits with a decimal point or comma, up to ten decimals. */
    Optional<BigDecimal> rate(String field) {
        var text = typed.text(field, 40).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,10})?") || new BigDecimal(text).signum() == 0) {
            typed.fault(field, words.say("field.rate"));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    Optional<String> currency(String field, boolean required) {
        var code = typed.value(field).strip();
        if (code.isEmpty() && !required) {
            return Optional.empty();
        }
        if (!Currencies.known(code)) {
            typed.fault(field, words.say("field.choice"));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    UUID party(String field) {
        try {
            return UUID.fromString(typed.value(field));
        } catch (IllegalArgumentException e) {
            typed.fault(field, words.say("field.choice"));
            return new UUID(0, 0);
        }
    }

    Optional<String> optional(String field, int most) {
        return Optional.of(typed.optional(field, most)).filter(text -> !text.isEmpty());
    }
}
