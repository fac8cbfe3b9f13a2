package org.wopplatform.deploy.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wopplatform.core.sheets.AWorkbook;

/**
 * Whatever is wrong with a file is told at its row and column, and nothing else is touched (T34).
 */
class FaultyFilesIT {
    private static final Desk DESK = new Desk("wop-mexico", "FACILITATOR");

    @BeforeAll
    static void theRegistryKnowsSomeOperators() {
        var known = Roll.of("Conocida", 6);
        known.with(4, "Razón social", "Aguas Gemelas").with(4, "Municipio", "Uno");
        known.with(5, "Razón social", "Aguas Gemelas").with(5, "Municipio", "Dos");
        assertThat(DESK.committed("conocidas.csv", known.csv()).counts())
                .isEqualTo("6 added, 0 changed, 0 unchanged, 0 refused, 0 waiting");
        Installation.run(
                "update operator set standing = 'WITHDRAWN', version = version + 1"
                        + " where legal_name = 'Aguas de Conocida 00006'");
    }

    /** One fault in the middle of three rows. */
    private record Fault(String kind, String heading, String text, String code) {}

    @TestFactory
    Stream<DynamicTest> aFaultyCellIsToldWhereItStands() {
        var long201 = "a".repeat(201);
        return Stream.of(
                        new Fault("no name", "Razón social", "", "field.required"),
                        new Fault("too long a name", "Razón social", long201, "field.too-long"),
                        new Fault(
                                "garbled accents",
                                "Razón social",
                                "AsociaciÃ³n de Agua",
                                "import.garbled"),
                        new Fault(
                                "characters that were lost",
                                "Razón social",
                                "Asociaci\uFFFDn",
                                "field.unreadable"),
                        new Fault("a formula", "Tomas", "=SUMA(A1:A2)", "import.formula"),
                        new Fault("an at sign", "Razón social", "@SUM(A1)", "import.formula"),
                        new Fault("an unknown country", "País", "Atlántida", "field.country"),
                        new Fault(
                                "a country that nobody covers",
                                "País",
                                "Antártida",
                                "operator.country-nobodys"),
                        new Fault("a count in words", "Tomas", "unas 500", "field.count"),
                        new Fault("a negative count", "Tomas", "-5", "field.count"),
                        new Fault("half a connection", "Tomas", "12,5", "field.count"),
                        new Fault(
                                "too many people",
                                "Población atendida",
                                "9.999.999.999",
                                "field.count"),
                        new Fault(
                                "a day that never was",
                                "Fecha de creación",
                                "31/02/2013",
                                "field.date-as-written"),
                        new Fault(
                                "a year of two digits",
                                "Fecha de creación",
                                "21/05/87",
                                "field.date-as-written"),
                        new Fault(
                                "a day to come",
                                "Fecha de creación",
                                "21/05/2999",
                                "field.date-as-written"),
                        new Fault("a latitude beyond the pole", "Latitud", "95", "field.degrees"),
                        new Fault("a longitude that is none", "Longitud", "oeste", "field.degrees"),
                        new Fault("a latitude alone", "Longitud", "", "field.both-degrees"),
                        new Fault("a longitude alone", "Latitud", "", "field.both-degrees"),
                        new Fault(
                                "no e-mail address",
                                "Correo electrónico",
                                "ana(at)x.example",
                                "field.email"),
                        new Fault(
                                "no telephone number", "Teléfono", "pregunte a Ana", "field.phone"),
                        new Fault("no web address", "Sitio web", "no tenemos", "field.website"),
                        new Fault(
                                "a kind that is none",
                                "Tipo de organismo",
                                "circo",
                                "field.not-in-list"),
                        new Fault(
                                "a service that is none",
                                "Servicios",
                                "agua y electricidad",
                                "field.not-in-list"),
                        new Fault("neither yes nor no", "Directorio", "tal vez", "field.yes-or-no"),
                        new Fault(
                                "a language that is none", "Idiomas", "klingon", "field.languages"),
                        new Fault(
                                "a number that lost its digits",
                                "Clave",
                                "1,23457E+12",
                                "field.identifier"),
                        new Fault("too long a number", "Clave", "9".repeat(41), "field.too-long"),
                        new Fault(
                                "a cell of 100,000 characters",
                                "Nota",
                                "a".repeat(100_000),
                                "import.cell-too-long"),
                        new Fault(
                                "a number of the row above",
                                "Clave",
                                "DEFECTO-00001",
                                "import.row-twice"),
                        new Fault(
                                "a number of who has withdrawn",
                                "Clave",
                                "CONOCIDA-00006",
                                "import.withdrawn"))
                .map(
                        fault ->
                                dynamicTest(
                                        fault.kind(),
                                        () ->
                                                assertTold(
                                                        Roll.of("Defecto", 3)
                                                                .with(
                                                                        3,
                                                                        fault.heading(),
                                                                        fault.text())
                                                                .csv(),
                                                        "a.csv",
                                                        3,
                                                        fault.heading(),
                                                        fault.code())));
    }

    @Test
    void aNameThatStandsTwiceAtOnePlaceIsToldWithTheFirstRow() {
        var roll = Roll.of("Doble", 3);
        for (var heading : List.of("Razón social", "Municipio")) {
            roll.with(3, heading, roll.cell(2, heading));
        }
        roll.with(2, "Clave", "").with(3, "Clave", "");
        var error = assertTold(roll.csv(), "a.csv", 3, "Razón social", "import.row-twice");
        assertThat(error.getString("message")).contains("2");
    }

    @Test
    void aNumberAndANameOfTwoKnownOperatorsAreTold() {
        var roll = Roll.of("Cruce", 3).with(3, "Clave", "CONOCIDA-00001");
        roll.with(3, "Razón social", "Aguas de Conocida 00002")
                .with(3, "Municipio", "San Conocida 00002");
        assertTold(roll.csv(), "a.csv", 3, "Clave", "import.two-operators");
    }

    @Test
    void aKnownNumberWithANewNameIsShownAsAChangeOfTheName() {
        var roll = Roll.of("Cambio", 3).with(3, "Clave", "CONOCIDA-00001");
        var told = DESK.dryRun("a.csv", roll.csv());
        assertThat(told.counts())
                .isEqualTo("2 added, 1 changed, 0 unchanged, 0 refused, 0 waiting");
        var row = DESK.rows(told.id(), "changed").get(0);
        assertThat(row.getInt("row")).isEqualTo(3);
        assertThat(row.getJsonObject("former").getString("legal_name"))
                .isEqualTo("Aguas de Conocida 00001");
        assertThat(row.getJsonObject("said").getString("legal_name"))
                .isEqualTo("Aguas de Cambio 00002");
    }

    @Test
    void aNameThatSeveralBearIsTold() {
        var roll =
                Roll.of("Varias", 3)
                        .with(3, "Clave", "")
                        .with(3, "Razón social", "Aguas Gemelas")
                        .with(3, "Municipio", "");
        assertTold(roll.csv(), "a.csv", 3, "Razón social", "import.several-alike");
    }

    @Test
    void twoRowsThatMeanOneOperatorDoNotBothChangeIt() {
        Installation.run(
                "update operator set place = null, subdivision = null, version = version + 1"
                        + " where legal_name = 'Aguas de Conocida 00005'");
        var roll = Roll.of("Misma", 3);
        for (var row : new int[] {2, 3}) {
            roll.with(row, "Clave", "").with(row, "Razón social", "Aguas de Conocida 00005");
        }
        roll.with(2, "Municipio", "Aquí").with(3, "Municipio", "Allá");
        var told = DESK.dryRun("a.csv", roll.csv());
        assertThat(told.counts())
                .isEqualTo("1 added, 1 changed, 0 unchanged, 1 refused, 0 waiting");
        assertThat(told.errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.getString("code")).isEqualTo("import.row-twice"));
    }

    @Test
    void aRowOfTotalsIsNoOperator() {
        var text = Roll.of("Suma", 3).with(3, "Clave", "TOTAL").text();
        assertTold(bytes(text), "a.csv", 3, "Razón social", "import.sum");
    }

    @Test
    void anOperatorOfAnotherPlatformWaits() {
        var roll = Roll.of("Vecina", 3).with(3, "País", "Honduras");
        assertThat(untouched(() -> DESK.dryRun("a.csv", roll.csv())).counts())
                .isEqualTo("2 added, 0 changed, 0 unchanged, 0 refused, 1 waiting");
    }

    @TestFactory
    Stream<DynamicTest> aRowIsCountedAsASpreadsheetShowsIt() {
        var faulty = Roll.of("Vacías", 3).with(3, "Tomas", "muchas").text();
        var lines = faulty.split("\r\n");
        var empty = lines[0] + "\r\n" + lines[1] + "\r\n\r\n;;;\r\n" + lines[2] + "\r\n" + lines[3];
        var tall =
                Roll.of("Altas", 3)
                        .with(2, "Nota", "una\notra\r\ny otra")
                        .with(3, "Tomas", "muchas")
                        .text();
        var titles = "Padrón;;\r\n\r\n" + faulty;
        var old = faulty.replace("\r\n", "\r");
        return Stream.of(
                dynamicTest(
                        "empty rows",
                        () -> assertTold(bytes(empty), "a.csv", 5, "Tomas", "field.count")),
                dynamicTest(
                        "cells of several lines",
                        () -> assertTold(bytes(tall), "a.csv", 3, "Tomas", "field.count")),
                dynamicTest(
                        "titles above",
                        () -> assertTold(bytes(titles), "a.csv", 5, "Tomas", "field.count")),
                dynamicTest(
                        "a line for the separator",
                        () ->
                                assertTold(
                                        bytes("sep=;\r\n" + faulty),
                                        "a.csv",
                                        3,
                                        "Tomas",
                                        "field.count")),
                dynamicTest(
                        "line ends of old machines",
                        () -> assertTold(bytes(old), "a.csv", 3, "Tomas", "field.count")));
    }

    @TestFactory
    Stream<DynamicTest> whatMerelyLooksOddIsTaken() {
        var accepted = "3 added, 0 changed, 0 unchanged, 0 refused, 0 waiting";
        return Stream.of(
                        Map.entry("a byte order mark", bytes("\uFEFF" + Roll.of("Bom", 3).text())),
                        Map.entry(
                                "Windows-1252",
                                Roll.of("Añeja", 3).csv(Charset.forName("windows-1252"))),
                        Map.entry("Latin-1", Roll.of("Niña", 3).csv(StandardCharsets.ISO_8859_1)),
                        Map.entry(
                                "UTF-16 with a mark",
                                Roll.of("Ñu", 3).csv(StandardCharsets.UTF_16)),
                        Map.entry(
                                "UTF-16 without",
                                Roll.of("Ñandú", 3).csv(StandardCharsets.UTF_16LE)),
                        Map.entry("tabs", bytes(Roll.of("Tabs", 3).text().replace(';', '\t'))),
                        Map.entry(
                                "decimal points",
                                Roll.of("Puntos", 3).with(3, "Latitud", "17.06").csv()),
                        Map.entry(
                                "degrees and minutes",
                                Roll.of("Grados", 3).with(3, "Latitud", "17º03'36\"N").csv()),
                        Map.entry(
                                "an Arabic name",
                                Roll.of("Árabe", 3).with(3, "Razón social", "شركة مياه عدن").csv()),
                        Map.entry(
                                "an apostrophe",
                                Roll.of("Apóstrofo", 3)
                                        .with(3, "Razón social", "Agua d'O'Higgins «L’Eau»")
                                        .csv()),
                        Map.entry(
                                "quotation marks",
                                Roll.of("Comillas", 3)
                                        .with(3, "Razón social", "\"El Río\" S.A.")
                                        .csv()),
                        Map.entry(
                                "a statement",
                                Roll.of("Bobby", 3)
                                        .with(3, "Razón social", "Agua'); drop table operator; --")
                                        .csv()),
                        Map.entry(
                                "markup",
                                Roll.of("Marcas", 3)
                                        .with(3, "Razón social", "<script>alert(1)</script>")
                                        .csv()),
                        Map.entry(
                                "a blank of another kind in a number",
                                Roll.of("Blanco", 3).with(3, "Clave", "X\u2003Y\u00a0Z").csv()),
                        Map.entry(
                                "a mark against formulas",
                                Roll.of("Marca", 3).with(3, "Teléfono", "'+52 951 555 0000").csv()),
                        Map.entry(
                                "a number of who has another name spelt so",
                                Roll.of("Orden", 3).with(3, "Nota", "1,250").csv()))
                .map(
                        file ->
                                dynamicTest(
                                        file.getKey(),
                                        () -> {
                                            var told =
                                                    untouched(
                                                            () ->
                                                                    DESK.dryRun(
                                                                            "a.csv",
                                                                            file.getValue()));
                                            assertThat(told.counts())
                                                    .as("%s", told.errors())
                                                    .isEqualTo(accepted);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> aFaultyCellOfAWorkbookIsToldWhereItStands() {
        var formula = "<c r=\"K3\"><f>SUM(A1:A2)</f><v>3</v></c>";
        var error = "<c r=\"K3\" t=\"e\"><v>#N/A</v></c>";
        var huge = "<c r=\"K3\"><v>1E999999999</v></c>";
        var half = "<c r=\"K3\"><v>12.345</v></c>";
        var never = "<c r=\"L3\" s=\"1\"><v>1E300</v></c>";
        return Stream.of(
                dynamicTest(
                        "a formula",
                        () ->
                                assertTold(
                                        workbook(formula).bytes(),
                                        "a.xlsx",
                                        3,
                                        "Tomas",
                                        "import.formula")),
                dynamicTest(
                        "an error",
                        () ->
                                assertTold(
                                        workbook(error).bytes(),
                                        "a.xlsx",
                                        3,
                                        "Tomas",
                                        "import.cell-error")),
                dynamicTest(
                        "a number without end",
                        () ->
                                assertTold(
                                        workbook(huge).bytes(),
                                        "a.xlsx",
                                        3,
                                        "Tomas",
                                        "field.count")),
                dynamicTest(
                        "a number with decimals",
                        () ->
                                assertTold(
                                        workbook(half).bytes(),
                                        "a.xlsx",
                                        3,
                                        "Tomas",
                                        "field.count")),
                dynamicTest(
                        "a day beyond the calendar",
                        () ->
                                assertTold(
                                        workbook(never).bytes(),
                                        "a.xlsx",
                                        3,
                                        "Fecha de creación",
                                        "import.cell-error")),
                dynamicTest(
                        "a merged name",
                        () ->
                                assertTold(
                                        workbook("").merged("B2:B3").bytes(),
                                        "a.xlsx",
                                        3,
                                        "Razón social",
                                        "import.merged")),
                dynamicTest(
                        "a merged place is taken",
                        () ->
                                assertThat(
                                                DESK.dryRun(
                                                                "a.xlsx",
                                                                workbook("")
                                                                        .merged("F2:F4")
                                                                        .bytes())
                                                        .counts())
                                        .isEqualTo(
                                                "3 added, 0 changed, 0 unchanged, 0 refused, 0 waiting")));
    }

    /** Three sound rows, and a cell of the second that is as given. */
    private static AWorkbook workbook(String cell) {
        var roll = Roll.of("Libro", 3);
        var rows = new ArrayList<String>();
        rows.add(AWorkbook.row(1, Roll.HEADINGS.toArray(String[]::new)));
        for (var n = 0; n < 3; n++) {
            var row = AWorkbook.row(n + 2, roll.rows().get(n).toArray(String[]::new));
            if (n == 1 && !cell.isEmpty()) {
                var at = cell.substring(6, 8);
                row = row.replaceFirst("<c r=\"" + at + "\".*?</c>", cell);
            }
            rows.add(row);
        }
        return AWorkbook.ofRows(rows.toArray(String[]::new));
    }

    /** A file that cannot be taken at all. */
    private record Refused(String kind, String name, byte[] file, int status, String code) {}

    @TestFactory
    Stream<DynamicTest> whatIsNoTableOfOperatorsIsRefusedWhole() throws IOException {
        var csv = Roll.of("Rechazo", 3).csv();
        var text = Roll.of("Rechazo", 3).text();
        var xlsx = workbook("").bytes();
        return Stream.of(
                        new Refused(
                                "an empty file", "a.csv", new byte[0], 422, "import.empty-file"),
                        new Refused(
                                "blanks", "a.csv", bytes("\r\n \r\n;;\r\n"), 422, "import.no-rows"),
                        new Refused(
                                "headings alone",
                                "a.csv",
                                Roll.of("Nada", 0).csv(),
                                422,
                                "import.no-rows"),
                        new Refused(
                                "no headings",
                                "a.csv",
                                bytes("uno;dos\r\ntres;cuatro\r\n"),
                                422,
                                "import.no-name-column"),
                        new Refused(
                                "a quotation that never ends",
                                "a.csv",
                                bytes(text.replaceFirst(";organismo", ";\"organismo")),
                                422,
                                "import.quote-not-closed"),
                        new Refused(
                                "1,000 columns",
                                "a.csv",
                                bytes(text + "x;".repeat(1000) + "x"),
                                413,
                                "import.too-many-columns"),
                        new Refused(
                                "too many rows",
                                "a.csv",
                                bytes("Nombre\n" + "a\n".repeat(250_001)),
                                413,
                                "import.too-many-rows"),
                        new Refused(
                                "an old workbook",
                                "a.xls",
                                hex("D0CF11E0A1B11AE1"),
                                415,
                                "import.old-excel"),
                        new Refused(
                                "an old workbook called new",
                                "a.xlsx",
                                hex("D0CF11E0A1B11AE1"),
                                415,
                                "import.old-excel"),
                        new Refused("a PDF", "a.csv", bytes("%PDF-1.7"), 415, "import.not-a-table"),
                        new Refused(
                                "a picture",
                                "a.csv",
                                hex("89504E470D0A1A0A0000000D49484452"),
                                415,
                                "import.not-a-table"),
                        new Refused(
                                "a zero byte",
                                "a.csv",
                                bytes(text.replaceFirst("Oaxaca", "Oax\0aca")),
                                415,
                                "import.not-a-table"),
                        new Refused(
                                "a workbook called CSV", "a.csv", xlsx, 415, "import.wrong-ending"),
                        new Refused(
                                "CSV called a workbook", "a.xlsx", csv, 415, "import.wrong-ending"),
                        new Refused("a program", "a.exe", csv, 415, "import.wrong-ending"),
                        new Refused("macros by name", "a.xlsm", xlsx, 415, "import.macros"),
                        new Refused(
                                "macros within",
                                "a.xlsx",
                                workbook("").with("xl/vbaProject.bin", "Sub A()").bytes(),
                                415,
                                "import.macros"),
                        new Refused(
                                "an archive of something else",
                                "a.xlsx",
                                archive(),
                                415,
                                "import.not-excel"),
                        new Refused(
                                "a zip bomb",
                                "a.xlsx",
                                workbook("").with("xl/media/a.bin", new byte[40_000_000]).bytes(),
                                413,
                                "import.zip-bomb"),
                        new Refused(
                                "a workbook cut off",
                                "a.xlsx",
                                java.util.Arrays.copyOf(xlsx, xlsx.length / 2),
                                422,
                                "import.damaged"),
                        new Refused(
                                "entities that multiply",
                                "a.xlsx",
                                entities(),
                                422,
                                "import.damaged"),
                        new Refused(
                                "a column beyond the last",
                                "a.xlsx",
                                AWorkbook.ofRows(
                                                "<row r=\"1\">"
                                                        + AWorkbook.text("ZZZZZ1", "a")
                                                        + "</row>")
                                        .bytes(),
                                422,
                                "import.damaged"))
                .map(
                        file ->
                                dynamicTest(
                                        file.kind(),
                                        () -> {
                                            var before = Installation.count("operator_import");
                                            var answer =
                                                    untouched(
                                                            () ->
                                                                    DESK.send(
                                                                            file.name(),
                                                                            file.file(),
                                                                            "commit"));
                                            assertThat(answer.status())
                                                    .as("%s", answer)
                                                    .isEqualTo(file.status());
                                            assertThat(answer.object().getString("code"))
                                                    .isEqualTo(file.code());
                                            assertThat(answer.object().getString("detail"))
                                                    .isNotBlank()
                                                    .doesNotContain("{");
                                            assertThat(Installation.count("operator_import"))
                                                    .isEqualTo(before);
                                            assertThat(
                                                            Installation.count(
                                                                    "import_piece where not exists (select from operator_import i where i.id = import_id)"))
                                                    .isZero();
                                        }));
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("carta.txt"));
            zip.write('a');
        }
        return bytes.toByteArray();
    }

    private static byte[] entities() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\">");
        for (var c = 'b'; c < 'l'; c++) {
            bomb.append(
                    "<!ENTITY %s \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        }
        return AWorkbook.ofRows("<row r=\"1\">" + AWorkbook.text("A1", "&k;") + "</row>")
                .saying(AWorkbook.SHEET, bomb + "]><worksheet ", "<worksheet ")
                .bytes();
    }

    @Test
    void anUploadThatIsCutOffLeavesNothingBehind() throws Exception {
        var before = Installation.count("operator_import");
        var site = Installation.site();
        try (var socket = new java.net.Socket("127.0.0.1", site.port())) {
            var head =
                    """
                    POST /api/v1/platforms/wop-mexico/imports HTTP/1.1\r
                    Host: localhost:%d\r
                    %s\r
                    Content-Type: multipart/form-data; boundary=b\r
                    Content-Length: 500000\r
                    \r
                    --b\r
                    Content-Disposition: form-data; name="file"; filename="a.csv"\r
                    \r
                    %s"""
                            .formatted(
                                    site.port(),
                                    site.bearer("wop-mexico", "FACILITATOR"),
                                    Roll.of("Corte", 20).text());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        assertThat(DESK.dryRun("a.csv", Roll.of("Corte", 2).csv()).count("added")).isEqualTo(2);
        assertThat(Installation.count("operator_import")).isEqualTo(before + 1);
    }

    /**
     * Row 3 alone is refused, with the one error, its neighbours are added, and nothing happened.
     */
    private static JsonObject assertTold(
            byte[] file, String name, int row, String heading, String code) {
        var told = untouched(() -> DESK.dryRun(name, file));
        assertThat(told.counts())
                .as("%s", told.errors())
                .isEqualTo("2 added, 0 changed, 0 unchanged, 1 refused, 0 waiting");
        assertThat(told.errors()).as("%s", told.errors()).hasSize(1);
        var error = told.errors().get(0);
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getInt("row")).isEqualTo(row);
        assertThat(error.getString("column")).isEqualTo(heading);
        assertThat(error.getInt("columnNumber")).isEqualTo(Roll.column(heading) + 1);
        assertThat(error.getString("message")).isNotBlank().isNotEqualTo(code).doesNotContain("{");
        return error;
    }

    private static <T> T untouched(java.util.function.Supplier<T> act) {
        var before = Installation.registry();
        var told = act.get();
        assertThat(Installation.registry()).isEqualTo(before);
        return told;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }
}
