package org.wopplatform.deploy.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopplatform.core.platforms.Fault;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.PlatformFiles;
import org.wopplatform.deploy.store.Store;

/** The files that the program brings along, and what the kinds of platform ask of a file. */
class ShippedPlatformsTest {
    private static final Path SHIPPED = Path.of("platforms");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir Path folder;

    @BeforeEach
    void asShipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void areSevenWithoutAFault() {
        var reading = PlatformFiles.read(SHIPPED, Store.KINDS, TODAY);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.platforms())
                .extracting(Platform::id, Platform::kind, platform -> platform.parent().orElse("-"))
                .containsExactlyInAnyOrder(
                        tuple("gwopa", Kind.GLOBAL, "-"),
                        tuple("wop-lac", Kind.REGIONAL, "gwopa"),
                        tuple("cari-wop", Kind.REGIONAL, "wop-lac"),
                        tuple("wop-mexico", Kind.NATIONAL, "wop-lac"),
                        tuple("wop-honduras", Kind.NATIONAL, "wop-lac"),
                        tuple("wop-bolivia", Kind.NATIONAL, "wop-lac"),
                        tuple("wop-argentina", Kind.NATIONAL, "wop-lac"));
    }

    @Test
    void haveANameInEveryLanguage() {
        for (var platform : PlatformFiles.read(SHIPPED, Store.KINDS, TODAY).platforms()) {
            assertThat(platform.names()).as(platform.id()).hasSize(4);
        }
    }

    @Test
    void stayWithoutAFaultAsTheYearsPass() {
        assertThat(PlatformFiles.read(SHIPPED, Store.KINDS, TODAY.plusYears(50)).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wop-mexico   | territory | MX, GT  | exactly one country",
                "wop-mexico   | territory | world   | exactly one country",
                "wop-mexico   | territory | HN      | wop-honduras has this one",
                "wop-mexico   | parent    | wop-honduras | the global platform or a region",
                "cari-wop     | territory | BZ      | two countries or more",
                "cari-wop     | territory | BZ, ES  | a country of wop-lac",
                "cari-wop     | parent    | wop-mexico | the global platform or a wider region",
                "gwopa        | territory | MX      | world, for a global platform",
                "gwopa        | parent    | wop-lac | a global platform has no parent",
                "wop-lac      | kind      | global  | only gwopa is global"
            })
    void breakARuleOfTheirKindWhereOneLineIsChanged(
            String platform, String key, String value, String allowed) throws IOException {
        var file = folder.resolve(platform + ".properties");
        Files.writeString(file, Files.readString(file) + "\n" + key + " = " + value + "\n");
        assertThat(PlatformFiles.read(folder, Store.KINDS, TODAY).faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo(platform + ".properties");
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.allowed()).contains(allowed);
                        })
                .extracting(Fault::toString)
                .allSatisfy(text -> assertThat(text).contains(".properties: "));
    }

    @Test
    void makeRoomForAnEighth() throws IOException {
        Files.writeString(
                folder.resolve("wop-guatemala.properties"),
                """
                kind = national
                parent = wop-lac
                name.es = WOP-Guatemala
                territory = GT
                host.1.association = EMPAGUA
                host.1.role = host
                languages = es
                currency = GTQ
                time-zone = America/Guatemala
                """);
        var reading = PlatformFiles.read(folder, Store.KINDS, TODAY);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.platforms()).hasSize(8);
    }
}
