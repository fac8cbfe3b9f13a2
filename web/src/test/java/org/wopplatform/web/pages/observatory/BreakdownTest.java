package org.wopplatform.web.pages.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.web.words.FieldWords;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.ObservatoryWords;
import org.wopplatform.web.words.PublicWords;
import org.wopplatform.web.words.Words;

class BreakdownTest {
    private static final ObservatoryTexts TEXTS =
            new ObservatoryTexts(
                    new Words(
                            new Messages(
                                    List.of(
                                            new PublicWords(),
                                            new FieldWords(),
                                            new ObservatoryWords())),
                            Language.EN));

    @Test
    void statesStandInTheOrderOfTheLifeCycleAndWhatIsNothingIsLeftOut() {
        var table =
                table(
                        "STATE",
                        Map.of(
                                "CLOSED", shown(9),
                                "AGREED", shown(1),
                                "PLANNED", shown(0)));
        assertThat(table.lines())
                .extracting(Breakdown.Line::code)
                .containsExactly("AGREED", "CLOSED");
        assertThat(table.lines().get(1).allWidth()).isEqualTo("100");
    }

    @Test
    void countriesStandByTheirNumbersThenByTheirNames() {
        var table = table("COUNTRY", Map.of("MX", shown(2), "BO", shown(2), "HN", shown(5)));
        assertThat(table.lines())
                .extracting(Breakdown.Line::name)
                .containsExactly("Honduras", "Bolivia", "Mexico");
    }

    @Test
    void aWithheldFigureKeepsItsRowItsPublishedPartAndItsReason() {
        var table =
                table(
                        "COUNTRY",
                        Map.of(
                                "HN",
                                Figure.withheld(BigDecimal.ONE, Reason.FEW_OPERATORS),
                                "MX",
                                shown(4)));
        assertThat(table.lines()).hasSize(2);
        assertThat(table.lines().get(1).knownWidth()).isEqualTo("25");
        assertThat(Breakdown.reasons(List.of(table))).containsExactly(Reason.FEW_OPERATORS);
    }

    @Test
    void namesStandInTheOrderOfTheirLanguage() {
        var french =
                new ObservatoryTexts(
                        new Words(
                                new Messages(
                                        List.of(
                                                new PublicWords(),
                                                new FieldWords(),
                                                new ObservatoryWords())),
                                Language.FR));
        var row =
                new Picture.Row(
                        "wop-lac",
                        shown(3),
                        new TreeMap<>(Map.of("EC", shown(1), "TT", shown(1), "CO", shown(1))));
        assertThat(
                        Breakdown.of("OPERATORS", "COUNTRY", row, french, code -> Optional.empty())
                                .lines())
                .extracting(Breakdown.Line::code)
                .as("Équateur after Colombie, before Trinité-et-Tobago")
                .containsExactly("CO", "EC", "TT");
    }

    @Test
    void onlyPartnershipsStandInSeveralCountries() {
        var row = new Picture.Row("wop-lac", shown(9), new TreeMap<>(Map.of("HN", shown(9))));
        assertThat(table("COUNTRY", Map.of("HN", shown(9))).note()).isPresent();
        assertThat(
                        Breakdown.of("OPERATORS", "COUNTRY", row, TEXTS, code -> Optional.empty())
                                .note())
                .isEmpty();
    }

    private static Breakdown table(String dimension, Map<String, Figure> categories) {
        var row = new Picture.Row("wop-lac", shown(9), new TreeMap<>(categories));
        return Breakdown.of("PARTNERSHIPS", dimension, row, TEXTS, code -> Optional.empty());
    }

    private static Figure shown(long amount) {
        return Figure.shown(BigDecimal.ZERO, BigDecimal.valueOf(amount));
    }
}
