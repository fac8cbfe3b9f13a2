package org.wopplatform.core.matching;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of an operator on either side, as far as it may be known here.
 *
 * @param platform with which the operator lies
 * @param reach OWN, REGION or NETWORK: how far away that is from here
 * @param country ISO 3166-1 alpha-2
 * @param latitude degrees, with the longitude or not at all
 */
public record Side(
        String platform,
        String reach,
        UUID operator,
        String name,
        String country,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<Integer> connections,
        Optional<Integer> population,
        Optional<String> legalForm,
        Set<String> services,
        Optional<String> connectivity,
        boolean verified,
        boolean codeAccepted,
        boolean outside,
        boolean demonstration) {

    public Side {
        services = Set.copyOf(services);
    }

    /** Fewer than 5,000 connections, or run by its community. */
    public boolean small() {
        return connections.filter(n -> n < 5_000).isPresent()
                || legalForm.filter("COMMUNITY_BOARD"::equals).isPresent();
    }
}
