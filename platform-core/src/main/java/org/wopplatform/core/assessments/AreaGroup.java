package org.wopplatform.core.assessments;

import java.util.Arrays;
import java.util.List;

/** Where a working area stands on a form: beside those that the same people know about. */
public enum AreaGroup {
    WATER(
            "WATER_LOSSES",
            "DRINKING_WATER_QUALITY",
            "WATER_EXTENSION",
            "WATER_DEMAND",
            "CATCHMENT_MANAGEMENT"),
    SANITATION("WASTEWATER", "SANITATION_EXTENSION"),
    OPERATION(
            "OPERATION_AND_MAINTENANCE",
            "ASSET_MANAGEMENT",
            "ENERGY_EFFICIENCY",
            "CLIMATE_RESILIENCE"),
    CUSTOMERS_AND_MONEY(
            "BILLING_AND_COLLECTION",
            "CUSTOMER_SERVICE",
            "FINANCIAL_MANAGEMENT",
            "BUSINESS_PLANNING"),
    ORGANISATION("HUMAN_RESOURCES", "GOVERNANCE", "INFORMATION_TECHNOLOGY", "POLICY_AND_LEGAL"),
    PEOPLE("LOW_INCOME_AREAS", "SOCIAL_INCLUSION");

    private final List<String> areas;

    AreaGroup(String... areas) {
        this.areas = List.of(areas);
    }

    /** The network's areas of the group, in the order in which they are shown. */
    public List<String> areas() {
        return areas;
    }

    /** A platform's own area stands with the one that it lies within, after the network's. */
    public List<WorkingArea> of(List<WorkingArea> all) {
        return all.stream()
                .filter(area -> areas.contains(area.within()))
                .sorted(
                        (one, other) ->
                                Integer.compare(
                                        areas.indexOf(one.within()) * 2 + (one.isOwn() ? 1 : 0),
                                        areas.indexOf(other.within()) * 2
                                                + (other.isOwn() ? 1 : 0)))
                .toList();
    }

    public static List<AreaGroup> all() {
        return Arrays.asList(values());
    }
}
