package org.wopplatform.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a party gave.
 *
 * @param party who gave it
 * @param side the platform that wrote it down
 * @param amount in its own currency, as it was given; nothing where a source does not tell
 * @param converted the amount in the currency of the coordinating platform; nothing where no rate
 *     of the day or before it is known
 */
public record Contribution(
        UUID id,
        UUID party,
        String side,
        Kind kind,
        String what,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> unitValue,
        Optional<BigDecimal> amount,
        Optional<String> currency,
        Optional<LocalDate> day,
        Optional<String> evidence,
        Optional<String> toldBy,
        Optional<Converted> converted,
        Optional<String> reversalReason) {

    /** In kind or in money; there is no other kind. */
    public enum Kind {
        IN_KIND_STAFF,
        IN_KIND_GOODS,
        IN_KIND_LODGING,
        CASH;

        public boolean inKind() {
            return this != CASH;
        }
    }

    /** An amount in another currency, and by which rate of which day, from which source. */
    public record Converted(
            BigDecimal amount,
            String currency,
            BigDecimal rate,
            LocalDate rateDay,
            Optional<String> source) {}

    /**
     * What is said of a new one.
     *
     * @param quantity days of staff, nights of lodging, pieces of goods; nothing for money
     * @param unitValue documented cost of one; nothing for money
     * @param amount of money; what is in kind is worth its count
     * @param toldBy the source, in a record of what others lived through
     */
    public record Said(
            UUID party,
            Kind kind,
            String what,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitValue,
            Optional<BigDecimal> amount,
            Optional<String> currency,
            Optional<LocalDate> day,
            Optional<String> evidence,
            Optional<String> toldBy) {}

    public boolean reversed() {
        return reversalReason.isPresent();
    }
}
