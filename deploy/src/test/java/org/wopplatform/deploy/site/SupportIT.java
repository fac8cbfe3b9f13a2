package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A facilitator of Mexico asks for support and offers it for two operators, as people would. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupportIT {
    private static final Site SITE = Site.demonstration();
    private static final String FACILITATOR = SITE.cookie("wop-mexico", "FACILITATOR");
    private static final String ADMINISTRATOR = SITE.cookie("wop-mexico", "ADMINISTRATOR");
    private static final String REGION = SITE.cookie("wop-lac", "FACILITATOR");
    private static final String HERE = "/es/wop-mexico/administration/support";
    private static final String ASKS = operator("organismo-puerto-imaginario");
    private static final String GIVES = operator("agua-de-villa-ficticia");
    private static final String ID = "[0-9a-f-]{36}";
    private static final String TITLE = "Medir la presión en la zona alta";
    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'area_extension'::regclass and not granted";

    /** The operator alone: what becomes of its partnerships is told elsewhere. */
    private static final String STANDING =
            """
            set session_replication_role = replica;
            update operator set standing = '%s', published = %s where id = '%s';
            set session_replication_role = origin""";

    private static String request;
    private static JsonObject consented;

    /** Other tests read the demonstration's consents too. */
    @BeforeAll
    static void whatWasConsentedToIsKept() {
        consented =
                SITE.wire()
                        .get(consentOverApi(), SITE.bearer("wop-mexico", "FACILITATOR"))
                        .object();
    }

    @AfterAll
    static void andGivenAgain() {
        var reaches =
                consented.getJsonArray("parts").stream()
                        .map(JsonValue::asJsonObject)
                        .map(
                                part ->
                                        "\"%s\":\"%s\""
                                                .formatted(
                                                        part.getString("part")
                                                                .toLowerCase(Locale.ROOT),
                                                        part.getString("reach")))
                        .collect(Collectors.joining(","));
        SITE.wire()
                .json(
                        "PUT",
                        consentOverApi(),
                        "{%s,\"onWordOf\":\"Gerencia\"}".formatted(reaches),
                        SITE.bearer("wop-mexico", "FACILITATOR"));
    }

    private static String consentOverApi() {
        return "/api/v1/platforms/wop-mexico/support/operators/" + ASKS + "/consent";
    }

    @Test
    @Order(1)
    void theFormBeginsWithTheNeedsThatWereReviewed() {
        var form = SITE.wire().get(HERE + "/operators/" + ASKS + "/requests/new", FACILITATOR);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .containsPattern("(?s)id=\"area.WATER_LOSSES\".{0,400}value=\"1\" selected")
                .contains("name=\"languages\"");
    }

    @Test
    @Order(2)
    void whatIsMissingIsSaidAllAtOnceAndNothingTypedIsLost() {
        var answer =
                post(
                        FACILITATOR,
                        HERE + "/operators/" + ASKS + "/requests",
                        Map.of(
                                "title", TITLE,
                                "days", "500",
                                "languages", "español, klingon",
                                "travel_budget", "mucho",
                                "window_from", "2027-05-01",
                                "window_until", "2027-04-01",
                                "act", "open"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "value=\"" + TITLE + "\"",
                        "Diga cuál es el problema.",
                        "Diga qué debería cambiar.",
                        "Nombre al menos un área de trabajo.",
                        "Elija al menos una forma de trabajo.",
                        "Diga hasta dónde lo respalda la dirección.",
                        "id=\"days-e\"",
                        "id=\"languages-e\"",
                        "id=\"travel_budget-e\"",
                        "El fin está antes del comienzo.",
                        "value=\"500\"",
                        "value=\"español, klingon\"",
                        "value=\"mucho\"");
    }

    @Test
    @Order(3)
    void aTitleIsEnoughForADraftThatThenSaysWhatItLacks() {
        var kept =
                post(
                        FACILITATOR,
                        HERE + "/operators/" + ASKS + "/requests",
                        Map.of("title", TITLE, "act", "save"));
        done(kept, "draft-kept");
        request = find(kept.location(), "(" + ID + ")");
        var page = SITE.wire().get(HERE + "/requests/" + request, FACILITATOR);
        assertThat(page.text())
                .contains(
                        "Lo que falta para abrirla",
                        "Diga cuál es el problema.",
                        "Conocido en su región.")
                .doesNotContain(HERE + "/requests/" + request + "/opening");
        var opened = post(FACILITATOR, HERE + "/requests/" + request + "/opening", Map.of());
        assertThat(opened.status()).isEqualTo(422);
    }

    @Test
    @Order(4)
    void aWholeOneOpensAndIsFoundWithItsEnd() {
        var whole = new LinkedHashMap<>(whole());
        whole.put("act", "open");
        whole.put("version", version());
        done(post(FACILITATOR, HERE + "/requests/" + request + "/edit", whole), "request-opened");
        var page = SITE.wire().get(HERE + "/requests/" + request, FACILITATOR).text();
        assertThat(page).contains("Abierta", "Primera prioridad", "1.500 MXN");
        assertThat(SITE.wire().get(HERE + "?state=OPEN&q=presi%C3%B3n", FACILITATOR).text())
                .contains(TITLE);
        assertThat(SITE.wire().get(HERE + "?state=OPEN&q=nadie-de-ese-nombre", FACILITATOR).text())
                .contains("No se encontró nada");
    }

    @Test
    @Order(5)
    void anOpenOneStaysWholeAndNobodyOverwritesUnseen() {
        var bare = new LinkedHashMap<>(whole());
        bare.put("problem", "");
        bare.put("version", version());
        var answer = post(FACILITATOR, HERE + "/requests/" + request + "/edit", bare);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Diga cuál es el problema.");
        var late = new LinkedHashMap<>(whole());
        late.put("version", "1");
        assertThat(post(FACILITATOR, HERE + "/requests/" + request + "/edit", late).text())
                .contains("Otra persona lo cambió entretanto.");
    }

    @Test
    @Order(6)
    void consentIsGivenOnSomebodysWordAndShowsWhatOthersSee() {
        var consent = HERE + "/operators/" + ASKS + "/consent";
        var wide = Map.of("STRENGTHS", "OWN", "NEEDS", "REGION", "DETAILS", "OWN");
        var nobody = post(FACILITATOR, consent, wide);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Diga según quién lo anota.");
        post(FACILITATOR, consent + "/revocation", Map.of("revoked_on_word_of", "Gerencia"));
        assertThat(seenByTheRegion()).doesNotContain(TITLE);
        done(post(FACILITATOR, consent, with(wide, "on_word_of", "Gerencia")), "consent-said");
        assertThat(SITE.wire().get(consent, FACILITATOR).text())
                .contains("Una solicitud: " + TITLE, "Según Gerencia.")
                .doesNotContain("Nadie sabe la presión");
        assertThat(seenByTheRegion()).contains(TITLE);
        done(
                post(
                        FACILITATOR,
                        consent,
                        with(with(wide, "DETAILS", "REGION"), "on_word_of", "Gerencia")),
                "consent-said");
        assertThat(SITE.wire().get(consent, FACILITATOR).text()).contains("Nadie sabe la presión");
        done(
                post(
                        FACILITATOR,
                        consent + "/revocation",
                        Map.of("revoked_on_word_of", "Gerencia")),
                "consent-revoked");
        assertThat(seenByTheRegion()).doesNotContain(TITLE);
    }

    @Test
    @Order(7)
    void thePlatformDecidesWhetherItsOperatorsTakePart() {
        var policy = HERE + "/policy";
        assertThat(SITE.wire().get(policy, FACILITATOR).text())
                .contains("Lo pueden cambiar los administradores");
        assertThat(post(FACILITATOR, policy, Map.of("cap", "3", "version", "1")).status())
                .isEqualTo(403);
        var faulty = post(ADMINISTRATOR, policy, Map.of("cap", "0", "version", "1"));
        assertThat(faulty.status()).isEqualTo(422);
        var version =
                SITE.wire().get(policy, ADMINISTRATOR).find("name=\"version\" value=\"(\\d+)\"");
        var before = Map.of("upward", "true", "beyond", "true", "cap", "3", "version", version);
        done(post(ADMINISTRATOR, policy, before), "saved");
        assertThat(post(ADMINISTRATOR, policy, before).text())
                .contains("Otra persona lo cambió entretanto.");
    }

    @Test
    @Order(8)
    void nobodyOffersWhereItHasNotAssessedItself() {
        var offer =
                SITE.wire().get("/es/wop-mexico/administration/support?what=offers", FACILITATOR);
        assertThat(offer.status()).isEqualTo(200);
        var at = HERE + "/offers/" + slug("offer demo-agua-de-villa-ficticia");
        var form = SITE.wire().get(at + "/edit", FACILITATOR);
        assertThat(form.status()).isEqualTo(200);
        var answer =
                post(
                        FACILITATOR,
                        at + "/edit",
                        Map.of(
                                "areas", "CLIMATE_RESILIENCE",
                                "days_a_year", "16",
                                "languages", "es",
                                "formats", "VISIT",
                                "places", "2",
                                "group_places", "2",
                                "version", form.find("name=\"version\" value=\"(\\d+)\"")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("El operador no se ha evaluado en: Resiliencia");
    }

    @Test
    @Order(9)
    void anOfferIsPausedAndGoesOn() {
        var at = HERE + "/offers/" + slug("offer demo-agua-de-villa-ficticia");
        done(post(FACILITATOR, at + "/pause", Map.of()), "offer-paused");
        assertThat(SITE.wire().get(at, FACILITATOR).text()).contains("En pausa");
        done(post(FACILITATOR, at + "/opening", Map.of()), "offer-opened");
        assertThat(SITE.wire().get(HERE + "/operators/" + GIVES, FACILITATOR).text()).contains(at);
    }

    @Test
    @Order(10)
    void demandAndSupplyCountWhatIsSeenAndAddUp() {
        var demand = SITE.wire().get("/es/wop-mexico/administration/demand", FACILITATOR);
        assertThat(demand.status()).isEqualTo(200);
        assertThat(demand.text()).contains("Qué significa", "bar-asked", "Días que faltan");
        var picture =
                SITE.wire()
                        .get(
                                "/api/v1/platforms/wop-mexico/demand",
                                SITE.bearer("wop-mexico", "FACILITATOR"))
                        .object();
        var areas = picture.getJsonArray("areas").stream().map(a -> a.asJsonObject()).toList();
        var asked =
                areas.stream().mapToDouble(a -> a.getJsonNumber("daysAsked").doubleValue()).sum();
        assertThat(asked)
                .isCloseTo(
                        picture.getJsonObject("all").getJsonNumber("daysAsked").doubleValue(),
                        org.assertj.core.data.Offset.offset(0.05 * areas.size()));
        var list =
                SITE.wire()
                        .get(
                                "/es/wop-mexico/administration/demand/requests?area=WATER_LOSSES",
                                FACILITATOR);
        assertThat(list.text()).contains(TITLE);
        assertThat(
                        SITE.wire()
                                .get(
                                        "/es/wop-mexico/administration/demand.csv?country=MX",
                                        FACILITATOR)
                                .text())
                .contains("WATER_LOSSES")
                .doesNotContain("Honduras");
    }

    @Test
    @Order(11)
    void whoeverServesAnOperatorSeesItsOwnAndNoOthers() {
        var staff = SITE.bearer("wop-mexico", "OPERATOR_ADMINISTRATOR");
        var seen = SITE.wire().get("/api/v1/platforms/wop-mexico/support/requests", staff);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.items()).allMatch(line -> line.getString("operator").equals(GIVES));
        assertThat(
                        SITE.wire()
                                .get(
                                        "/api/v1/platforms/wop-mexico/support/requests?operator="
                                                + ASKS,
                                        staff)
                                .status())
                .isEqualTo(404);
        assertThat(SITE.wire().get("/api/v1/platforms/wop-mexico/demand", staff).status())
                .isEqualTo(403);
    }

    @Test
    @Order(12)
    void whatIsOverIsWithdrawnWithAReasonAndStays() {
        var at = HERE + "/requests/" + request;
        done(post(FACILITATOR, at + "/renewal", Map.of()), "support-renewed");
        assertThat(
                        SITE.wire()
                                .get(
                                        "/api/v1/platforms/wop-mexico/support/requests/" + request,
                                        SITE.bearer("wop-mexico", "FACILITATOR"))
                                .object()
                                .getString("openUntil"))
                .startsWith(String.valueOf(LocalDate.now().plusMonths(12).getYear()));
        assertThat(post(FACILITATOR, at + "/withdrawal", Map.of("reason", " ")).status())
                .isEqualTo(422);
        done(
                post(FACILITATOR, at + "/withdrawal", Map.of("reason", "Ya lo resolvimos")),
                "request-withdrawn");
        assertThat(SITE.wire().get(at, FACILITATOR).text()).contains("Ya lo resolvimos");
        assertThat(post(FACILITATOR, at + "/renewal", Map.of()).status()).isEqualTo(422);
        assertThat(post(FACILITATOR, at + "/discard", Map.of()).status()).isEqualTo(422);
    }

    @Test
    @Order(13)
    void anOpeningThatIsRefusedLeavesNothingAndGivesBackWhatWasTyped() throws Exception {
        var title = "Abrir lo que ya no se puede";
        var form = with(with(whole(), "title", title), "act", "open");
        var answer = suspendedWhileItIsRead(form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text())
                .contains("value=\"" + title + "\"", "Nadie sabe la presión", "verificado");
        assertThat(SITE.wire().get(HERE + "/operators/" + ASKS, FACILITATOR).text())
                .contains(TITLE)
                .doesNotContain(title);
    }

    /** The form waits for the working areas; meanwhile somebody suspends its operator. */
    private static Answer suspendedWhileItIsRead(Map<String, String> form) throws Exception {
        var ledger = new Ledger(SITE.data());
        try (var meanwhile = ledger.asSuperuser();
                var statement = meanwhile.createStatement()) {
            meanwhile.setAutoCommit(false);
            statement.execute("lock table area_extension in access exclusive mode");
            var answer =
                    CompletableFuture.supplyAsync(
                            () ->
                                    post(
                                            FACILITATOR,
                                            HERE + "/operators/" + ASKS + "/requests",
                                            form));
            while (!answer.isDone() && Ledger.ask(meanwhile, WAITING).equals("0")) {
                Thread.sleep(20);
            }
            statement.execute(STANDING.formatted("SUSPENDED", "false", ASKS));
            meanwhile.commit();
            return answer.get(30, TimeUnit.SECONDS);
        } finally {
            ledger.run(STANDING.formatted("VERIFIED", "true", ASKS));
        }
    }

    private static Map<String, String> whole() {
        var whole = new LinkedHashMap<String, String>();
        whole.put("title", TITLE);
        whole.put("problem", "Nadie sabe la presión");
        whole.put("desired_change", "Presión estable día y noche");
        whole.put("area.WATER_LOSSES", "1");
        whole.put("days", "9");
        whole.put("formats", "VISIT");
        whole.put("languages", "español");
        whole.put("travel_budget", "1.500");
        whole.put("currency", "MXN");
        whole.put("commitment", "STATED");
        whole.put("team", "yes");
        return whole;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new LinkedHashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static String seenByTheRegion() {
        return SITE.wire()
                .get("/es/wop-lac/administration/demand/requests?country=MX", REGION)
                .text();
    }

    private static String version() {
        return SITE.wire()
                .get(HERE + "/requests/" + request + "/edit", FACILITATOR)
                .find("name=\"version\" value=\"(\\d+)\"");
    }

    private static Answer post(String as, String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(f -> Site.encoded(f.getKey()) + "=" + Site.encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return SITE.wire().post(path, body.isEmpty() ? "nothing=" : body, as);
    }

    private static void done(Answer answer, String key) {
        assertThat(List.of(answer.status())).as(answer.toString()).containsExactly(303);
        assertThat(answer.location()).endsWith("done=" + key);
    }

    private static String find(String text, String regex) {
        var matcher = java.util.regex.Pattern.compile(regex).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String operator(String slug) {
        return slug("operator demo-" + slug);
    }

    private static String slug(String of) {
        return UUID.nameUUIDFromBytes(("wop " + of).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
