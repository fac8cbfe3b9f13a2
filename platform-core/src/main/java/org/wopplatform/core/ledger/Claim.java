package org.wopplatform.core.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.tenancy.Permission;

/**
 * What a party asks back of what it spent.
 *
 * @param claimantPlatform the platform of the claimant: it drafts and submits
 */
public record Claim(
        UUID id,
        UUID party,
        String claimantPlatform,
        String what,
        String currency,
        State state,
        Instant since,
        Optional<String> reason,
        List<Line> lines,
        List<Signed> signed,
        Optional<PaidFrom> paidFrom,
        Optional<UUID> payer,
        Optional<LocalDate> paidOn,
        Optional<String> paymentReference) {

    /** Where a claim stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        VERIFIED,
        APPROVED,
        PAID,
        REJECTED
    }

    /** What can be asked back; a fee cannot. */
    public enum Category {
        TRAVEL,
        LODGING,
        PER_DIEM,
        INSURANCE,
        VISA,
        MATERIALS,
        INTERPRETATION,
        VENUE,
        SALARY_AT_COST
    }

    /** Whose money it is paid from. */
    public enum PaidFrom {
        CASH_HELD,
        PLATFORM,
        PARTY
    }

    /** A step of a claim, from which states, and by whom. */
    public enum Step {
        SUBMIT(State.SUBMITTED, Set.of(State.DRAFT), Permission.WORK_IN_PARTNERSHIPS, false),
        TAKE_BACK(State.DRAFT, Set.of(State.SUBMITTED), Permission.WORK_IN_PARTNERSHIPS, false),
        VERIFY(State.VERIFIED, Set.of(State.SUBMITTED), Permission.VERIFY_CLAIMS, false),
        RETURN(State.DRAFT, Set.of(State.SUBMITTED), Permission.VERIFY_CLAIMS, true),
        REJECT(State.REJECTED, Set.of(State.SUBMITTED), Permission.VERIFY_CLAIMS, true),
        APPROVE(State.APPROVED, Set.of(State.VERIFIED), Permission.APPROVE_CLAIMS, false),
        SEND_BACK(State.DRAFT, Set.of(State.VERIFIED), Permission.APPROVE_CLAIMS, true),
        TURN_DOWN(State.REJECTED, Set.of(State.VERIFIED), Permission.APPROVE_CLAIMS, true),
        PAY(State.PAID, Set.of(State.APPROVED), Permission.APPROVE_CLAIMS, false),
        REVERSE_APPROVAL(State.VERIFIED, Set.of(State.APPROVED), Permission.APPROVE_CLAIMS, true),
        REVERSE_PAYMENT(State.APPROVED, Set.of(State.PAID), Permission.APPROVE_CLAIMS, true);

        private final State to;
        private final Set<State> from;
        private final Permission permission;
        private final boolean wantsReason;

        Step(State to, Set<State> from, Permission permission, boolean wantsReason) {
            this.to = to;
            this.from = from;
            this.permission = permission;
            this.wantsReason = wantsReason;
        }

        public State to() {
            return to;
        }

        public Permission permission() {
            return permission;
        }

        public boolean wantsReason() {
            return wantsReason;
        }

        /** Whether it is the claimant's own; the others are the coordinator's. */
        public boolean claimants() {
            return this == SUBMIT || this == TAKE_BACK;
        }

        public boolean leadsFrom(State state) {
            return from.contains(state);
        }
    }

    /**
     * A receipt.
     *
     * @param documented what it cost, by the receipt
     * @param claimed what of it is asked back: never more
     * @param days of a salary, with its cost by the day
     */
    public record Line(
            UUID id,
            Category category,
            String what,
            String supplier,
            String number,
            LocalDate day,
            BigDecimal documented,
            BigDecimal claimed,
            Optional<BigDecimal> days,
            Optional<BigDecimal> dailyCost) {}

    /** How it is paid: from whose money, on which day, and the bank's reference. */
    public record Payment(
            PaidFrom from, Optional<UUID> payer, LocalDate on, Optional<String> reference) {}

    /** Who took it to a state, and when. */
    public record Signed(State state, UUID account, Optional<String> name, Instant at) {}

    public BigDecimal documented() {
        return lines.stream().map(Line::documented).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal claimed() {
        return lines.stream().map(Line::claimed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
