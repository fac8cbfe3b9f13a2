package org.wopplatform.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.review.Finding.Kind;
import org.wopplatform.core.review.Finding.Weight;

/** Rules R3 and R4: what is asked of whom. */
class CompletenessTest {
    private static final Map<Field, String> BOARD =
            Map.of(
                    Field.LEGAL_NAME, "Junta de Agua Cerro Ficticio",
                    Field.LEGAL_FORM, "COMMUNITY_BOARD",
                    Field.SERVICES, "water",
                    Field.PLACE, "Cerro Ficticio");

    @ParameterizedTest
    @ValueSource(strings = {"", "UNREGISTERED", "IN_PROCESS"})
    void asksNoLicenceOfACommunityBoardButTheAssociationsWord(String licence) {
        var board = with(BOARD, Field.LICENCE, licence);

        assertThat(Completeness.of(board, true, false)).isEmpty();
        assertThat(Completeness.needsAttestation(board)).isTrue();
    }

    @Test
    void asksTheSameOfASmallOperatorOfAnyForm() {
        var small = new Particulars(Map.of(Field.CONNECTIONS, "4999"));
        var medium = new Particulars(Map.of(Field.CONNECTIONS, "5000"));

        assertThat(Completeness.needsAttestation(small)).isTrue();
        assertThat(Completeness.needsAttestation(medium)).isFalse();
        assertThat(kinds(medium, true, false)).contains(Kind.LICENCE_OPEN);
    }

    @Test
    void needsNobodysWordForWhoHasALicence() {
        var licensed = with(BOARD, Field.LICENCE, "LICENSED");

        assertThat(Completeness.needsAttestation(licensed)).isFalse();
        assertThat(kinds(licensed, true, true)).isEmpty();
        assertThat(kinds(licensed, true, false)).containsExactly(Kind.LICENCE_DOCUMENT_MISSING);
    }

    @Test
    void onlyNotesThatTheDocumentOfALicenceIsMissing() {
        assertThat(Kind.LICENCE_DOCUMENT_MISSING.weight()).isEqualTo(Weight.NOTE);
        assertThat(Finding.of(Kind.LICENCE_DOCUMENT_MISSING).asksForALook()).isFalse();
    }

    @Test
    void letsNoPrivateOperatorPassWithoutItsInterests() {
        var private_ = with(BOARD, Field.OWNERSHIP, "PRIVATE");

        assertThat(Completeness.of(private_, true, true))
                .extracting(finding -> finding.kind().weight())
                .contains(Weight.HINDERS);
        assertThat(kinds(with(private_.values(), Field.INTERESTS, "None"), true, true))
                .doesNotContain(Kind.INTERESTS_MISSING);
    }

    @Test
    void asksWhatIsDoneWhereAndWhoCanBeSpokenTo() {
        var silent = new Particulars(Map.of(Field.LEGAL_FORM, "COMMUNITY_BOARD"));

        assertThat(kinds(silent, false, false))
                .containsExactly(Kind.SERVICES_MISSING, Kind.PLACE_MISSING, Kind.CONTACT_MISSING);
    }

    private static Particulars with(Map<Field, String> said, Field field, String text) {
        var more = new EnumMap<>(said);
        more.put(field, text);
        return new Particulars(more);
    }

    private static List<Kind> kinds(Particulars said, boolean contact, boolean document) {
        return Completeness.of(said, contact, document).stream().map(Finding::kind).toList();
    }
}
