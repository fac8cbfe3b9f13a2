package org.wopplatform.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.review.Finding.Kind;

/** Rule R1: what cannot be right is found before a person looks. */
class PlausibilityTest {
    @Test
    void doubtsAServiceToNobody() {
        assertThat(found(Map.of(Field.POPULATION, "0", Field.CONNECTIONS, "300")))
                .containsExactly(Kind.NOBODY_SERVED);
    }

    @Test
    void saysNothingOfWhatIsNotStated() {
        assertThat(found(Map.of(Field.LEGAL_NAME, "Aguas de San Ejemplo"))).isEmpty();
        assertThat(found(Map.of(Field.POPULATION, "40000"))).isEmpty();
        assertThat(found(Map.of(Field.CONNECTIONS, "0", Field.POPULATION, "900"))).isEmpty();
    }

    @Test
    void doubtsAVillageBoardOfFiftyThousandConnectionsAndAStateUtilityOfFourHundred() {
        assertThat(sized("COMMUNITY_BOARD", "50000")).containsExactly(Kind.LARGE_COMMUNITY_BOARD);
        assertThat(sized("COMMUNITY_BOARD", "49999")).isEmpty();
        assertThat(sized("STATE_UTILITY", "499")).containsExactly(Kind.TINY_UTILITY);
        assertThat(sized("STATE_UTILITY", "500")).isEmpty();
        assertThat(sized("MUNICIPAL_UTILITY", "499")).isEmpty();
    }

    @Test
    void doubtsAnOwnerWhoDoesNotGoWithTheForm() {
        assertThat(owned("MUNICIPAL_UTILITY", "PRIVATE"))
                .containsExactly(Kind.OWNERSHIP_AGAINST_FORM);
        assertThat(owned("COMMUNITY_BOARD", "COMMUNITY")).isEmpty();
        assertThat(owned("COOPERATIVE", "PRIVATE")).isEmpty();
    }

    @Property
    void findsOneThingAtMostAboutPeopleAndConnectionsAndNothingWithinTheBounds(
            @ForAll @IntRange(min = 1, max = 2_000_000) int population,
            @ForAll @IntRange(min = 1, max = 2_000_000) int connections) {
        var found =
                found(
                        Map.of(
                                Field.POPULATION, String.valueOf(population),
                                Field.CONNECTIONS, String.valueOf(connections)));
        var ratio = (double) population / connections;
        assertThat(found).hasSize(ratio < 1.5 || ratio > 12 ? 1 : 0);
        assertThat(found.contains(Kind.MORE_CONNECTIONS_THAN_PEOPLE))
                .isEqualTo(population < connections);
    }

    private static List<Kind> sized(String form, String connections) {
        return found(Map.of(Field.LEGAL_FORM, form, Field.CONNECTIONS, connections));
    }

    private static List<Kind> owned(String form, String ownership) {
        return found(Map.of(Field.LEGAL_FORM, form, Field.OWNERSHIP, ownership));
    }

    private static List<Kind> found(Map<Field, String> said) {
        return Plausibility.of(new Particulars(said)).stream().map(Finding::kind).toList();
    }
}
