package org.wopplatform.core.missions;

import java.math.BigDecimal;
import java.util.UUID;

/** Who took part of one party, on one level: by numbers, and for how many days each (MI3). */
public record Group(UUID party, Level level, int women, int men, int others, BigDecimal days) {
    public static final int MOST = 500;

    public enum Level {
        MANAGEMENT,
        PROFESSIONAL,
        TECHNICIAN,
        OPERATOR_STAFF,
        BOARD,
        OTHER
    }

    public Group {
        for (var number : new int[] {women, men, others}) {
            if (number < 0 || number > MOST) {
                throw new IllegalArgumentException("people are 0 to 500, got " + number);
            }
        }
        if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(366)) > 0) {
            throw new IllegalArgumentException("days are more than 0 and at most 366, got " + days);
        }
    }

    public int people() {
        return women + men + others;
    }

    /**
     * People times days.
     *
     * <p>Unit: person-days, to the half. Error: none, the product is exact; where not everybody
     * stayed equally long, the days given are those of the longest stay and this is an upper bound.
     */
    public BigDecimal personDays() {
        return days.multiply(BigDecimal.valueOf(people()));
    }
}
