package org.wopplatform.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule SH2. */
class WorkbookGuardTest {
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir Path folder;

    @Test
    void anOrdinaryWorkbookPasses() {
        assertThatCode(() -> WorkbookGuard.check(ordinary().in(folder))).doesNotThrowAnyException();
    }

    @Test
    @Timeout(20)
    void anEntryThatGrowsOutOfProportionIsABomb() throws IOException {
        assertRefused(
                ordinary().with("xl/media/a.bin", new byte[60 * MEGABYTE]), "import.zip-bomb");
    }

    @Test
    @Timeout(60)
    void manySmallEntriesThatGrowTogetherAreABombToo() throws IOException {
        var workbook = ordinary();
        for (var i = 0; i < 45; i++) {
            workbook.with("xl/media/" + i + ".bin", new byte[9 * MEGABYTE]);
        }
        assertRefused(workbook, "import.zip-bomb");
    }

    @Test
    void soAreEntriesWithoutNumber() throws IOException {
        var workbook = ordinary();
        for (var i = 0; i < 2_000; i++) {
            workbook.with("xl/media/" + i, "");
        }
        assertRefused(workbook, "import.zip-bomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "XL/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"})
    void macrosAreRefusedWhateverTheFileIsCalled(String part) throws IOException {
        assertRefused(ordinary().with(part, "Sub AutoOpen()"), "import.macros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "xl/workbook.xml"})
    void anArchiveThatIsNoWorkbookIsRefused(String missing) throws IOException {
        assertRefused(ordinary().without(missing), "import.not-excel");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void anArchiveThatWasCutOffIsDamaged(double part) throws IOException {
        var whole = ordinary().bytes();
        var file =
                Files.write(
                        folder.resolve("cut.xlsx"),
                        Arrays.copyOf(whole, (int) (whole.length * part)));
        assertRefused(file, "import.damaged");
    }

    @Test
    void anArchiveWhoseContentWasOverwrittenIsDamaged() throws IOException {
        for (var seed = 0; seed < 50; seed++) {
            var bytes = ordinary().bytes();
            Arrays.fill(bytes, 60 + seed * 20, 90 + seed * 20, (byte) seed);
            var file = Files.write(folder.resolve("broken.xlsx"), bytes);
            try {
                WorkbookReaderTest.read(file);
            } catch (FileRefused refused) {
                assertThat(refused.code()).isIn("import.damaged", "import.not-excel");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../tmp/wop-escaped", "/tmp/wop-escaped", "C:\\wop-escaped"})
    void aNameThatLeadsOutOfTheArchiveLeadsNowhere(String name) throws IOException {
        var file = ordinary().with(name, "escaped").in(folder);
        assertThat(WorkbookReaderTest.read(file)).hasSize(2);
        assertThat(Path.of("/tmp/wop-escaped")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("a.xlsx");
    }

    private static AWorkbook ordinary() {
        return AWorkbook.ofRows(AWorkbook.row(1, "Nombre"), AWorkbook.row(2, "Aguas"));
    }

    private void assertRefused(AWorkbook workbook, String code) throws IOException {
        assertRefused(workbook.in(folder), code);
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> Sheet.inspect(file, "a.xlsx"))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
