package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.web.words.Words;

/** Writes amounts as people read them: with their currency's decimals and its code. */
public final class Amounts {
    private Amounts() {}

    public static String of(Words t, BigDecimal amount, String currency) {
        var locale = t.language() == Language.EN ? Locale.UK : t.language().locale();
        var format = NumberFormat.getNumberInstance(locale);
        var decimals = Currencies.decimals(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount) + "\u00a0" + currency;
    }
}
