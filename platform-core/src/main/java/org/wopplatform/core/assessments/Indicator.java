package org.wopplatform.core.assessments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The figure by which performance in a working area is compared; not every area has one.
 *
 * <p>What lies outside the range is refused as a slip of the pen; what lies outside the usual range
 * is kept and doubted. Water losses are compared per connection, for a percentage says more about
 * consumption than about losses. Source: the indicators of IBNET and of GWOPA's performance
 * programme; upper ends where those name none, and the usual ranges, are our own.
 */
public enum Indicator {
    /** Non-revenue water, in litres per connection and day. */
    LOSSES_PER_CONNECTION("WATER_LOSSES", Direction.LOWER, "0", "10000", "30", "2000"),

    /** Cash collected of what was billed, in per cent. */
    COLLECTION_RATIO("BILLING_AND_COLLECTION", Direction.HIGHER, "0", "200", "30", "110"),

    /** Tests of residual chlorine passed, in per cent. */
    CHLORINE_COMPLIANCE("DRINKING_WATER_QUALITY", Direction.HIGHER, "0", "100", "50", "100"),

    /** Hours of supply a day, weighted by connections. */
    HOURS_OF_SUPPLY("OPERATION_AND_MAINTENANCE", Direction.HIGHER, "0", "24", "1", "24"),

    /** Breaks per kilometre of pipe and year. */
    PIPE_BREAKS("ASSET_MANAGEMENT", Direction.LOWER, "0", "100", "0", "10"),

    /** Energy per cubic metre put into the system, in kilowatt-hours; topography counts too. */
    ENERGY_PER_CUBIC_METRE("ENERGY_EFFICIENCY", Direction.LOWER, "0", "20", "0.01", "3"),

    /**
     * Staff, in full-time equivalents, per 1,000 connections; below 2 much work is contracted out.
     */
    STAFF_PER_THOUSAND("HUMAN_RESOURCES", Direction.LOWER, "0.1", "200", "1", "25"),

    /** Customers who say that they are satisfied, of those who were asked, in per cent. */
    CUSTOMER_SATISFACTION("CUSTOMER_SERVICE", Direction.HIGHER, "0", "100", "20", "100"),

    /** Operating revenue by operating cost without depreciation and debt. */
    OPERATING_COST_COVERAGE("FINANCIAL_MANAGEMENT", Direction.HIGHER, "0.01", "10", "0.3", "2.5"),

    /** Wastewater treated of what was collected, in per cent. */
    WASTEWATER_TREATED("WASTEWATER", Direction.HIGHER, "0", "100", "0", "100"),

    /** People served of those who live in the area of service, in per cent. */
    WATER_COVERAGE("WATER_EXTENSION", Direction.HIGHER, "0", "100", "20", "100"),

    /** People with improved sanitation of those who live in the area of service, in per cent. */
    SANITATION_COVERAGE("SANITATION_EXTENSION", Direction.HIGHER, "0", "100", "10", "100"),

    /** People served of those who live in low-income areas, in per cent. */
    LOW_INCOME_COVERAGE("LOW_INCOME_AREAS", Direction.HIGHER, "0", "100", "0", "100"),

    /** Connections with a meter that works, in per cent. */
    METERED_CONNECTIONS("WATER_DEMAND", Direction.HIGHER, "0", "100", "0", "100");

    /** Which end is the better one. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    private final String area;
    private final Direction direction;
    private final BigDecimal least;
    private final BigDecimal most;
    private final BigDecimal usualLeast;
    private final BigDecimal usualMost;

    Indicator(
            String area,
            Direction direction,
            String least,
            String most,
            String usualLeast,
            String usualMost) {
        this.area = area;
        this.direction = direction;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.usualLeast = new BigDecimal(usualLeast);
        this.usualMost = new BigDecimal(usualMost);
    }

    /** That of an area of the network; a platform's own areas have none. */
    public static Optional<Indicator> of(String area) {
        return Arrays.stream(values()).filter(i -> i.area.equals(area)).findFirst();
    }

    public String area() {
        return area;
    }

    public Direction direction() {
        return direction;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    public boolean takes(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    /** Whether the value is one that operators have; others are asked about. */
    public boolean isUsual(BigDecimal value) {
        return value.compareTo(usualLeast) >= 0 && value.compareTo(usualMost) <= 0;
    }

    /**
     * How much better one figure is than another, as a part of the usual range.
     *
     * <p>Range: -1 to 1; 0 where they are equal, negative where the first is the worse; what lies
     * outside the usual range counts as its end. Never falls when the first becomes better. Error:
     * that of the two figures alone.
     */
    public double lead(double one, double other) {
        var low = usualLeast.doubleValue();
        var high = usualMost.doubleValue();
        var difference = Math.min(high, Math.max(low, one)) - Math.min(high, Math.max(low, other));
        var part = difference / (high - low);
        return direction == Direction.HIGHER ? part : -part;
    }

    /** Its name in the keys of words: {@code hours-of-supply}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
