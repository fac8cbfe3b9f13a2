package org.wopplatform.core.observatory;

import static org.wopplatform.core.observatory.Dimension.ALL;
import static org.wopplatform.core.observatory.Dimension.AREA;
import static org.wopplatform.core.observatory.Dimension.BEGUN;
import static org.wopplatform.core.observatory.Dimension.COUNTRY;
import static org.wopplatform.core.observatory.Dimension.CURRENCY;
import static org.wopplatform.core.observatory.Dimension.DIRECTION;
import static org.wopplatform.core.observatory.Dimension.FORM;
import static org.wopplatform.core.observatory.Dimension.KIND;
import static org.wopplatform.core.observatory.Dimension.LINK;
import static org.wopplatform.core.observatory.Dimension.MISSION_KIND;
import static org.wopplatform.core.observatory.Dimension.ORIGIN;
import static org.wopplatform.core.observatory.Dimension.RECOGNITION;
import static org.wopplatform.core.observatory.Dimension.SERVICE;
import static org.wopplatform.core.observatory.Dimension.SIZE;
import static org.wopplatform.core.observatory.Dimension.SPAN;
import static org.wopplatform.core.observatory.Dimension.STATE;
import static org.wopplatform.core.observatory.Dimension.TIMELINESS;
import static org.wopplatform.core.observatory.Dimension.YEAR;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is counted. How a record counts is said by the views {@code counting_*} of the database;
 * every measure is a sum over records, each of which belongs to one platform.
 */
public enum Measure implements Indicator {
    /** Partnerships that were agreed, in whatever state they are since; none that was withdrawn. */
    PARTNERSHIPS(
            Unit.COUNT,
            Overlap.ANYWHERE,
            STATE,
            KIND,
            AREA,
            COUNTRY,
            LINK,
            BEGUN,
            DIRECTION,
            SPAN,
            ORIGIN),
    /** Partnerships on their way to an agreement: identified, matched, with a letter of intent. */
    PROSPECTS(
            Unit.COUNT,
            Overlap.ANYWHERE,
            STATE,
            KIND,
            AREA,
            COUNTRY,
            LINK,
            BEGUN,
            DIRECTION,
            SPAN,
            ORIGIN),
    /** Verified operators, in the platform where they are at home; none from outside it. */
    OPERATORS(Unit.COUNT, Overlap.NONE, COUNTRY, SERVICE, ORIGIN, SIZE, FORM, RECOGNITION),
    /** People served, as verified operators state them. */
    PEOPLE(Unit.PEOPLE, Overlap.NONE, COUNTRY),
    /** Missions that are done or reported. */
    MISSIONS(Unit.COUNT, Overlap.ANYWHERE, YEAR, AREA, MISSION_KIND),
    /** People on missions times their days, to the half day. */
    PERSON_DAYS(Unit.DAYS, Overlap.ANYWHERE, YEAR, AREA, MISSION_KIND),
    WOMEN(Unit.PEOPLE, Overlap.ANYWHERE, YEAR, AREA, MISSION_KIND),
    MEN(Unit.PEOPLE, Overlap.ANYWHERE, YEAR, AREA, MISSION_KIND),
    OTHERS(Unit.PEOPLE, Overlap.ANYWHERE, YEAR, AREA, MISSION_KIND),
    /** Contributions in money that stand, in the global platform's currency. */
    CASH(Unit.MONEY, Overlap.ANYWHERE, YEAR, CURRENCY),
    /** Contributions in kind that stand, at what they cost, in the global platform's currency. */
    IN_KIND(Unit.MONEY, Overlap.ANYWHERE, YEAR, CURRENCY),
    /** Claims that were paid, in the global platform's currency. */
    REIMBURSED(Unit.MONEY, Overlap.ANYWHERE, YEAR, CURRENCY),
    /** Entries of money that no dated rate converts, and that are in no sum of money therefore. */
    UNRATED(Unit.COUNT, Overlap.ANYWHERE, YEAR, CURRENCY),
    /** Reports of running partnerships that are not handed in yet. */
    REPORTS(Unit.COUNT, Overlap.ANYWHERE, TIMELINESS),
    /** Open requests for support, also those in matching. */
    REQUESTS(Unit.COUNT, Overlap.WITHIN_A_PLATFORM, AREA, COUNTRY),
    /** Open offers to mentor. */
    OFFERS(Unit.COUNT, Overlap.WITHIN_A_PLATFORM, AREA, COUNTRY),
    /** Days a year of open offers that are not promised yet. */
    FREE_DAYS(Unit.DAYS, Overlap.WITHIN_A_PLATFORM, AREA, COUNTRY);

    /** In what a measure is told. */
    public enum Unit {
        COUNT,
        PEOPLE,
        /** Days, to the half. */
        DAYS,
        /** The currency of the global platform, to the cent. */
        MONEY
    }

    private final Unit unit;
    private final Overlap overlap;
    private final Set<Dimension> dimensions;

    Measure(Unit unit, Overlap overlap, Dimension... dimensions) {
        this.unit = unit;
        this.overlap = overlap;
        this.dimensions = EnumSet.of(ALL, dimensions);
    }

    public Unit unit() {
        return unit;
    }

    /** By what it can be broken down, {@link Dimension#ALL} included. */
    @Override
    public Set<Dimension> dimensions() {
        return EnumSet.copyOf(dimensions);
    }

    /** Whether somebody has to state it, so that nothing stated is not the same as none. */
    public boolean isStated() {
        return unit == Unit.PEOPLE || unit == Unit.DAYS;
    }

    @Override
    public Adds adds() {
        return Adds.SUM;
    }

    @Override
    public Set<Measure> madeOf() {
        return EnumSet.of(this);
    }

    /** Behind which cells of the dimension the same operator may stand. */
    public Overlap overlap(Dimension by) {
        return overlap == Overlap.NONE && by.severalEach() && by != Dimension.COUNTRY
                ? Overlap.WITHIN_A_PLATFORM
                : overlap;
    }
}
