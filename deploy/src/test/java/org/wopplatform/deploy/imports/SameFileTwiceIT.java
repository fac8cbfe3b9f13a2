package org.wopplatform.deploy.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.sheets.AWorkbook;

/** What is in the registry already stays as it is, however it comes again (T35, IM1, IM3). */
class SameFileTwiceIT {
    private static final Desk DESK = new Desk("wop-mexico", "FACILITATOR");

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() {
        var roll = Roll.of("Gemela", 40);
        assertThat(DESK.committed("a.csv", roll.csv()).counts())
                .isEqualTo("40 added, 0 changed, 0 unchanged, 0 refused, 0 waiting");
        var before = Installation.registry();
        assertThat(DESK.committed("b.csv", roll.csv(StandardCharsets.UTF_16)).counts())
                .isEqualTo("0 added, 0 changed, 40 unchanged, 0 refused, 0 waiting");
        assertThat(DESK.committed("c.xlsx", workbook(roll)).counts())
                .isEqualTo("0 added, 0 changed, 40 unchanged, 0 refused, 0 waiting");
        assertThat(Installation.registry()).isEqualTo(before);
        assertThat(Installation.count("tally_faults()")).isZero();
    }

    @Test
    void sameOperatorsWithoutNumbersAreKnownByNameAndPlace() {
        var roll = Roll.of("Anónima", 5);
        for (var row = 2; row <= 6; row++) {
            roll.with(row, "Clave", "");
        }
        assertThat(DESK.committed("a.csv", roll.csv()).count("added")).isEqualTo(5);
        roll.with(3, "Razón social", "AGUAS DE LA ANONIMA 00002, S.A.");
        assertThat(DESK.dryRun("b.csv", roll.csv()).counts())
                .isEqualTo("0 added, 1 changed, 4 unchanged, 0 refused, 0 waiting");
    }

    @Test
    void oneChangedCellIsOneChangeFromWhatToWhat() {
        var roll = Roll.of("Cambiante", 10);
        DESK.committed("a.csv", roll.csv());
        roll.with(5, "Tomas", "3.200");

        var told = DESK.dryRun("a.csv", roll.csv());
        assertThat(told.counts())
                .isEqualTo("0 added, 1 changed, 9 unchanged, 0 refused, 0 waiting");
        var row = DESK.rows(told.id(), "changed").get(0);
        assertThat(row.getInt("row")).isEqualTo(5);
        assertThat(row.getJsonArray("changes").toString()).isEqualTo("[\"connections\"]");
        assertThat(row.getJsonObject("former").getString("connections")).isEqualTo("3100");
        assertThat(row.getJsonObject("said").getString("connections")).isEqualTo("3200");
        assertThat(connections("Cambiante", 4)).isEqualTo("3100");

        assertThat(DESK.commit(told.id(), "").status()).isEqualTo(202);
        DESK.await(told.id(), Desk.ENDED);
        assertThat(connections("Cambiante", 4)).isEqualTo("3200");
        assertThat(
                        Installation.ask(
                                "select changes -> 'connections' from audit_entry where act = 'update' and subject_id = '%s'"
                                        .formatted(row.getString("operator"))))
                .isEqualTo("{\"to\": 3200, \"from\": 3100}");
    }

    @Test
    void whatARowDoesNotSayStaysAsItIs() {
        var roll = Roll.of("Callada", 2);
        DESK.committed("a.csv", roll.csv());
        for (var heading :
                List.of("Tomas", "Sitio web", "Correo electrónico", "Tipo de organismo")) {
            roll.with(2, heading, "");
        }
        assertThat(DESK.committed("a.csv", roll.csv()).counts())
                .isEqualTo("0 added, 0 changed, 2 unchanged, 0 refused, 0 waiting");
        assertThat(connections("Callada", 1)).isEqualTo("3100");
    }

    @TestFactory
    Stream<DynamicTest> theRegistryComesBackAsItWentOut() {
        var roll = Roll.of("Vuelta", 3);
        roll.with(2, "Razón social", "Agua de la Vuelta \"El Río\"; y más");
        roll.with(3, "Teléfono", "'+52 951 555 0000").with(3, "Nota", "=no se lee");
        roll.with(3, "Nota", "");
        DESK.committed("a.csv", roll.csv());
        var files = new ArrayList<DynamicTest>();
        for (var format : List.of("csv", "xlsx")) {
            for (var language : Language.values()) {
                files.add(comesBack("wop-honduras", format, language));
            }
        }
        files.add(comesBack("wop-mexico", "csv", Language.ES));
        files.add(comesBack("cari-wop", "xlsx", Language.FR));
        files.add(comesBack("wop-lac", "csv", Language.PT));
        return files.stream();
    }

    private static DynamicTest comesBack(String platform, String format, Language language) {
        return dynamicTest(
                platform + " as " + format + " in " + language,
                () -> assertComesBack(platform, format, language));
    }

    private static void assertComesBack(String platform, String format, Language language) {
        var desk = new Desk(platform, "FACILITATOR");
        var file = desk.get("/imports/registry?format=" + format, language.code());
        assertThat(file.status()).isEqualTo(200);
        var told = desk.dryRun("a." + format, file.body());
        var held =
                Installation.count(
                        "operator where platform_id = '%s' and standing <> 'WITHDRAWN' and not outside"
                                .formatted(platform));
        assertThat(told.counts())
                .as("%s %s", told.errors(), desk.rows(told.id(), "changed"))
                .isEqualTo(
                        "0 added, 0 changed, %d unchanged, 0 refused, 0 waiting".formatted(held));
        assertThat(
                        told.json()
                                .getJsonArray("columns")
                                .getValuesAs(c -> c.asJsonObject().get("field")))
                .as("every column is understood")
                .doesNotContain(jakarta.json.JsonValue.NULL)
                .doesNotContainNull();
    }

    @Test
    void twoWhoBringTheSameOperatorsAtOnceBringEachOnce() throws Exception {
        var file = Roll.of("Disputada", 1_500).csv();
        var reviewer = new Desk("wop-mexico", "REVIEWER");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> DESK.committed("a.csv", file));
            var other = threads.submit(() -> reviewer.committed("b.csv", file));
            var both = List.of(one.get(), other.get());
            assertThat(both).extracting(Desk.Told::state).containsOnly("COMMITTED");
            assertThat(both.get(0).count("added") + both.get(1).count("added")).isEqualTo(1_500);
            assertThat(both.get(0).count("unchanged") + both.get(1).count("unchanged"))
                    .isEqualTo(1_500);
        } finally {
            threads.shutdown();
        }
        assertThat(Installation.count("operator where legal_name like 'Aguas de Disputada %'"))
                .isEqualTo(1_500);
        assertThat(Installation.count("operator_identifier where number like 'DISPUTADA-%'"))
                .isEqualTo(1_500);
    }

    @Test
    void anEditBetweenCheckAndCommitStays() {
        var roll = Roll.of("Editada", 3);
        DESK.committed("a.csv", roll.csv());
        for (var row = 2; row <= 4; row++) {
            roll.with(row, "Tomas", "4.000");
        }
        var told = DESK.dryRun("a.csv", roll.csv());
        Installation.run(
                "update operator set connections = 7, version = version + 1 where legal_name = 'Aguas de Editada 00002'");
        Installation.run(
                "update operator set connections = 4000, version = version + 1 where legal_name = 'Aguas de Editada 00003'");

        DESK.commit(told.id(), "");
        var done = DESK.await(told.id(), Desk.ENDED);
        assertThat(done.counts())
                .isEqualTo("0 added, 1 changed, 1 unchanged, 1 refused, 0 waiting");
        assertThat(done.errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.getString("code")).isEqualTo("import.meanwhile");
                            assertThat(error.getInt("row")).isEqualTo(3);
                            assertThat(error.getString("column")).isEqualTo("Razón social");
                        });
        assertThat(connections("Editada", 2)).isEqualTo("7");
        assertThat(connections("Editada", 1)).isEqualTo("4000");
    }

    @Test
    void aNumberThatSomebodyElseTookMeanwhileIsToldToo() {
        var roll = Roll.of("Ganada", 3).with(2, "Clave", "");
        DESK.committed("a.csv", roll.csv());
        roll.with(2, "Clave", "GANADA-NUEVA");
        var told = DESK.dryRun("a.csv", roll.csv());
        assertThat(told.counts())
                .isEqualTo("0 added, 1 changed, 2 unchanged, 0 refused, 0 waiting");
        Installation.run(
                "update operator_identifier set number = 'GANADA-NUEVA' where number = 'GANADA-00003'");

        DESK.commit(told.id(), "");
        var done = DESK.await(told.id(), Desk.ENDED);
        assertThat(done.state()).isEqualTo("COMMITTED");
        assertThat(done.counts())
                .isEqualTo("0 added, 0 changed, 2 unchanged, 1 refused, 0 waiting");
        assertThat(done.errors().get(0).getString("code")).isEqualTo("import.meanwhile");
    }

    private static byte[] workbook(Roll roll) {
        var rows = new ArrayList<String>();
        rows.add(AWorkbook.row(1, Roll.HEADINGS.toArray(String[]::new)));
        for (var row : roll.rows()) {
            rows.add(AWorkbook.row(rows.size() + 1, row.toArray(String[]::new)));
        }
        try {
            return AWorkbook.ofRows(rows.toArray(String[]::new)).bytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String connections(String name, int n) {
        return Installation.ask(
                "select connections from operator where legal_name = 'Aguas de %s %05d'"
                        .formatted(name, n));
    }
}
