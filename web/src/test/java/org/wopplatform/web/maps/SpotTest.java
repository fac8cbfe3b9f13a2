package org.wopplatform.web.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {
    @ParameterizedTest
    @CsvSource({
        "GI, 36.13, -5.35",
        "BV, -54.4, 3.4",
        "TV, -8.52, 179.2",
        "BQ, 12.18, -68.27",
        "KI, 1.4, 173.0",
        "SH, -15.95, -5.7"
    })
    void aPlaceLiesWhereTheOutlinesHaveIt(String country, double latitude, double longitude) {
        var dot = WorldMap.near().outline(country).orElseThrow();
        var spot = Spot.of(latitude, longitude);
        assertThat(spot.x()).isCloseTo(dot.x(), within(0.1));
        assertThat(spot.y()).isCloseTo(dot.y(), within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "MX, 19.43, -99.13",
        "HN, 14.10, -87.20",
        "BO, -16.50, -68.15",
        "AR, -34.60, -58.40",
        "BR, -15.79, -47.88"
    })
    void aCapitalLiesInItsCountry(String country, double latitude, double longitude) {
        var land = WorldMap.near().outline(country).orElseThrow().box();
        var spot = Spot.of(latitude, longitude);
        assertThat(land.holds(spot.x(), spot.y())).isTrue();
    }
}
