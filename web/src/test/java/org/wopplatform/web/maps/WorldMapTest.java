package org.wopplatform.web.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldMapTest {

    private static final List<String> CARIBBEAN =
            List.of(
                    "AG", "AI", "AW", "BB", "BL", "BM", "BQ", "BS", "CU", "CW", "DM", "DO", "GD",
                    "GP", "HT", "JM", "KN", "KY", "LC", "MF", "MQ", "MS", "PR", "SX", "TC", "TT",
                    "VC", "VG", "VI");

    private static final List<String> MAINLAND =
            List.of(
                    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "EC", "GF", "GT", "GY", "HN", "MX",
                    "NI", "PA", "PE", "PY", "SR", "SV", "UY", "VE");

    private static final String ANTARCTICA = "AQ";

    private final WorldMap overview = WorldMap.overview();
    private final WorldMap near = WorldMap.near();

    static Stream<WorldMap> bothMaps() {
        return Stream.of(WorldMap.overview(), WorldMap.near());
    }

    @ParameterizedTest
    @MethodSource("bothMaps")
    void everyCountryOfTheCaribbeanHasAPlace(WorldMap map) {
        assertThat(CARIBBEAN).allSatisfy(country -> assertThat(map.outline(country)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("bothMaps")
    void everyCountryOfTheLatinAmericanMainlandIsAnArea(WorldMap map) {
        assertThat(MAINLAND)
                .allSatisfy(
                        country ->
                                assertThat(map.outline(country))
                                        .hasValueSatisfying(
                                                outline -> assertThat(outline.dot()).isFalse()));
    }

    @ParameterizedTest
    @MethodSource("bothMaps")
    void everyCountryOfIso3166ButAntarcticaHasAPlace(WorldMap map) {
        Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        countries.remove(ANTARCTICA);

        assertThat(map.outlines())
                .extracting(Outline::country)
                .containsExactlyInAnyOrderElementsOf(countries);
    }

    @ParameterizedTest
    @MethodSource("bothMaps")
    void everyPlaceLiesOnTheCanvas(WorldMap map) {
        assertThat(map.outlines())
                .allSatisfy(
                        outline -> assertThat(outline.box()).matches(box -> isInside(map, box)));
    }

    @Test
    void codesUnknownToTheMapHaveNoPlace() {
        assertThat(overview.outline("XX")).isEmpty();
        assertThat(overview.outline("mx")).isEmpty();
        assertThat(overview.outline("--")).isEmpty();
    }

    @Test
    void countriesLieWhereTheyAreOnTheGlobe() {
        assertThat(anchor("MX").x()).isLessThan(anchor("HN").x());
        assertThat(anchor("HN").x()).isLessThan(anchor("BB").x());
        assertThat(anchor("BO").y()).isLessThan(anchor("AR").y());
        assertThat(anchor("GF").x()).isLessThan(anchor("FR").x());
        assertThat(anchor("RU").x()).isGreaterThan(anchor("FR").x());
        assertThat(anchor("FJ").x()).isGreaterThan(anchor("AU").x());
    }

    @Test
    void smallIslandsAreDotsAndLargeOnesAreAreas() {
        assertThat(anchor("BB").dot()).isTrue();
        assertThat(anchor("TT").dot()).isTrue();
        assertThat(anchor("CU").dot()).isFalse();
        assertThat(near.outline("TT").orElseThrow().dot()).isFalse();
    }

    @Test
    void aDotIsALineOfNoLengthAtItsAnchor() {
        Outline barbados = anchor("BB");

        assertThat(barbados.path())
                .isEqualTo(
                        "M" + Tenths.text(barbados.x()) + " " + Tenths.text(barbados.y()) + "h0");
    }

    @Test
    void allLandOfTheWorldWeighsAtMostFourteenKilobytes() {
        String all = overview.landExcept(Set.of()) + overview.dotsExcept(Set.of());

        assertThat(weight(all)).isLessThanOrEqualTo(14_000);
    }

    @Test
    void theMapOfLatinAmericaAndTheCaribbeanWeighsAtMostFourteenKilobytes() {
        Box frame = near.frame(latinAmericaAndTheCaribbean());

        String shown = near.landExcept(Set.of(), frame) + near.dotsExcept(Set.of(), frame);

        assertThat(weight(shown)).isLessThanOrEqualTo(14_000);
    }

    @Test
    void otherLandHasNotTheCountriesDrawnOnTheirOwn() {
        String mexico = anchor("MX").path();
        String barbados = anchor("BB").path();

        assertThat(overview.landExcept(Set.of())).contains(mexico);
        assertThat(overview.landExcept(Set.of("MX"))).doesNotContain(mexico);
        assertThat(overview.dotsExcept(Set.of())).contains(barbados);
        assertThat(overview.dotsExcept(Set.of("BB"))).doesNotContain(barbados);
    }

    @Test
    void aFrameHasOnlyTheLandThatTouchesIt() {
        Box caribbean = near.frame(CARIBBEAN);

        assertThat(near.landExcept(Set.of(), caribbean))
                .contains(near.outline("VE").orElseThrow().path())
                .doesNotContain(near.outline("RU").orElseThrow().path());
        assertThat(near.dotsExcept(Set.of(), caribbean))
                .contains(near.outline("BB").orElseThrow().path())
                .doesNotContain(near.outline("MT").orElseThrow().path());
    }

    @ParameterizedTest
    @MethodSource("bothMaps")
    void theFrameOfEachCountryIsInsideTheCanvasAndHoldsTheCountry(WorldMap map) {
        assertThat(map.outlines())
                .allSatisfy(
                        outline -> {
                            Box frame = map.frame(List.of(outline.country()));
                            assertThat(frame).matches(box -> isInside(map, box));
                            assertThat(holds(frame, outline.box())).isTrue();
                            assertThat(frame.width() / frame.height())
                                    .isBetween(1.2 - 1e-9, 2.2 + 1e-9);
                        });
    }

    @Test
    void theFrameOfManyCountriesHoldsThemAll() {
        Box frame = near.frame(latinAmericaAndTheCaribbean());

        assertThat(latinAmericaAndTheCaribbean())
                .allSatisfy(
                        country ->
                                assertThat(holds(frame, near.outline(country).orElseThrow().box()))
                                        .isTrue());
        assertThat(isInside(near, frame)).isTrue();
    }

    @Test
    void theFrameOfTheWholeWorldIsInsideTheCanvas() {
        Box frame = overview.frame(List.of(Locale.getISOCountries()));

        assertThat(isInside(overview, frame)).isTrue();
        assertThat(frame.width() / frame.height()).isBetween(1.2, 2.2);
    }

    @Test
    void theFrameOfASmallIslandShowsItsNeighbours() {
        Box frame = near.frame(List.of("BB"));

        assertThat(List.of("LC", "VC", "GD", "TT", "MQ"))
                .allSatisfy(
                        country ->
                                assertThat(holds(frame, near.outline(country).orElseThrow().box()))
                                        .isTrue());
    }

    @Test
    void withoutAKnownCountryTheFrameIsTheWorld() {
        assertThat(overview.frame(List.of())).isEqualTo(overview.world());
        assertThat(overview.frame(List.of("XX"))).isEqualTo(overview.world());
    }

    @Test
    void anArcEndsAtBothAnchors() {
        Outline honduras = anchor("HN");
        Outline spain = anchor("ES");

        assertThat(overview.arc("HN", "ES").orElseThrow())
                .matches("M[0-9.]+ [0-9.]+Q[0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+")
                .startsWith("M" + at(honduras) + "Q")
                .endsWith(" " + at(spain));
    }

    @Test
    void theArcsThereAndBackLieBesideEachOther() {
        double eastward = controlY(overview.arc("HN", "BB").orElseThrow());
        double westward = controlY(overview.arc("BB", "HN").orElseThrow());
        double middle = (anchor("HN").y() + anchor("BB").y()) / 2;

        assertThat(eastward).isLessThan(middle);
        assertThat(westward).isGreaterThan(middle);
        assertThat(middle - eastward).isCloseTo(westward - middle, within(0.2));
    }

    @Test
    void arcsStayOnTheCanvas() {
        assertThat(controlY(overview.arc("US", "RU").orElseThrow())).isGreaterThanOrEqualTo(0);
        assertThat(controlY(overview.arc("NZ", "CL").orElseThrow()))
                .isLessThanOrEqualTo(overview.world().bottom());
    }

    @Test
    void noArcLeadsToTheSameCountryOrAnUnknownOne() {
        assertThat(overview.arc("MX", "MX")).isEmpty();
        assertThat(overview.arc("MX", "XX")).isEmpty();
        assertThat(overview.arc("XX", "MX")).isEmpty();
    }

    @Test
    void aViewBoxHasAtMostOneDecimal() {
        assertThat(new Box(1.25, 0, 100, 45.04).viewBox()).isEqualTo("1.3 0 100 45");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aBoxHasAWidthAndAHeight(double length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, length, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, 1, length));
    }

    @Test
    void aBoxHasACorner() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(Double.NaN, 0, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Box(0, Double.NEGATIVE_INFINITY, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "mx", "MEX", "--"})
    void anOutlineIsThatOfACountryCode(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outline(country, false, 0, 0, new Box(0, 0, 1, 1), "M0 0h0"));
    }

    @Test
    void theAnchorOfAnOutlineLiesInItsBox() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outline("MX", false, 2, 0, new Box(0, 0, 1, 1), "M0 0h0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "l1 1", "M0 0\"/>", "M0 0<script>"})
    void anOutlineHasNothingButPathData(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outline("MX", false, 0, 0, new Box(0, 0, 1, 1), path));
    }

    private static List<String> latinAmericaAndTheCaribbean() {
        return Stream.concat(CARIBBEAN.stream(), MAINLAND.stream()).toList();
    }

    private Outline anchor(String country) {
        return overview.outline(country).orElseThrow();
    }

    private static String at(Outline outline) {
        return Tenths.text(outline.x()) + " " + Tenths.text(outline.y());
    }

    private static double controlY(String arc) {
        return Double.parseDouble(arc.substring(arc.indexOf('Q') + 1).split(" ")[1]);
    }

    private static boolean isInside(WorldMap map, Box box) {
        return holds(map.world(), box);
    }

    private static boolean holds(Box outer, Box inner) {
        double rounding = 1e-9;
        return inner.x() >= outer.x() - rounding
                && inner.y() >= outer.y() - rounding
                && inner.right() <= outer.right() + rounding
                && inner.bottom() <= outer.bottom() + rounding;
    }

    private static int weight(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.size();
    }
}
