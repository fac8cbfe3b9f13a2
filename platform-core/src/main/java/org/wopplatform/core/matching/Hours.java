package org.wopplatform.core.matching;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many hours of two operators' working days fall together.
 *
 * <p>Unit: hours, 0 to 8. The time of day is that of the country where it has one time, without
 * summer time; elsewhere it is taken from the longitude, 15 degrees to the hour. Error: up to one
 * hour each for summer time, up to one more where the longitude is used. Source of the countries'
 * times: the tz database, release 2025a.
 */
final class Hours {
    static final double WORKING_DAY = 8;

    private static final double DEGREES_AN_HOUR = 15;
    private static final double DAY = 24;

    private static final Map<String, Double> COUNTRIES =
            Map.ofEntries(
                    Map.entry("AG", -4.0),
                    Map.entry("AR", -3.0),
                    Map.entry("AW", -4.0),
                    Map.entry("BB", -4.0),
                    Map.entry("BO", -4.0),
                    Map.entry("BS", -5.0),
                    Map.entry("BZ", -6.0),
                    Map.entry("CO", -5.0),
                    Map.entry("CR", -6.0),
                    Map.entry("CU", -5.0),
                    Map.entry("CW", -4.0),
                    Map.entry("DE", 1.0),
                    Map.entry("DM", -4.0),
                    Map.entry("DO", -4.0),
                    Map.entry("FR", 1.0),
                    Map.entry("GB", 0.0),
                    Map.entry("GD", -4.0),
                    Map.entry("GT", -6.0),
                    Map.entry("GY", -4.0),
                    Map.entry("HN", -6.0),
                    Map.entry("HT", -5.0),
                    Map.entry("IT", 1.0),
                    Map.entry("JM", -5.0),
                    Map.entry("KN", -4.0),
                    Map.entry("LC", -4.0),
                    Map.entry("NI", -6.0),
                    Map.entry("NL", 1.0),
                    Map.entry("PA", -5.0),
                    Map.entry("PE", -5.0),
                    Map.entry("PR", -4.0),
                    Map.entry("PY", -3.0),
                    Map.entry("SR", -3.0),
                    Map.entry("SV", -6.0),
                    Map.entry("TT", -4.0),
                    Map.entry("UY", -3.0),
                    Map.entry("VC", -4.0),
                    Map.entry("VE", -4.0));

    private Hours() {}

    /** Empty where the time of either is not known. */
    static OptionalDouble together(Side one, Side other) {
        var here = ahead(one);
        var there = ahead(other);
        if (Double.isNaN(here) || Double.isNaN(there)) {
            return OptionalDouble.empty();
        }
        var apart = Math.abs(here - there);
        return OptionalDouble.of(Math.max(0, WORKING_DAY - Math.min(apart, DAY - apart)));
    }

    private static double ahead(Side side) {
        var country = COUNTRIES.get(side.country());
        if (country != null) {
            return country;
        }
        return side.longitude().isPresent() ? side.longitude().get() / DEGREES_AN_HOUR : Double.NaN;
    }
}
