package org.wopplatform.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.site.Ledger;
import org.wopplatform.deploy.site.Site;
import org.wopplatform.deploy.site.Wire;
import org.wopplatform.deploy.store.Store;

/** A platform more is one file and a restart; a file less hides it and keeps its data. */
class NewPlatformIT {
    private static final String AFRICA =
            """
            kind = regional
            parent = gwopa
            name.en = WOP-Africa
            full-name.en = Water Operators' Partnerships in Africa
            name.fr = WOP-Africa
            full-name.fr = Partenariats entre opérateurs de l'eau en Afrique
            territory = CI, GH, KE, MA, SN, TZ, UG, ZA
            host.1.association = AfWA
            host.1.name = African Water Association
            host.1.role = host
            host.1.since = 2007
            languages = en, fr
            currency = XOF
            time-zone = Africa/Abidjan
            """;
    private static final String PERU =
            """
            kind = national
            parent = wop-lac
            name.es = WOP-Perú
            full-name.es = Plataforma nacional de asociaciones entre operadores de agua del Perú
            territory = PE
            host.1.association = ANEPSSA
            host.1.role = host
            languages = es
            currency = PEN
            time-zone = America/Lima
            """;
    private static final String PASSWORD = "a password from Abidjan";
    private static final Path DATA = Launches.data("new-platform");

    @Test
    void isOneFileAndARestart() throws Exception {
        var folder = Launches.platforms("new");
        firstStartWithTheSeven(folder);
        Files.writeString(folder.resolve("wop-africa.properties"), AFRICA);
        Files.writeString(folder.resolve("wop-peru.properties"), PERU);

        var program = start(folder);
        var wire = Wire.to(program.port());
        try {
            standsInTheNetwork(wire);
            var africa = getsItsFirstAdministrator(program, wire);
            administersItself(wire, africa);
        } finally {
            program.stop();
        }

        Files.delete(folder.resolve("wop-africa.properties"));
        var without = start(folder);
        try {
            isHiddenAndKept(Wire.to(without.port()));
        } finally {
            without.stop();
        }
    }

    /** The installation as it was before: what the program does up to starting its server. */
    private static void firstStartWithTheSeven(Path folder) throws IOException {
        Program.delete(DATA);
        Files.createDirectories(DATA);
        try (var store = new Store()) {
            var prepared =
                    store.apply(
                            Map.of(
                                    "data", DATA.toString(),
                                    "platforms", folder.toString(),
                                    "home", System.getProperty("wop.home"),
                                    "demonstration", "false",
                                    "url", "http://localhost"));
            assertThat(prepared.get("addresses").lines()).hasSize(7);
        }
    }

    private static Program start(Path folder) throws Exception {
        var program =
                Program.again(
                        "run",
                        DATA,
                        Program.freePort(),
                        Map.of(),
                        "--platforms",
                        folder.toString());
        program.awaitReady(Launches.START);
        return program;
    }

    private static void standsInTheNetwork(Wire wire) {
        var home = wire.get("/wop-africa", "Accept-Language: en");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text())
                .contains("<html lang=\"en\"")
                .contains("WOP-Africa")
                .contains("African Water Association");
        assertThat(wire.get("/fr/wop-africa").text())
                .contains("<html lang=\"fr\"")
                .contains("Partenariats entre opérateurs");
        assertThat(wire.get("/wop-peru").text()).contains("WOP-Perú");

        var platform = wire.get("/api/v1/platforms/wop-africa").object();
        assertThat(platform.getString("parent")).isEqualTo("gwopa");
        assertThat(platform.getJsonArray("hosts").getJsonObject(0).getString("association"))
                .isEqualTo("AfWA");
        assertThat(wire.get("/api/v1/platforms").object().getInt("total")).isEqualTo(9);
        assertThat(
                        wire.get("/api/v1/platforms/wop-lac")
                                .object()
                                .getJsonArray("children")
                                .toString())
                .contains("\"wop-peru\"");
        assertThat(wire.get("/").text())
                .contains("href=\"/wop-africa\"")
                .contains("WOP-Africa")
                .contains("AfWA")
                .contains("href=\"/wop-peru\"");
    }

    /** GWOPA's first administrator brings it its own, who from then on is the only one there. */
    private static String getsItsFirstAdministrator(Program program, Wire wire) throws IOException {
        var secretariat = accepted(wire, program.output(), "gwopa", "gwopa@new.example");
        var founding =
                wire.post(
                        "/gwopa/administration/platforms",
                        "platform=wop-africa&email=africa%40new.example&name=Africa&language=fr",
                        secretariat);
        assertThat(founding.status()).as(founding.toString()).isEqualTo(200);
        var africa = accepted(wire, founding.text(), "wop-africa", "africa@new.example");

        assertThat(wire.get("/wop-africa/administration/texts", secretariat).status())
                .isEqualTo(404);
        assertThat(
                        wire.post(
                                        "/gwopa/administration/platforms",
                                        "platform=wop-africa&email=second%40new.example&name=S&language=fr",
                                        secretariat)
                                .status())
                .isEqualTo(422);
        return africa;
    }

    private static String accepted(Wire wire, String text, String platform, String email) {
        var link = Pattern.compile("/" + platform + "/welcome/[A-Za-z0-9_-]{43}").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        var password = Site.encoded(PASSWORD);
        var chosen =
                wire.post(
                        link.group(),
                        "email=%s&name=N&password=%s&repeat=%s"
                                .formatted(Site.encoded(email), password, password));
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(303);
        return Site.cookie(wire, platform, email, PASSWORD);
    }

    private static void administersItself(Wire wire, String africa) {
        assertThat(
                        wire.post(
                                        "/wop-africa/administration/contacts",
                                        "kind=EMAIL&label=Secretariat&address=office%40africa.example",
                                        africa)
                                .status())
                .isEqualTo(303);
        assertThat(wire.get("/wop-africa").text()).contains("office@africa.example");
        assertThat(
                        wire.post(
                                        "/wop-africa/committee/meetings",
                                        "number=1&heldOn=2008&place=Abidjan",
                                        africa)
                                .status())
                .isEqualTo(303);
        assertThat(wire.get("/wop-lac/administration/contacts", africa).status()).isEqualTo(404);
    }

    private static void isHiddenAndKept(Wire wire) throws Exception {
        assertThat(wire.get("/wop-africa").status()).isEqualTo(404);
        assertThat(wire.get("/api/v1/platforms/wop-africa").status()).isEqualTo(404);
        assertThat(wire.get("/api/v1/platforms").object().getInt("total")).isEqualTo(8);
        assertThat(wire.get("/").text()).doesNotContain("WOP-Africa").contains("WOP-Per");
        var africa = Site.cookie(wire, "gwopa", "africa@new.example", PASSWORD);
        assertThat(wire.get("/wop-africa/administration", africa).status()).isEqualTo(404);
        assertThat(wire.get("/gwopa/administration", africa).status()).isEqualTo(404);
        try (var postgres = new Ledger(DATA).asSuperuser()) {
            assertThat(
                            Ledger.ask(
                                    postgres,
                                    "select count(*) from platform_contact where address = 'office@africa.example'"))
                    .isEqualTo("1");
            assertThat(
                            Ledger.ask(
                                    postgres,
                                    "select removed_at is not null from platform where id = 'wop-africa'"))
                    .isEqualTo("t");
        }
    }
}
