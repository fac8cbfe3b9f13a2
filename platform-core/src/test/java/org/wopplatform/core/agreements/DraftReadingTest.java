package org.wopplatform.core.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;

/** Rule AG1 before anything is sent: nothing is required, and what is there can be read. */
class DraftReadingTest {
    private static final UUID PARTY = UUID.randomUUID();

    private static DraftReading.Read lived(Map<String, String> texts) {
        return new DraftReading(TextKind.AGREEMENT, false)
                .read(Language.ES, texts, Map.of(PARTY, "  Aprender\r\n"));
    }

    private static List<String> faults(DraftReading.Read read) {
        return read.faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    @Test
    void takesAnEmptyDraft() {
        var read = lived(Map.of());
        assertThat(read.faults()).isEmpty();
        assertThat(read.draft().said()).isEmpty();
        assertThat(read.draft().interests()).containsEntry(PARTY, "Aprender");
    }

    @Test
    void leavesOutWhatTheKindDoesNotAskFor() {
        var read = lived(Map.of("focus", "De la carta", "roles", "El mentor acompaña"));
        assertThat(read.draft().said())
                .containsExactly(Map.entry(Content.ROLES, "El mentor acompaña"));
    }

    @Test
    void refusesDatesThatAreNone() {
        assertThat(faults(lived(Map.of("starts_on", "2026-02-30"))))
                .containsExactly("starts_on field.date");
        assertThat(faults(lived(Map.of("starts_on", "2026"))))
                .as("what is carried out here has a day")
                .containsExactly("starts_on field.date");
        assertThat(faults(lived(Map.of("starts_on", "2026-12-01", "ends_on", "2026-11-30"))))
                .containsExactly("ends_on partnership.ends-before-it-begins");
    }

    @Test
    void takesDatesOfARecordAsVagueAsTheirSource() {
        var read =
                new DraftReading(TextKind.AGREEMENT, true)
                        .read(
                                Language.EN,
                                Map.of(
                                        "starts_on",
                                        "2010",
                                        "ends_on",
                                        "2010",
                                        "told_by",
                                        "A study"),
                                Map.of());
        assertThat(read.faults()).isEmpty();
        assertThat(read.draft().said()).containsEntry(Content.TOLD_BY, "A study");
    }

    @Test
    void refusesLevelsThatAreNoneAndTextsWithoutEnd() {
        assertThat(faults(lived(Map.of("data_sharing", "NOBODY"))))
                .containsExactly("data_sharing field.choice");
        assertThat(faults(lived(Map.of("objectives", "x".repeat(20_001)))))
                .containsExactly("objectives field.too-long");
    }
}
