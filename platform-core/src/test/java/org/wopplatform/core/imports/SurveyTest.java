package org.wopplatform.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.sheets.FileRefused;

class SurveyTest {
    @TempDir Path folder;

    @Test
    void theHeadingsAreFoundBelowTitlesAndEmptyRows() throws IOException {
        var survey =
                survey(
                        """
                        Padrón de operadores,,
                        Registro actualizado al 1 de mayo,,

                        ,Nombre legal,Municipio
                        1,Aguas de Tela,Tela

                        2,Junta El Progreso,El Progreso
                        """);
        assertThat(survey.headerRow()).isEqualTo(4);
        assertThat(survey.headings()).containsExactly("", "Nombre legal", "Municipio");
        assertThat(survey.rows()).isEqualTo(2);
    }

    @Test
    void withoutAKnownHeadingTheFirstRowThatSaysSomethingHoldsThem() throws IOException {
        var survey = survey("\n\nfoo,bar\nAguas,Tela\n");
        assertThat(survey.headerRow()).isEqualTo(3);
        assertThat(Columns.suggested(survey, Headings::field).fields())
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void ofTwoColumnsWithOneMeaningTheFirstIsTaken() throws IOException {
        var survey = survey("Nombre,Razón social,País\nAguas,Aguas S.A.,HN\n");
        assertThat(Columns.suggested(survey, Headings::field).fields())
                .containsExactly(
                        Optional.of(Field.LEGAL_NAME),
                        Optional.empty(),
                        Optional.of(Field.COUNTRY));
    }

    @Test
    void aColumnThatMerelyCountsIsNoIdentifier() throws IOException {
        var survey = survey("Número,Nombre,RTN\n1,Uno,0801\n2,Dos,0802\n3,Tres,0803\n");
        assertThat(survey.counters()).containsExactly(0);
        assertThat(Columns.suggested(survey, Headings::field).byField())
                .isEqualTo(Map.of(Field.LEGAL_NAME, 1, Field.IDENTIFIER, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "Nombre legal*, legal_name",
        "NOMBRE (según acta), legal_name",
        "  razon   social , legal_name",
        "N.º de conexiones [2025], connections",
        "N° de tomas, connections",
        "Nº de perros, ?",
        "País, country",
        "Correo-e, contact_email"
    })
    void aHeadingIsKnownWhateverStandsAroundIt(String heading, String field) {
        assertThat(Headings.field(heading).map(Field::key).orElse("?")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "21/05/1987, 03/04/1990, DAY_FIRST",
        "05/21/1987, 03/04/1990, MONTH_FIRST",
        "01/02/1987, 03/04/1990, DAY_FIRST"
    })
    void theDatesThemselvesTellTheirOrder(String one, String other, DateOrder order)
            throws IOException {
        assertThat(survey("Nombre,Fundado\nUno,%s\nDos,%s\n".formatted(one, other)).order())
                .isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nombre,País\n",
                "Nombre,País\n\n,\n",
                "\n\n,,\n",
                "Nombre",
                "Padrón\nNombre,País\n"
            })
    void aFileWithoutRowsIsRefused(String text) {
        assertRefused(text, "import.no-rows", Map.of());
    }

    @Test
    void aThousandColumnsAreRefusedWithTheRowThatHasThem() {
        assertRefused(
                "Nombre\nAguas\nJunta" + ",x".repeat(999) + "\n",
                "import.too-many-columns",
                Map.of("row", "3", "columns", "1000", "most", "200"));
    }

    @Test
    void aThousandColumnsThatSayNothingAreFine() throws IOException {
        assertThat(survey("Nombre" + ",".repeat(999) + "\nAguas\n").rows()).isOne();
    }

    @Test
    void whatEndsAnywhereButInAQuotationIsReadToItsEnd() throws IOException {
        assertThat(survey("Nombre,País\nAguas,HN\nJunta,H").rows()).isEqualTo(2);
        assertRefused("Nombre,País\nAguas,\"HN\n", "import.quote-not-closed", Map.of("row", "2"));
    }

    @Test
    void columnsAreWrittenAndReadBack() {
        var columns =
                new Columns(
                        List.of(Optional.empty(), Optional.of(Field.LEGAL_NAME), Optional.empty()));
        assertThat(Columns.of(columns.toString())).isEqualTo(columns);
    }

    private Survey survey(String text) throws IOException {
        return Survey.of(
                Files.writeString(folder.resolve("a.csv"), text), "a.csv", Headings::field);
    }

    private void assertRefused(String text, String code, Map<String, String> facts) {
        assertThatThrownBy(() -> survey(text))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.facts()).isEqualTo(facts);
                        });
    }
}
