package org.wopplatform.core.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.language.Language;

/** Rules P1, P2 and P5: a folder of good files, and one thing wrong in it at a time. */
class PlatformFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir Path folder;

    @BeforeEach
    void threePlatforms() throws IOException {
        file("gwopa", sound("global", "", "territory = world"));
        file("wop-lac", sound("regional", "gwopa", "territory = AR, BZ, HN, MX"));
        file("wop-mexico", sound("national", "wop-lac", "territory = MX"));
    }

    @Test
    void findsNoFaultInSoundFiles() {
        assertThat(reading().faults()).isEmpty();
        assertThat(reading().platforms())
                .extracting(Platform::id)
                .containsExactly("gwopa", "wop-lac", "wop-mexico");
    }

    @Test
    void readsAPlatformAsItsFileSaysIt() throws IOException {
        file(
                "wop-lac",
                """
                kind = regional
                parent = gwopa
                status = dormant
                name.es = WOP-LAC
                full-name.es = Asociaciones entre Operadores de Agua en América Latina y el Caribe
                name.en = WOP-LAC
                territory = AR, BZ, \\
                            HN, MX
                host.1.association = IDB
                host.1.name = Inter-American Development Bank
                host.1.role = host
                host.1.since = 2007-10
                host.1.until = 2013-08
                host.2.association = AySA
                host.2.on-behalf-of = ALOAS
                host.2.role = host
                host.2.since = 2013-08
                supporters = GWOPA, IDB
                established = 2007-10
                languages = es, en
                currency = USD
                time-zone = America/Argentina/Buenos_Aires
                domain = wop-lac.example.org
                privacy-threshold = 8
                """);
        assertThat(reading().faults()).isEmpty();
        var region = platform("wop-lac");
        assertThat(region.kind()).isEqualTo(Kind.REGIONAL);
        assertThat(region.status()).isEqualTo(Status.DORMANT);
        assertThat(region.parent()).contains("gwopa");
        assertThat(region.name(Language.FR).fullName())
                .isEqualTo("Asociaciones entre Operadores de Agua en América Latina y el Caribe");
        assertThat(region.name(Language.EN).fullName()).isEqualTo("WOP-LAC");
        assertThat(region.territory()).containsExactlyInAnyOrder("AR", "BZ", "HN", "MX");
        assertThat(region.hostsOn(TODAY))
                .singleElement()
                .satisfies(
                        host -> {
                            assertThat(host.name()).isEqualTo("AySA");
                            assertThat(host.onBehalfOf()).contains("ALOAS");
                        });
        assertThat(region.supporters()).containsExactly("GWOPA", "IDB");
        assertThat(region.established()).hasToString("Optional[2007-10]");
        assertThat(region.languages()).containsExactly(Language.ES, Language.EN);
        assertThat(region.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(region.timeZone()).hasToString("America/Argentina/Buenos_Aires");
        assertThat(region.domain()).contains("wop-lac.example.org");
        assertThat(region.privacyThreshold()).isEqualTo(8);
    }

    @Test
    void fillsInWhatAFileMayLeaveOut() {
        var country = platform("wop-mexico");
        assertThat(country.status()).isEqualTo(Status.ACTIVE);
        assertThat(country.privacyThreshold()).isEqualTo(5);
        assertThat(country.domain()).isEmpty();
        assertThat(country.established()).isEmpty();
        assertThat(country.supporters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = continental            | kind              | continental      | global, regional or national",
                "parent = wop-atlantis         | parent            | wop-atlantis     | one of gwopa, wop-lac, wop-mexico",
                "status = asleep               | status            | asleep           | active, dormant or suspended",
                "territory = MX, XX            | territory         | XX               | ISO 3166",
                "territory = MX, Mexico        | territory         | Mexico           | ISO 3166",
                "territory = KE                | territory         | KE               | a country of wop-lac",
                "languages = es, de            | languages         | de               | en, es, fr, pt",
                "languages = es, es            | languages         | es               | each once",
                "languages =                   | languages         | ''               | one or more of en, es, fr, pt",
                "currency = PESO               | currency          | PESO             | ISO 4217",
                "currency =                    | currency          | ''               | ISO 4217",
                "time-zone = Mexico            | time-zone         | Mexico           | America/Lima",
                "established = last year       | established       | last year        | 2013-08-21",
                "established = 2013-13         | established       | 2013-13          | 2013-08-21",
                "privacy-threshold = 0         | privacy-threshold | 0                | 1 to 100",
                "privacy-threshold = 101       | privacy-threshold | 101              | 1 to 100",
                "privacy-threshold = some      | privacy-threshold | some             | 1 to 100",
                "domain = not a name           | domain            | not a name       | wop.example.org",
                "domain = https://wop.mx       | domain            | https://wop.mx   | wop.example.org",
                "domain = localhost            | domain            | localhost        | wop.example.org",
                "name.es =                     | name.es           | ''               | a name in each",
                "host.1.role = guest           | host.1.role       | guest            | host or co-host",
                "host.1.role =                 | host.1.role       | ''               | host or co-host",
                "host.1.association =          | host.1.association| ''               | its short name",
                "host.1.since = 1999/01        | host.1.since      | 1999/01          | 2013-08-21",
                "colour = blue                 | colour            | blue             | no such key",
                "host.0.role = host            | host.0.role       | host             | no such key",
                "name.spanish = WOP            | name.spanish      | WOP              | no such key",
            })
    void saysWhichFileWhichKeyWhichValueAndWhatIsAllowed(
            String line, String key, String value, String allowed) throws IOException {
        file("wop-mexico", sound("national", "wop-lac", "territory = MX", line));
        assertThat(reading().faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("wop-mexico.properties");
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.value()).isEqualTo(value);
                            assertThat(fault.allowed()).contains(allowed);
                        });
        assertThat(reading().faults())
                .allSatisfy(fault -> assertThat(fault.platform()).isEqualTo("wop-mexico"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"API", "api", "es", "assets", "x", "wop_mexico", "1wop", "wop-"})
    void refusesAFileNameThatCannotBeAnAddress(String name) throws IOException {
        file(name, sound("national", "wop-lac", "territory = HN"));
        assertThat(reading().faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.file()).isEqualTo(name + ".properties");
                            assertThat(fault.key()).isEqualTo("(file name)");
                            assertThat(fault.value()).isEqualTo(name);
                        });
    }

    @Test
    void missesTheParentThatEveryPlatformButTheGlobalOneHas() throws IOException {
        file("wop-lac", sound("regional", "", "territory = AR, BZ, HN, MX"));
        assertThat(reading().faults())
                .singleElement()
                .hasToString(
                        "wop-lac.properties: parent = (nothing) (one of gwopa, wop-lac, wop-mexico)");
    }

    @Test
    void refusesPlatformsThatLieUnderEachOther() throws IOException {
        file("wop-lac", sound("regional", "wop-north", "territory = AR, BZ, HN, MX"));
        file("wop-north", sound("regional", "wop-lac", "territory = AR, BZ, HN, MX"));
        assertThat(reading().faults())
                .extracting(Fault::file, Fault::key, Fault::value)
                .containsExactlyInAnyOrder(
                        tuple("wop-lac.properties", "parent", "wop-north"),
                        tuple("wop-north.properties", "parent", "wop-lac"));
    }

    @Test
    void refusesAPlatformThatLiesUnderItself() throws IOException {
        file("wop-lac", sound("regional", "wop-lac", "territory = AR, BZ, HN, MX"));
        assertThat(reading().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.allowed()).contains("above itself"));
    }

    @Test
    void missesTheGlobalPlatform() throws IOException {
        Files.delete(folder.resolve("gwopa.properties"));
        assertThat(reading().faults())
                .extracting(Fault::file, Fault::key)
                .contains(tuple("gwopa.properties", "kind"), tuple("wop-lac.properties", "parent"));
    }

    @Test
    void refusesTwoPlatformsOfOneDomain() throws IOException {
        file(
                "wop-lac",
                sound("regional", "gwopa", "territory = MX, HN", "domain = wop.example.org"));
        file(
                "wop-mexico",
                sound("national", "wop-lac", "territory = MX", "domain = wop.example.org"));
        assertThat(reading().faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.platform()).isEqualTo("wop-mexico");
                            assertThat(fault.key()).isEqualTo("domain");
                            assertThat(fault.value()).isEqualTo("wop.example.org");
                            assertThat(fault.allowed()).contains("wop-lac has it");
                        });
    }

    @Test
    void refusesTwoHostsAtOneTime() throws IOException {
        file(
                "wop-lac",
                sound(
                        "regional",
                        "gwopa",
                        "territory = AR, BZ, HN, MX",
                        "host.1.association = IDB",
                        "host.1.since = 2007-10",
                        "host.1.until = 2013-09",
                        "host.2.association = AySA",
                        "host.2.role = host",
                        "host.2.since = 2013-08"));
        assertThat(reading().faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.key()).isEqualTo("host");
                            assertThat(fault.value()).isEqualTo("IDB and AySA");
                            assertThat(fault.allowed()).contains("one host at a time");
                        });
    }

    @Test
    void refusesATimeWithoutAHost() throws IOException {
        file(
                "wop-lac",
                sound(
                        "regional",
                        "gwopa",
                        "territory = AR, BZ, HN, MX",
                        "host.1.since = 2007-10",
                        "host.1.until = 2013-08",
                        "host.2.association = AySA",
                        "host.2.role = host",
                        "host.2.since = 2014"));
        assertThat(reading().faults())
                .singleElement()
                .hasToString(
                        "wop-lac.properties: host = 2013-08-01 to 2014-01-01"
                                + " (no time without a host since the first one)");
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() throws IOException {
        file(
                "wop-lac",
                sound(
                        "regional",
                        "gwopa",
                        "territory = AR, BZ, HN, MX",
                        "host.1.since = 2013-08",
                        "host.1.until = 2013"));
        assertThat(reading().faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.key()).isEqualTo("host.1.until");
                            assertThat(fault.value()).isEqualTo("2013");
                            assertThat(fault.allowed()).contains("later than since, 2013-08");
                        });
    }

    @Test
    void takesAHostWhoseEndIsAgreedButStillToCome() throws IOException {
        file(
                "wop-lac",
                sound(
                        "regional",
                        "gwopa",
                        "territory = AR, BZ, HN, MX",
                        "host.1.since = 2013-08",
                        "host.1.until = 2029"));
        assertThat(reading().faults()).isEmpty();
    }

    @Test
    void missesAHost() throws IOException {
        file("wop-mexico", sound("national", "wop-lac", "territory = MX").replaceAll("host.*", ""));
        assertThat(reading().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("host.1.association"));
    }

    @Test
    void tellsTheFaultsOfAllFilesAtOnce() throws IOException {
        file(
                "wop-mexico",
                sound("national", "wop-lac", "territory = MX", "currency = PESO", "colour = blue"));
        file("wop-lac", sound("regional", "gwopa", "territory = MX, XX", "time-zone = Mars"));
        file("gwopa", sound("global", "", "territory = world", "languages = en, xx"));
        assertThat(reading().faults())
                .extracting(fault -> fault.platform() + " " + fault.key() + " " + fault.value())
                .contains(
                        "wop-mexico currency PESO",
                        "wop-mexico colour blue",
                        "wop-lac territory XX",
                        "wop-lac time-zone Mars",
                        "gwopa languages xx");
    }

    @Test
    void asksEachKindAboutItsPlatforms() {
        var asked = new ArrayList<String>();
        var strict =
                new GlobalKind() {
                    @Override
                    public Kind kind() {
                        return Kind.NATIONAL;
                    }

                    @Override
                    public List<Fault> faults(Platform platform, List<Platform> all) {
                        asked.add(platform.id() + " of " + all.size());
                        return List.of(new Fault(platform.id(), "territory", "MX", "elsewhere"));
                    }
                };
        assertThat(PlatformFiles.read(folder, List.of(strict), TODAY).faults())
                .containsExactly(new Fault("wop-mexico", "territory", "MX", "elsewhere"));
        assertThat(asked).containsExactly("wop-mexico of 3");
    }

    @Test
    void letsASystemPropertyOverrideAKey() {
        System.setProperty("wop.platform.wop-mexico.currency", "MXN");
        try {
            assertThat(platform("wop-mexico").currency().getCurrencyCode()).isEqualTo("MXN");
        } finally {
            System.clearProperty("wop.platform.wop-mexico.currency");
        }
        assertThat(platform("wop-mexico").currency().getCurrencyCode()).isEqualTo("USD");
    }

    @Test
    void tellsAFaultOfASystemPropertyAsOneOfTheFile() {
        System.setProperty("wop.platform.wop-mexico.time-zone", "Mars");
        try {
            assertThat(reading().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.value()).isEqualTo("Mars"));
        } finally {
            System.clearProperty("wop.platform.wop-mexico.time-zone");
        }
    }

    @Test
    void passesOverFilesThatAreNoPlatforms() throws IOException {
        Files.writeString(folder.resolve("README.md"), "about this folder");
        assertThat(reading().platforms()).hasSize(3);
    }

    private PlatformFiles.Reading reading() {
        return PlatformFiles.read(folder, List.of(new GlobalKind()), TODAY);
    }

    private Platform platform(String id) {
        return reading().platforms().stream()
                .filter(platform -> platform.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void file(String id, String content) throws IOException {
        Files.writeString(folder.resolve(id + ".properties"), content);
    }

    /** A sound file; a further line takes the place of the line with its key. */
    private static String sound(String kind, String parent, String... lines) {
        var all =
                new ArrayList<>(
                        List.of(
                                "kind = " + kind,
                                "parent = " + parent,
                                "name.es = WOP",
                                "host.1.association = ANEAS",
                                "host.1.role = host",
                                "languages = es",
                                "currency = USD",
                                "time-zone = America/Mexico_City"));
        all.addAll(Arrays.asList(lines));
        return String.join("\n", all);
    }
}
