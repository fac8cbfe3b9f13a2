package org.wopplatform.web.observatory;

import org.wopplatform.core.observatory.Indicator;

/** What kind of record an indicator is counted from, as words call it. */
public final class Subjects {
    private Subjects() {}

    public static String of(Indicator indicator) {
        return switch (indicator.madeOf().iterator().next()) {
            case PARTNERSHIPS, PROSPECTS -> "PARTNERSHIP";
            case OPERATORS, PEOPLE -> "OPERATOR";
            case MISSIONS, PERSON_DAYS, WOMEN, MEN, OTHERS -> "MISSION";
            case CASH, IN_KIND, REIMBURSED, UNRATED -> "MONEY";
            case REPORTS -> "REPORT";
            case REQUESTS -> "REQUEST";
            case OFFERS, FREE_DAYS -> "OFFER";
        };
    }
}
