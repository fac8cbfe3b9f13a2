package org.wopplatform.core.ledger;

import java.util.Currency;
import java.util.List;

/** The currencies of ISO 4217 as far as partnerships of the region are likely to meet them. */
public final class Currencies {
    /** Offered in lists; any other in use may be sent to the API. */
    public static final List<String> OFFERED =
            List.of(
                    "ARS", "AUD", "BBD", "BOB", "BRL", "BSD", "BZD", "CAD", "CHF", "CLP", "COP",
                    "CRC", "CUP", "DKK", "DOP", "EUR", "GBP", "GTQ", "GYD", "HNL", "HTG", "JMD",
                    "JPY", "KYD", "MXN", "NIO", "NOK", "PAB", "PEN", "PYG", "SEK", "SRD", "TTD",
                    "USD", "UYU", "VES", "XCD");

    private Currencies() {}

    /** How many decimals amounts in the currency have: 0 to 3. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public static boolean known(String code) {
        return code.matches("[A-Z]{3}")
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(
                                currency ->
                                        currency.getCurrencyCode().equals(code)
                                                && currency.getDefaultFractionDigits() >= 0);
    }
}
