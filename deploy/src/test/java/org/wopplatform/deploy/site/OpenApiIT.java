package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wopplatform.core.progress.Round;
import org.wopplatform.deploy.site.Description.Operation;

/** Rule J1: the description of the API, its methods and its answers say the same. */
class OpenApiIT {
    private static final Site SITE = Site.demonstration();
    private static final Description DESCRIPTION = Description.written();
    private static String giver;

    private static final String ADMINISTRATOR = SITE.bearer("wop-bolivia", "ADMINISTRATOR");
    private static final String ROOT = "/api/v1/platforms/wop-bolivia";
    private static final String OPENING =
            "{\"basis\":\"LIVED\",\"title\":\"Alianza de la API\",\"kind\":\"GROUP\"}";
    private static final String EVALUATION =
            """
            {"version":0,"gained":"G","gave":"H","otherwise":"O","again":"YES","ratings":{"benefit":5,"roles":4,
             "communication":3,"trust":2,"resources":1,"lasting":5}}""";
    private static final String STORY =
            "{\"kind\":\"STORY\",\"texts\":{\"es\":{\"title\":\"T\",\"body\":\"B\"}}}";
    private static final String CHANGED_STORY =
            "{\"version\":1,\"kind\":\"LESSON\",\"texts\":{\"en\":{\"title\":\"T\",\"body\":\"B\"}}}";
    private static final String LETTER =
            "{\"version\":1,\"contents\":{\"focus\":\"F\",\"objectives\":\"O\",\"contributions\":\"C\",\"duration\":\"D\"}}";
    private static final String OBJECTIVE =
            """
            {"part":"objectives","said":{"title":"O","area":"WATER_LOSSES","indicator":"I","unit":"%","direction":"DOWN",
            "baseline":"48.5","baseline_on":"2026","target":"40","target_on":"2028"}}""";
    private static final String LEARNING =
            """
            {"part":"learning","said":{"learns":"O","learners":"P","seen_by":"Q"}}""";
    private static final String PULSE =
            "{\"round\":\"%s\",\"answers\":[{\"aspect\":\"TRUST\",\"score\":4}]}";
    private static final String ROUND =
            """
            {"requests":[{"id":"gracias","country":"HN","small":true,"days":5},{"id":"sucre","country":"BO","days":10}],
            "mentors":[{"id":"quito","days":12,"places":2}],
            "pairs":[{"request":"gracias","mentor":"quito","area":"WATER_LOSSES","score":7850},
            {"request":"sucre","mentor":"quito","area":"WATER_LOSSES","score":8100}]}""";
    private static final String RATED =
            """
            {"version":1,"onWordOf":"Gerencia","ratings":[{"area":"WATER_LOSSES","maturity":4}]}""";
    private static final String ROUNDS = "/api/v1/platforms/wop-mexico/rounds";
    private static final String MEXICO = SITE.bearer("wop-mexico", "ADMINISTRATOR");
    private static final String REGION = "/api/v1/platforms/wop-lac";
    private static String living;
    private static String fallen;
    private static String sayer;
    private static String settled;
    private static String drafted;
    private static final String DECLINING = "{\"decision\":\"decline\",\"reason\":\"merged\"}";

    /** A request; an empty body is none. */
    private record Request(String method, String target, String type, String body, String bearer) {
        Request(String method, String target, String body) {
            this(method, target, "application/json", body, ADMINISTRATOR);
        }

        Request by(String other) {
            return new Request(method, target, type, body, other);
        }

        Request at(String other) {
            return new Request(method, other, type, body, bearer);
        }

        Request saying(String other) {
            return new Request(method, target, type, other, bearer);
        }

        Request as(String other) {
            return new Request(method, target, other, body, bearer);
        }

        Answer send(String... more) {
            var headers = new ArrayList<>(List.of(more));
            if (!bearer.isEmpty()) {
                headers.add(bearer);
            }
            if (!body.isEmpty()) {
                headers.add("Content-Type: " + type);
            }
            return SITE.wire().send(method, target, body, headers.toArray(String[]::new));
        }
    }

    @Test
    void describesEveryMethodOfTheApiAndNoOther() {
        assertThat(DESCRIPTION.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(Routes.ofApi());
    }

    @Test
    void isServedAsItWasWritten() {
        var served = Description.of(SITE.wire().get("/openapi").text());

        assertThat(served.schemas()).isEqualTo(DESCRIPTION.schemas());
        assertThat(outline(served)).isEqualTo(outline(DESCRIPTION));
    }

    @Test
    void asksForATokenExactlyWhereAStrangerIsSentAway() {
        assertThat(DESCRIPTION.operations().values())
                .allSatisfy(
                        operation ->
                                assertThat(operation.secured())
                                        .as(operation.route())
                                        .isEqualTo(operation.answers().containsKey("401")));
    }

    @Test
    void givesExamplesThatFitItsOwnSchemas() {
        var examples = 0;
        for (var operation : DESCRIPTION.operations().values()) {
            for (var status : operation.answers().keySet()) {
                var content = DESCRIPTION.content(operation, Integer.parseInt(status));
                if (content.isPresent()
                        && content.get().getValue() instanceof Map<?, ?> described) {
                    if (described.containsKey("example")) {
                        examples++;
                        assertThat(DESCRIPTION.faults(json(described.get("example")), described))
                                .as(operation.route() + " " + status)
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(examples).isGreaterThan(20);
    }

    /** Each status that each operation is said to answer with is provoked and looked at. */
    @TestFactory
    Stream<DynamicTest> answersAsDescribed() {
        var good = goodRequests();
        return DESCRIPTION.operations().values().stream()
                .sorted(java.util.Comparator.comparing(o -> o.route().startsWith("DELETE")))
                .flatMap(
                        operation ->
                                new TreeSet<>(operation.answers().keySet())
                                        .descendingSet().stream()
                                                .map(Integer::valueOf)
                                                .map(
                                                        status ->
                                                                DynamicTest.dynamicTest(
                                                                        operation.id()
                                                                                + " "
                                                                                + status,
                                                                        () ->
                                                                                check(
                                                                                        operation,
                                                                                        status,
                                                                                        good.get(
                                                                                                operation
                                                                                                        .id())))));
    }

    private static void check(Operation operation, int status, Request good) {
        var answer = provoke(operation, status, good);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        var content = DESCRIPTION.content(operation, status);
        if (content.isEmpty()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        assertThat(answer.header("Content-Type").orElse("")).startsWith(content.get().getKey());
        if (content.get().getKey().endsWith("json")) {
            assertThat(DESCRIPTION.faults(answer.json(), content.get().getValue())).isEmpty();
        }
    }

    private static Answer provoke(Operation operation, int status, Request good) {
        return switch (status) {
            case 304 -> good.send("If-None-Match: " + good.send().header("ETag").orElseThrow());
            case 400 -> good.saying("{nonsense").send();
            case 401 -> good.by("").send();
            case 403 -> good.by(notEnough(operation)).send();
            case 404 -> good.at(elsewhere(good.target())).send();
            case 409 -> refusedOf(operation, good);
            case 413 -> good.saying(file("Nombre" + ",x".repeat(300) + "\nA\n")).send();
            case 415 -> good.saying("words").as("text/plain").send();
            case 422 ->
                    good.body().isEmpty()
                            ? good.at(good.target() + faultyQuery(operation)).send()
                            : good.saying(faultyBody(operation)).send();
            default -> good.send();
        };
    }

    /**
     * Sent while the platform computes a round that is too large for the two seconds it may take.
     */
    private static Answer whileAnotherIsComputed(Request good) {
        var answer = good.send();
        for (var attempt = 0; attempt < 5 && answer.status() == 200; attempt++) {
            var large = CompletableFuture.supplyAsync(() -> good.saying(large()).send());
            while (answer.status() == 200 && !large.isDone()) {
                answer = good.send();
            }
            large.join();
        }
        return answer;
    }

    private static String large() {
        var requests = new StringJoiner(",");
        var mentors = new StringJoiner(",");
        var pairs = new StringJoiner(",");
        for (var m = 0; m < 60; m++) {
            mentors.add("{\"id\":\"m%d\",\"days\":180,\"places\":60}".formatted(m));
        }
        for (var r = 0; r < 300; r++) {
            requests.add("{\"id\":\"r%d\",\"days\":%d}".formatted(r, 20 + r % 47));
            for (var m = 0; m < 60; m++) {
                pairs.add(
                        "{\"request\":\"r%d\",\"mentor\":\"m%d\",\"score\":%d}"
                                .formatted(r, m, 1 + (r * 7919 + m * 104_729) % 9_973));
            }
        }
        return "{\"requests\":[%s],\"mentors\":[%s],\"pairs\":[%s],\"seconds\":2}"
                .formatted(requests, mentors, pairs);
    }

    private static Answer refusedOf(Operation operation, Request good) {
        return switch (operation.id()) {
            case "computeRound" -> whileAnotherIsComputed(good);
            case "openDiagnosis", "beginPlan" -> begunAlready(good).send();
            case "getTotals" -> good.at(good.target() + "&area=WATER_LOSSES").send();
            case "beginAssessment" -> good.at(drafted).send();
            case "decideReferral" -> good.at(decision(referral("DECLINED"))).send();
            case "waiveTarget" -> good.at(settled).send();
            case "withdrawProposal", "openPartnershipFromProposal" ->
                    good.at(withdrawn(good.target())).send();
            default ->
                    ofAnImport(operation)
                            ? good.at(ended(good.target())).send()
                            : good.saying(refused(operation)).send();
        };
    }

    private static String notEnough(Operation operation) {
        return operation.route().contains("/tokens") || operation.id().equals("acceptConduct")
                ? readOnly()
                : SITE.bearer("wop-bolivia", "VISITOR");
    }

    private static String elsewhere(String target) {
        return target.contains("/platforms")
                ? target.replaceFirst("/platforms/[a-z-]+", "/platforms/wop-nowhere")
                : target.replaceAll("[^/]+$", UUID.randomUUID().toString());
    }

    private static String refused(Operation operation) {
        return switch (operation.id()) {
            case "changeRound" -> "{\"version\":99,\"title\":\"O\"}";
            case "takeRequests" -> "{\"version\":99,\"requests\":[]}";
            case "takeMentors" -> "{\"version\":99,\"mentors\":[]}";
            case "decideOnPair" ->
                    "{\"version\":99,\"request\":\"%1$s\",\"offer\":\"%1$s\",\"rule\":\"FREE\"}"
                            .formatted(UUID.randomUUID());
            case "planRound", "commitRound", "cancelRound" -> "{\"version\":99}";
            case "invitePerson" ->
                    "{\"email\":\"openapi@bolivia.example\",\"name\":\"O\",\"language\":\"es\",\"roles\":[]}";
            case "askForMembership" -> "{\"platform\":\"wop-honduras\"}";
            case "addPartnershipFile" -> parts("MISSION", UUID.randomUUID().toString(), "<html>");
            case "enterMission" ->
                    "{\"kind\":\"WORKSHOP\",\"title\":\"O\",\"state\":\"DONE\",\"starts\":\"2026-01-01\",\"ends\":\"2026-01-02\"}";
            case "changeMission" -> "{\"version\":99,\"kind\":\"WORKSHOP\",\"title\":\"O\"}";
            case "takeMissionOn" -> "{\"state\":\"DONE\",\"version\":1}";
            case "changeSupportRequest" -> "{\"version\":99,\"title\":\"O\"}";
            case "takeSupportRequestOn" -> "{\"act\":\"RENEW\"}";
            case "addSupportOffer" ->
                    "{\"operator\":\"" + operator("epsa-altiplano-ficticio") + "\"}";
            case "changeSupportOffer" -> "{\"version\":99}";
            case "takeSupportOfferOn" -> "{\"act\":\"OPEN\"}";
            case "consentToMatching" ->
                    "{\"strengths\":\"OWN\",\"needs\":\"OWN\",\"details\":\"OWN\"}";
            case "changeWeights" ->
                    """
                    {"points":{"need_fit":40,"performance":10,"communication":15,"similarity":12,"proximity":8,
                     "commitment":7,"mutual_benefit":5,"track_record":3},"reason":"R","seen":99}""";
            case "setMatchingPolicy" ->
                    "{\"upward\":true,\"beyond\":false,\"exposureCap\":3,\"version\":99}";
            case "setReportSchedule" -> "{\"everyMonths\":5,\"firstDue\":\"2027-01-31\"}";
            case "keepProgressReport" -> "{\"version\":99}";
            case "takeProgressReportOn" -> "{\"state\":\"ACCEPTED\",\"version\":2}";
            case "describePartnership" -> "{\"version\":99,\"title\":\"O\",\"kind\":\"GROUP\"}";
            case "takePartnershipStep" -> "{\"from\":\"AGREED\",\"to\":\"DIAGNOSING\"}";
            case "consentToPartnership" -> "{\"given\":false}";
            case "nameParty" -> named(operator("epsa-altiplano-ficticio"), "MENTOR");
            case "enterStage" ->
                    "{\"area\":\"WASTEWATER\",\"stage\":\"BEGUN\",\"on\":\"2026\",\"evidence\":\"E\"}";
            case "sayCapacityChange" ->
                    "{\"dimension\":\"SKILLS\",\"on\":\"2999\",\"degree\":0,\"contribution\":0,\"decidedBy\":\"TOGETHER\"}";
            case "confirmCapacityChange" -> "{\"party\":\"" + sayer + "\",\"yes\":true}";
            case "answerPulse" -> PULSE.formatted("2013-Q1");
            case "enterResult" -> "{\"value\":0,\"on\":\"2999\",\"means\":\"M\"}";
            case "setPartyAreas" -> "{\"areas\":[\"WATER_LOSSES\"]}";
            case "giveWord" -> "{\"yes\":true}";
            case "writeEvaluation" -> "{\"version\":99}";
            case "submitEvaluation" -> "{\"version\":99}";
            case "addLesson" -> "{\"kind\":\"STORY\",\"texts\":{}}";
            case "changeLesson" -> "{\"version\":99,\"kind\":\"STORY\",\"texts\":{}}";
            case "showLesson" -> "{\"version\":99,\"published\":true}";
            case "linkPartnership" -> "{\"partnership\":\"" + follower() + "\"}";
            case "beginAgreement" -> "{\"kind\":\"AMENDMENT\",\"language\":\"es\"}";
            case "writeAgreement" -> "{\"version\":99}";
            case "moveAgreement" -> "{\"version\":99,\"state\":\"FOR_SIGNATURE\"}";
            case "signAgreement" -> signature(UUID.randomUUID().toString(), "0");
            case "keepDiagnosis" -> "{\"version\":99}";
            case "keepPlan" -> "{\"version\":99,\"said\":{\"kind\":\"PIP\"}}";
            case "keepDiagnosisLine" ->
                    "{\"part\":\"findings\",\"line\":\"%s\",\"version\":9,\"said\":{\"kind\":\"THREAT\",\"body\":\"O\"}}"
                            .formatted(UUID.randomUUID());
            case "keepPlanLine" ->
                    "{\"part\":\"objectives\",\"line\":\"%s\",\"version\":9,\"said\":{\"title\":\"O\"}}"
                            .formatted(UUID.randomUUID());
            case "endorseDiagnosis", "approvePlan" -> word("0".repeat(64));
            case "giveContribution" -> gift(giver, "2999-01-01");
            case "decideMembership" -> "{\"state\":\"LAPSED\",\"reason\":\"No\"}";
            case "acceptConduct" ->
                    "{\"version\":1,\"name\":\"O\",\"position\":\"P\",\"signedOn\":\"2026-11-01\",\"authorised\":false}";
            case "beginApplication" ->
                    "{\"organisation\":\"O\",\"country\":\"MX\",\"email\":\"openapi@mexico.example\",\"language\":\"es\"}";
            case "enterOperator" ->
                    "{\"particulars\":{\"legal_name\":\"O\",\"country\":\"MX\"},\"onWordOf\":\"A\"}";
            case "setRoles" -> "{\"roles\":[\"ANALYST\"]}";
            case "attestStep" ->
                    "{\"step\":\"MAPPED\",\"reachedOn\":\"2019\",\"evidence\":\"Visita\",\"onBehalfOf\":\"CAWASA\"}";
            case "keepSurvey" ->
                    "{\"toldAs\":\"Presidenta\",\"toldHow\":\"VISIT\",\"askedOn\":\"2999-01-01\"}";
            case "issueToken" -> "{\"name\":\"o\",\"scope\":\"READ\",\"platform\":\"wop-nowhere\"}";
            case "correctRecord" ->
                    "{\"version\":99,\"particulars\":{\"legal_name\":\"O\",\"country\":\"BO\"}}";
            case "decideReview" -> "{\"version\":1,\"decision\":\"RETURN\"}";
            case "keepAssessment" -> "{\"version\":99,\"ratings\":[]}";
            case "submitAssessment" -> "{\"version\":99}";
            case "decideAssessment" -> "{\"version\":99,\"decision\":\"CONFIRM\"}";
            case "addArea" -> area("\"code\":\"WATER_LOSSES\",\"within\":\"WATER_DEMAND\"");
            case "changeArea" -> area("\"version\":99");
            case "proposePair" -> living;
            case "answerProposal" -> "{\"yes\":true}";
            default -> throw new AssertionError("how is " + operation.id() + " refused?");
        };
    }

    private static String faultyQuery(Operation operation) {
        return switch (operation.id()) {
            case "readAuditLog" -> "?before=x";
            case "getTotals", "getOwnTotals" -> "&colour=blue";
            case "getDemand" -> "?country=nowhere";
            case "getCalibration" -> "?year=x";
            case "getImportTemplate", "getRegistryAsSheet" -> "?format=pdf";
            case "getImportReport" -> "?verdict=lost";
            case "listReferrals" -> "?direction=up";
            default -> "?size=0";
        };
    }

    private static String faultyBody(Operation operation) {
        return switch (operation.id()) {
            case "uploadImport" -> part("mode", "", "dry-run");
            case "addPartnershipFile" -> part("subject", "", "MOON");
            case "commitImport" -> "{\"attestation\":[]}";
            default -> "{}";
        };
    }

    private static boolean ofAnImport(Operation operation) {
        return operation.route().contains("/imports/");
    }

    /** The same of an import that has ended. */
    private static String ended(String target) {
        var id = upload("Asociación que no llega").object().getString("id");
        new Request("POST", ROOT + "/imports/" + id + "/cancel", "").send();
        return target.replaceAll("imports/[^/]+", "imports/" + id);
    }

    private static String file(String content) {
        return part("file", "; filename=\"padron.csv\"", content);
    }

    private static String part(String name, String more, String content) {
        return "--wop\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n--wop--\r\n"
                .formatted(name, more, content);
    }

    private static Request uploading(String operator) {
        var content = "Nombre;País;Población\n" + operator + ";BO;1200\n;BO;muchas\n";
        return new Request(
                "POST",
                ROOT + "/imports",
                "multipart/form-data; boundary=wop",
                file(content),
                ADMINISTRATOR);
    }

    private static Answer upload(String operator) {
        return uploading(operator).send();
    }

    /** The address of an import whose check is done. */
    private static String checked(String operator) {
        return reached("CHECKED", upload(operator).object().getString("address"), ADMINISTRATOR);
    }

    private static String reached(String wanted, String address, String bearer) {
        var until = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(until)) {
            var state = new Request("GET", address, "").by(bearer).send().object();
            if (state.getString("state").equals(wanted)) {
                return address;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not " + wanted + " in time: " + address);
    }

    /** Has a neighbour come across two operators of this platform; declines one of them. */
    private static void askedByANeighbour() {
        var neighbour = SITE.bearer("wop-honduras", "ADMINISTRATOR");
        var rows = "Nombre;País\nCooperativa vecina uno;BO\nCooperativa vecina dos;BO\n";
        var sent =
                new Request(
                                "POST",
                                "/api/v1/platforms/wop-honduras/imports",
                                "multipart/form-data; boundary=wop",
                                file(rows),
                                neighbour)
                        .send();
        var address = reached("CHECKED", sent.object().getString("address"), neighbour);
        new Request("POST", address + "/commit", "{}").by(neighbour).send();
        reached("COMMITTED", address, neighbour);
        new Request("POST", decision(referral("OPEN")), DECLINING).send();
    }

    private static String referral(String state) {
        return new Request("GET", ROOT + "/referrals", "")
                .send().array().stream()
                        .map(jakarta.json.JsonValue::asJsonObject)
                        .filter(one -> one.getString("state").equals(state))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
    }

    private static String decision(String referral) {
        return ROOT + "/referrals/" + referral + "/decision";
    }

    /** An operator of Honduras asks the region; the id of its request. */
    private static String asksToJoin() {
        var honduras = SITE.bearer("wop-honduras", "ADMINISTRATOR");
        var home = "/api/v1/platforms/wop-honduras/";
        var operator = SITE.wire().get(home + "operators").items().get(0).getString("id");
        return SITE.wire()
                .json(
                        "POST",
                        home + "registry/" + operator + "/memberships",
                        "{\"platform\":\"wop-lac\"}",
                        honduras)
                .object()
                .getString("id");
    }

    private static String readOnly() {
        return "Authorization: Bearer " + issue().object().getString("secret");
    }

    private static Answer issue() {
        return new Request(
                        "POST", "/api/v1/tokens", "{\"name\":\"o\",\"scope\":\"READ\",\"days\":1}")
                .send();
    }

    private static String area(String said) {
        return "{"
                + said
                + ",\"names\":{\"en\":\"Micro-metering\",\"es\":\"M\",\"fr\":\"M\",\"pt\":\"M\"}}";
    }

    private static String assessments(String slug) {
        return ROOT + "/registry/" + operator(slug) + "/assessments";
    }

    /** A draft of the operator, as it was kept with one area rated. */
    private static String rated(String slug) {
        var address = assessments(slug);
        var id = new Request("POST", address, "").send().object().getString("id");
        new Request("PUT", address + "/" + id, RATED).send();
        return address + "/" + id;
    }

    private static void assessmentRequests(Map<String, Request> good) {
        drafted = assessments("capys-quebrada-ficticia");
        good.put("listAssessments", new Request("GET", ROOT + "/assessments", ""));
        good.put("beginAssessment", new Request("POST", assessments("capys-salar-inventado"), ""));
        good.put(
                "submitAssessment",
                new Request(
                        "POST",
                        rated("capys-quebrada-ficticia") + "/submission",
                        "{\"version\":2}"));
        var waiting = rated("capys-pampa-sonada");
        new Request("POST", waiting + "/submission", "{\"version\":2}")
                .by(SITE.bearer("wop-bolivia", "FACILITATOR"))
                .send();
        good.put(
                "listOperatorAssessments",
                new Request("GET", assessments("capys-pampa-sonada"), ""));
        good.put("getAssessment", new Request("GET", waiting, ""));
        good.put(
                "decideAssessment",
                new Request(
                        "POST", waiting + "/decision", "{\"version\":3,\"decision\":\"CONFIRM\"}"));
        good.put(
                "keepAssessment",
                new Request("PUT", rated("mancomunidad-yungas-supuesta"), RATED.replace("1", "2")));
        var added = area("\"code\":\"API_AREA\",\"within\":\"WATER_DEMAND\"");
        new Request("POST", ROOT + "/areas", added).send();
        good.put("listAreas", new Request("GET", ROOT + "/areas", ""));
        good.put(
                "addArea",
                new Request("POST", ROOT + "/areas", added.replace("API_AREA", "OTHER")));
        good.put("changeArea", new Request("PUT", ROOT + "/areas/API_AREA", area("\"version\":1")));
    }

    /** The same of a proposal that is over. */
    private static String withdrawn(String target) {
        return target.replaceAll("proposals/[^/]+", "proposals/" + fallen);
    }

    /** The region's: a pair to propose, and proposals to answer, to withdraw and to open. */
    private static void proposalRequests(Map<String, Request> good) {
        var region = SITE.bearer("wop-lac", "ADMINISTRATOR");
        var proposals = REGION + "/proposals";
        var opens = proposed("").send().object();
        var matched = opens.getJsonObject("mentee").getString("paper");
        for (var side : List.of("mentee", "mentor")) {
            says(opens, side).send();
        }
        good.put(
                "openPartnershipFromProposal",
                new Request("POST", proposals + "/" + opens.getString("id") + "/partnership", "")
                        .by(region));
        var answers = proposed(matched);
        living = answers.body();
        var answered = answers.send().object();
        var first = proposals + "/" + answered.getString("id");
        good.put("answerProposal", says(answered, "mentee"));
        good.put("getProposal", new Request("GET", first, "").by(region));
        good.put("printProposal", new Request("GET", first + "/pdf", "").by(region));
        var withdraws = proposals + "/" + proposed(matched).send().object().getString("id");
        good.put("withdrawProposal", new Request("POST", withdraws + "/withdrawal", "").by(region));
        good.put("proposePair", proposed(matched));
        good.put("listProposals", new Request("GET", proposals, "").by(region));
        good.put("getCalibration", new Request("GET", REGION + "/calibration", "").by(region));
    }

    /**
     * How a pair is proposed that can be: tried, and taken back.
     *
     * @param matched the request that finds its partner meanwhile
     */
    private static Request proposed(String matched) {
        for (var request :
                List.of(
                        "puerto-imaginario",
                        "puerto-ejemplo",
                        "valle-de-ejemplo",
                        "lago-imaginado",
                        "volcan-supuesto",
                        "lago-de-ejemplo",
                        "cafetal-imaginado",
                        "sierra-supuesta")) {
            for (var offer :
                    List.of(
                            "companhia-serra-inventada",
                            "eps-costa-ficticia",
                            "agua-de-villa-ficticia",
                            "junta-montana-inventada",
                            "cooperativa-llano-inventado",
                            "aguas-de-nueva-ficcion")) {
                if (slug("request " + request).toString().equals(matched)) {
                    continue;
                }
                var body =
                        "{\"request\":\"%s\",\"offer\":\"%s\",\"reason\":\"O\"}"
                                .formatted(slug("request " + request), slug("offer demo-" + offer));
                var tried =
                        new Request("POST", REGION + "/proposals", body)
                                .by(SITE.bearer("wop-lac", "ADMINISTRATOR"));
                var made = tried.send();
                if (made.status() == 201) {
                    fallen = made.object().getString("id");
                    var back = REGION + "/proposals/" + fallen + "/withdrawal";
                    tried.at(back).saying("").send();
                    return tried;
                }
            }
        }
        throw new AssertionError("no pair is left to propose");
    }

    private static Request says(jakarta.json.JsonObject proposal, String side) {
        var home = proposal.getJsonObject(side).getString("platform");
        return new Request(
                        "PUT",
                        "/api/v1/platforms/%s/proposals/%s/answers/%s"
                                .formatted(home, proposal.getString("id"), side),
                        "{\"yes\":true,\"signatory\":\"O\",\"position\":\"P\"}")
                .by(SITE.bearer(home, "ADMINISTRATOR"));
    }

    private static UUID slug(String slug) {
        return UUID.nameUUIDFromBytes(
                ("wop " + slug).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void matchingRequests(Map<String, Request> good) {
        var request =
                UUID.nameUUIDFromBytes(
                        "wop request valle-de-ejemplo".getBytes(StandardCharsets.UTF_8));
        good.put(
                "listCandidates",
                new Request("GET", ROOT + "/matching/" + request + "/candidates", ""));
        good.put("getWeights", new Request("GET", ROOT + "/matching/weights", ""));
        good.put(
                "changeWeights",
                new Request(
                        "PUT",
                        ROOT + "/matching/weights",
                        """
                        {"points":{"need_fit":40,"performance":10,"communication":15,"similarity":12,"proximity":8,
                         "commitment":7,"mutual_benefit":5,"track_record":3},"reason":"R","seen":0}"""));
    }

    private static Map<String, Request> goodRequests() {
        var good = new LinkedHashMap<String, Request>();
        var invitation =
                "{\"email\":\"openapi@bolivia.example\",\"name\":\"O\",\"language\":\"es\",\"roles\":[\"DONOR\"]}";
        var invite = new Request("POST", ROOT + "/people", invitation);
        var account = invite.send().object().getString("account");
        good.put("listPlatforms", new Request("GET", "/api/v1/platforms", "").by(""));
        good.put("getPlatform", new Request("GET", ROOT, "").by(""));
        var observatory = "/api/v1/observatory/";
        good.put("listMeasures", new Request("GET", observatory + "measures", "").by(""));
        good.put(
                "getTotals",
                new Request("GET", observatory + "totals?measure=PARTNERSHIPS&by=STATE", "")
                        .by(""));
        for (var kind : List.of("operators", "partnerships")) {
            var one = kind.equals("operators") ? "Operator" : "Partnership";
            var id =
                    new Request("GET", ROOT + "/" + kind, "").send().items().get(0).getString("id");
            good.put("list" + one + "s", new Request("GET", ROOT + "/" + kind, "").by(""));
            good.put("get" + one, new Request("GET", ROOT + "/" + kind + "/" + id, "").by(""));
        }
        var registered =
                new Request("GET", ROOT + "/operators", "").send().items().get(0).getString("id");
        var memberships = ROOT + "/registry/" + registered + "/memberships";
        good.put("listMemberships", new Request("GET", ROOT + "/memberships", ""));
        good.put("listOperatorMemberships", new Request("GET", memberships, ""));
        good.put(
                "askForMembership",
                new Request("POST", memberships, "{\"platform\":\"wop-lac\",\"wish\":\"O\"}"));
        good.put(
                "decideMembership",
                new Request(
                                "PUT",
                                "/api/v1/platforms/wop-lac/memberships/"
                                        + asksToJoin()
                                        + "/decision",
                                "{\"state\":\"ACTIVE\"}")
                        .by(SITE.bearer("wop-lac", "ADMINISTRATOR")));
        matchingRequests(good);
        partnershipRequests(good);
        supportRequests(good);
        missionRequests(good);
        progressRequests(good);
        agreementRequests(good);
        planningRequests(good);
        closingRequests(good);
        moneyRequests(good);
        proposalRequests(good);
        good.put("readCodeOfConduct", new Request("GET", ROOT + "/conduct", "").by(""));
        var acceptances =
                ROOT + "/registry/" + operator("capys-quebrada-ficticia") + "/conduct-acceptances";
        good.put("listConductAcceptances", new Request("GET", acceptances, ""));
        good.put(
                "acceptConduct",
                new Request(
                        "POST",
                        acceptances,
                        "{\"version\":1,\"name\":\"O\",\"position\":\"P\",\"signedOn\":\"2026-11-01\","
                                + "\"authorised\":true,\"principles\":true}"));
        var registry = ROOT + "/registry/";
        var attested = registry + operator("capys-tierra-imaginada") + "/recognition";
        good.put(
                "attestStep",
                new Request(
                        "POST",
                        registry + operator("capys-salar-inventado") + "/recognition/steps",
                        "{\"step\":\"MAPPED\",\"reachedOn\":\"2019\",\"evidence\":\"Visita\"}"));
        good.put(
                "keepSurvey",
                new Request(
                        "POST",
                        registry + operator("capys-salar-inventado") + "/surveys",
                        "{\"toldAs\":\"Presidenta\",\"toldHow\":\"VISIT\",\"askedOn\":\"2026-01-31\",\"householdsServed\":310,\"hoursPerDay\":\"4.5\"}"));
        assessmentRequests(good);
        good.put("countSmallOperators", new Request("GET", ROOT + "/recognition", "").by(""));
        good.put("getDossier", new Request("GET", attested, ""));
        good.put(
                "verifyCertificate",
                new Request(
                        "GET",
                        ROOT
                                + "/certificates/"
                                + new Request("GET", attested, "")
                                        .send()
                                        .object()
                                        .getJsonArray("certificates")
                                        .getJsonObject(0)
                                        .getString("code"),
                        ""));
        var record = ROOT + "/registry/" + first("/operators").getString("id");
        good.put("listRegistry", new Request("GET", ROOT + "/registry", ""));
        good.put("getRecord", new Request("GET", record, ""));
        good.put(
                "correctRecord",
                new Request(
                        "PUT",
                        record,
                        "{\"version\":%d,\"particulars\":{\"legal_name\":\"%s\",\"country\":\"BO\"}}"
                                .formatted(
                                        new Request("GET", record, "")
                                                .send()
                                                .object()
                                                .getInt("version"),
                                        first("/operators").getString("legalName"))));
        good.put("getHistory", new Request("GET", record + "/history", ""));
        var review = ROOT + "/reviews/" + first("/reviews").getString("id");
        good.put("listReviews", new Request("GET", ROOT + "/reviews", ""));
        good.put("getReview", new Request("GET", review, ""));
        good.put(
                "decideReview",
                new Request(
                        "POST",
                        review + "/decision",
                        "{\"version\":%d,\"decision\":\"RETURN\",\"reason\":\"services\"}"
                                .formatted(first("/reviews").getInt("version"))));
        good.put("listPeople", new Request("GET", ROOT + "/people", ""));
        good.put("invitePerson", invite);
        good.put("getPerson", new Request("GET", ROOT + "/people/" + account, ""));
        good.put(
                "setRoles",
                new Request("PUT", ROOT + "/people/" + account + "/roles", "{\"roles\":[]}"));
        good.put(
                "beginApplication",
                new Request(
                                "POST",
                                ROOT + "/applications",
                                "{\"organisation\":\"Cooperativa\",\"country\":\"BO\",\"email\":\"openapi@bolivia.example\",\"language\":\"es\"}")
                        .by(""));
        good.put(
                "enterOperator",
                new Request(
                        "POST",
                        ROOT + "/registry",
                        "{\"particulars\":{\"legal_name\":\"Cooperativa de la API\",\"services\":\"agua\"},\"onWordOf\":\"Presidencia\"}"));
        good.put("readAuditLog", new Request("GET", ROOT + "/audit-log", ""));
        good.put("exportPlatform", new Request("GET", ROOT + "/export", ""));
        var looked = checked("Cooperativa de la descripción");
        good.put("listImports", new Request("GET", ROOT + "/imports", ""));
        good.put("uploadImport", uploading("Cooperativa enviada"));
        good.put("getImportTemplate", new Request("GET", ROOT + "/imports/template", ""));
        good.put("getRegistryAsSheet", new Request("GET", ROOT + "/imports/registry", ""));
        good.put("getImport", new Request("GET", looked, ""));
        good.put("listImportRows", new Request("GET", looked + "/rows", ""));
        good.put("getImportReport", new Request("GET", looked + "/report", ""));
        good.put(
                "commitImport",
                new Request("POST", checked("Cooperativa inscrita") + "/commit", "{}"));
        good.put(
                "cancelImport",
                new Request("POST", checked("Cooperativa retirada") + "/cancel", ""));
        askedByANeighbour();
        good.put("listReferrals", new Request("GET", ROOT + "/referrals", ""));
        good.put("decideReferral", new Request("POST", decision(referral("OPEN")), DECLINING));
        roundRequests(good);
        good.put("listTokens", new Request("GET", "/api/v1/tokens", ""));
        good.put(
                "issueToken",
                new Request(
                        "POST",
                        "/api/v1/tokens",
                        "{\"name\":\"o\",\"scope\":\"WRITE\",\"days\":1}"));
        good.put(
                "revokeToken",
                new Request("DELETE", "/api/v1/tokens/" + issue().object().getString("id"), ""));
        good.put("whoAmI", new Request("GET", "/api/v1/me", ""));
        good.put("ping", new Request("GET", "/api/v1/ping", "").by(""));
        return good;
    }

    /**
     * One request of Mexico that a mentor of Mexico can answer; each act has a round of its own.
     */
    private static void roundRequests(Map<String, Request> good) {
        var terms = "\"title\":\"Taller de la API\",\"minimumScore\":0";
        good.put("listRounds", new Request("GET", ROUNDS, "").by(MEXICO));
        good.put("openRound", new Request("POST", ROUNDS, "{" + terms + "}").by(MEXICO));
        good.put("getRound", new Request("GET", round(), "").by(MEXICO));
        good.put(
                "changeRound",
                new Request(
                                "PUT",
                                round(),
                                "{\"version\":3,%s,\"aim\":\"PEOPLE\",\"budget\":{\"amount\":9,\"currency\":\"USD\",\"sameCountry\":1,\"region\":2,\"beyond\":3}}"
                                        .formatted(terms))
                        .by(MEXICO));
        good.put(
                "takeRequests",
                new Request("PUT", round() + "/requests", "{\"version\":3,\"requests\":[]}")
                        .by(MEXICO));
        good.put(
                "takeMentors",
                new Request("PUT", round() + "/mentors", "{\"version\":3,\"mentors\":[]}")
                        .by(MEXICO));
        var decided = round();
        var pair =
                new Request("GET", decided + "/plan", "")
                        .by(MEXICO)
                        .send()
                        .object()
                        .getJsonArray("pairs")
                        .getJsonObject(0);
        good.put(
                "decideOnPair",
                new Request(
                                "POST",
                                decided + "/rules",
                                "{\"version\":3,\"request\":\"%s\",\"offer\":\"%s\",\"rule\":\"LOCK\"}"
                                        .formatted(
                                                pair.getString("request"), pair.getString("offer")))
                        .by(MEXICO));
        for (var act :
                Map.of(
                                "planRound",
                                "computation",
                                "commitRound",
                                "commitment",
                                "cancelRound",
                                "cancellation")
                        .entrySet()) {
            good.put(
                    act.getKey(),
                    new Request("POST", round() + "/" + act.getValue(), "{\"version\":3}")
                            .by(MEXICO));
        }
        good.put("getRoundPlan", new Request("GET", round() + "/plan", "").by(MEXICO));
    }

    /** A round of one request with its plan: of version 3. */
    private static String round() {
        var opened =
                new Request("POST", ROUNDS, "{\"title\":\"Taller\",\"minimumScore\":0}")
                        .by(MEXICO)
                        .send()
                        .object();
        var id = opened.getJsonObject("round").getString("id");
        var one =
                opened.getJsonArray("requests").stream()
                        .map(jakarta.json.JsonValue::asJsonObject)
                        .filter(r -> r.getString("name").contains("Ojo de Agua"))
                        .findFirst()
                        .orElseThrow()
                        .getString("request");
        new Request(
                        "PUT",
                        ROUNDS + "/" + id + "/requests",
                        "{\"version\":1,\"requests\":[\"" + one + "\"]}")
                .by(MEXICO)
                .send();
        new Request("POST", ROUNDS + "/" + id + "/computation", "{\"version\":2}")
                .by(MEXICO)
                .send();
        return ROUNDS + "/" + id;
    }

    private static void progressRequests(Map<String, Request> good) {
        var record = opened(ROOT, ADMINISTRATOR);
        var parties = record + "/parties";
        var mentor =
                new Request("POST", parties, named(operator("epsa-altiplano-ficticio"), "MENTOR"))
                        .send();
        sayer = party(mentor.object(), "MENTOR");
        var mentee =
                new Request(
                                "POST",
                                parties,
                                named(operator("cooperativa-llano-inventado"), "MENTEE"))
                        .send();
        var partnership = record.replaceAll(".*/partnerships/|/record", "");
        var objective = UUID.randomUUID();
        var another = UUID.randomUUID().toString();
        new Ledger(SITE.data())
                .run(
                        """
                        set session_replication_role = replica;
                        insert into plan (id, platform_id, partnership_id, revision, state, kind)
                        values ('%1$s', 'wop-bolivia', '%2$s', 1, 'APPROVED', 'STAP');
                        insert into plan_objective (id, platform_id, partnership_id, plan_id, lasting_id, title, baseline, target)
                        values ('%1$s', 'wop-bolivia', '%2$s', '%1$s', '%1$s', 'O', 40, 30),
                               ('%3$s', 'wop-bolivia', '%2$s', '%1$s', '%3$s', 'P', 40, 30)"""
                                .formatted(objective, partnership, UUID.fromString(another)));
        var progress = record.replace("/record", "/progress");
        good.put("getProgress", new Request("GET", progress, ""));
        good.put(
                "enterStage",
                new Request(
                        "POST",
                        progress + "/stages",
                        "{\"area\":\"WATER_LOSSES\",\"stage\":\"BEGUN\",\"on\":\"2026-11\",\"evidence\":\"E\"}"));
        var said =
                new Request(
                        "POST",
                        progress + "/capacity",
                        "{\"dimension\":\"SKILLS\",\"on\":\"2026\",\"degree\":1,\"contribution\":2,\"decidedBy\":\"TOGETHER\",\"party\":\"%s\",\"factors\":{\"EXTERNAL\":\"F\"}}"
                                .formatted(sayer));
        good.put("sayCapacityChange", said);
        good.put(
                "confirmCapacityChange",
                new Request(
                        "POST",
                        progress + "/capacity/" + said.send().object().getString("id") + "/words",
                        "{\"party\":\"%s\",\"yes\":true,\"signatory\":\"S\",\"position\":\"P\"}"
                                .formatted(party(mentee.object(), "MENTEE"))));
        good.put(
                "answerPulse",
                new Request(
                        "PUT",
                        progress + "/pulse/" + sayer,
                        PULSE.formatted(Round.of(LocalDate.now()))));
        good.put(
                "enterResult",
                new Request(
                        "POST",
                        progress + "/results/" + objective,
                        "{\"value\":0,\"on\":\"2026\",\"means\":\"M\"}"));
        settled = progress + "/results/" + another + "/waiver";
        new Request("PUT", settled, "{\"reason\":\"R\"}").send();
        good.put(
                "waiveTarget",
                new Request(
                        "PUT",
                        progress + "/results/" + objective + "/waiver",
                        "{\"reason\":\"R\"}"));
    }

    private static void partnershipRequests(Map<String, Request> good) {
        var mentor = operator("epsa-altiplano-ficticio");
        var desk = ROOT + "/desk/partnerships";
        good.put("listPartnershipDesk", new Request("GET", desk, ""));
        good.put("computeRound", new Request("POST", ROOT + "/rounds/optimum", ROUND));
        good.put("openPartnership", new Request("POST", desk, OPENING));
        var record = opened(ROOT, ADMINISTRATOR);
        good.put("getPartnershipRecord", new Request("GET", record, ""));
        good.put(
                "describePartnership",
                new Request("PUT", record, "{\"version\":1,\"title\":\"O\",\"kind\":\"GROUP\"}"));
        good.put("listPartnershipSteps", new Request("GET", record + "/steps", ""));
        good.put(
                "takePartnershipStep",
                new Request(
                        "POST",
                        opened(ROOT, ADMINISTRATOR) + "/steps",
                        "{\"from\":\"IDENTIFIED\",\"to\":\"WITHDRAWN\",\"reason\":\"O\"}"));
        var parties = opened(ROOT, ADMINISTRATOR) + "/parties";
        new Request("POST", parties, named(mentor, "MENTOR")).send();
        good.put(
                "nameParty",
                new Request(
                        "POST", parties, named(operator("cooperativa-llano-inventado"), "MENTEE")));
        var both = opened(ROOT, ADMINISTRATOR);
        new Request("POST", both + "/parties", named(mentor, "MENTOR")).send();
        var named =
                new Request(
                        "POST",
                        both + "/parties",
                        "{\"operator\":\"" + mentor + "\",\"role\":\"MENTEE\"}");
        var mentee = party(named.send().object(), "MENTEE");
        good.put(
                "setPartyAreas",
                new Request(
                        "PUT",
                        both + "/parties/" + mentee + "/areas",
                        "{\"areas\":[\"CUSTOMER_SERVICE\"]}"));
        good.put(
                "giveWord",
                new Request(
                        "PUT",
                        both + "/parties/" + mentee + "/word",
                        "{\"yes\":true,\"signatory\":\"O\",\"position\":\"P\",\"signedOn\":\"2026-11-01\"}"));
        var third = opened(ROOT, ADMINISTRATOR);
        var removable = new Request("POST", third + "/parties", named(mentor, "MENTOR")).send();
        good.put(
                "removeParty",
                new Request(
                        "DELETE", third + "/parties/" + party(removable.object(), "MENTOR"), ""));
        var region = "/api/v1/platforms/wop-lac";
        var regional = SITE.bearer("wop-lac", "ADMINISTRATOR");
        var across = opened(region, regional);
        new Request("POST", across + "/parties", named(mentor, "MENTOR")).by(regional).send();
        good.put(
                "consentToPartnership",
                new Request(
                        "PUT",
                        across.replace("wop-lac", "wop-bolivia") + "/consent",
                        "{\"given\":true}"));
    }

    private static void moneyRequests(Map<String, Request> good) {
        var record = opened(ROOT, ADMINISTRATOR);
        giver =
                party(
                        new Request(
                                        "POST",
                                        record + "/parties",
                                        named(operator("epsa-altiplano-ficticio"), "MENTOR"))
                                .send()
                                .object(),
                        "MENTOR");
        var money = record.replace("/record", "/money");
        good.put("getMoney", new Request("GET", money, ""));
        good.put(
                "giveContribution",
                new Request("POST", money + "/contributions", gift(giver, "2026-11-01")));
    }

    private static String gift(String party, String day) {
        return "{\"party\":\"%s\",\"kind\":\"CASH\",\"what\":\"O\",\"amount\":\"12.50\",\"currency\":\"USD\",\"day\":\"%s\"}"
                .formatted(party, day);
    }

    private static void agreementRequests(Map<String, Request> good) {
        var record = opened(ROOT, ADMINISTRATOR);
        var parties = record + "/parties";
        var mentor =
                party(
                        new Request(
                                        "POST",
                                        parties,
                                        named(operator("epsa-altiplano-ficticio"), "MENTOR"))
                                .send()
                                .object(),
                        "MENTOR");
        new Request("POST", parties, named(operator("cooperativa-llano-inventado"), "MENTEE"))
                .send();
        var texts = record.replace("/record", "/agreements");
        good.put("listAgreements", new Request("GET", texts, ""));
        good.put("beginAgreement", new Request("POST", texts, begun("AGREEMENT")));
        var letter = new Request("POST", texts, begun("LETTER_OF_INTENT")).send().object();
        var text = texts + "/" + letter.getString("id");
        new Request("PUT", text, LETTER).send();
        good.put("getAgreement", new Request("GET", text, ""));
        good.put("printAgreement", new Request("GET", text + "/pdf", ""));
        good.put("signAgreement", signing(text, mentor));
        var other = opened(ROOT, ADMINISTRATOR).replace("/record", "/agreements");
        var draft =
                other
                        + "/"
                        + new Request("POST", other, begun("AGREEMENT"))
                                .send()
                                .object()
                                .getString("id");
        good.put("writeAgreement", new Request("PUT", draft, "{\"version\":1}"));
        var third = opened(ROOT, ADMINISTRATOR).replace("/record", "/agreements");
        good.put(
                "discardAgreement",
                new Request(
                        "DELETE",
                        third
                                + "/"
                                + new Request("POST", third, begun("AGREEMENT"))
                                        .send()
                                        .object()
                                        .getString("id"),
                        ""));
        var fourth = opened(ROOT, ADMINISTRATOR);
        new Request(
                        "POST",
                        fourth + "/parties",
                        named(operator("epsa-altiplano-ficticio"), "MENTOR"))
                .send();
        new Request(
                        "POST",
                        fourth + "/parties",
                        named(operator("cooperativa-llano-inventado"), "MENTEE"))
                .send();
        var moved = fourth.replace("/record", "/agreements");
        var sendable =
                moved
                        + "/"
                        + new Request("POST", moved, begun("LETTER_OF_INTENT"))
                                .send()
                                .object()
                                .getString("id");
        new Request("PUT", sendable, LETTER).send();
        good.put(
                "moveAgreement",
                new Request(
                        "PUT", sendable + "/state", "{\"version\":2,\"state\":\"FOR_SIGNATURE\"}"));
    }

    /** A partnership of a mentor and a mentee: the address of its diagnoses or plans. */
    private static String written(String what) {
        var record = opened(ROOT, ADMINISTRATOR);
        for (var side :
                Map.of(
                                "epsa-altiplano-ficticio", "MENTOR",
                                "cooperativa-llano-inventado", "MENTEE")
                        .entrySet()) {
            new Request(
                            "POST",
                            record + "/parties",
                            named(operator(side.getKey()), side.getValue()))
                    .send();
        }
        return record.replace("/record", "/" + what);
    }

    private static void planningRequests(Map<String, Request> good) {
        var diagnoses = written("diagnoses");
        var diagnosis = diagnoses + "/" + id(new Request("POST", diagnoses, ""));
        var finding = "{\"part\":\"findings\",\"said\":{\"kind\":\"THREAT\",\"body\":\"O\"}}";
        var found = new Request("POST", diagnosis + "/lines", finding).send().object();
        good.put("listDiagnoses", new Request("GET", diagnoses, ""));
        good.put("openDiagnosis", new Request("POST", written("diagnoses"), ""));
        good.put("keepDiagnosisLine", new Request("POST", diagnosis + "/lines", finding));
        good.put(
                "removeDiagnosisLine",
                new Request("DELETE", diagnosis + line(found, "findings"), ""));
        good.put(
                "keepDiagnosis",
                new Request("PUT", diagnosis, "{\"version\":0,\"said\":{\"place\":\"O\"}}"));
        var read = written("diagnoses");
        var conducted = read + "/" + id(new Request("POST", read, ""));
        var ready =
                new Request(
                                "PUT",
                                conducted,
                                "{\"version\":0,\"said\":{\"conducted_on\":\"2026-11-01\"},\"state\":\"CONDUCTED\"}")
                        .send()
                        .object();
        good.put(
                "endorseDiagnosis",
                new Request(
                        "PUT",
                        conducted + "/words/" + party(recordOf(read), "MENTOR"),
                        word(ready.getString("hash"))));
        var plans = written("plans");
        var stap = "{\"kind\":\"STAP\"}";
        var plan = plans + "/" + id(new Request("POST", plans, stap));
        var objective = "{\"part\":\"objectives\",\"said\":{\"title\":\"O\"}}";
        var aimed = new Request("POST", plan + "/lines", objective).send().object();
        good.put("listPlans", new Request("GET", plans, ""));
        good.put("getPlan", new Request("GET", plan, ""));
        good.put("beginPlan", new Request("POST", written("plans"), stap));
        good.put("keepPlanLine", new Request("POST", plan + "/lines", objective));
        good.put("removePlanLine", new Request("DELETE", plan + line(aimed, "objectives"), ""));
        good.put(
                "keepPlan",
                new Request("PUT", plan, "{\"version\":0,\"said\":{\"kind\":\"PIP\"}}"));
        var sendable = written("plans");
        var sent = sendable + "/" + id(new Request("POST", sendable, stap));
        for (var complete : List.of(OBJECTIVE, LEARNING)) {
            new Request("POST", sent + "/lines", complete).send();
        }
        var asked = new Request("PUT", sent, "{\"state\":\"FOR_APPROVAL\"}").send().object();
        good.put(
                "approvePlan",
                new Request(
                        "PUT",
                        sent + "/words/" + party(recordOf(sendable), "MENTOR"),
                        word(asked.getString("hash"))));
    }

    private static String id(Request request) {
        return request.send().object().getString("id");
    }

    private static String line(jakarta.json.JsonObject of, String part) {
        return "/lines/" + part + "/" + of.getJsonArray(part).getJsonObject(0).getString("id");
    }

    private static jakarta.json.JsonObject recordOf(String address) {
        return new Request("GET", address.replaceFirst("/(plans|diagnoses)$", "/record"), "")
                .send()
                .object();
    }

    private static String word(String hash) {
        return "{\"yes\":true,\"hash\":\"%s\",\"signatory\":\"O\",\"position\":\"P\"}"
                .formatted(hash);
    }

    /** The same where something of the kind is in the making already. */
    private static Request begunAlready(Request good) {
        var address = written(good.target().replaceFirst(".*/", ""));
        good.at(address).send();
        return good.at(address);
    }

    private static void closingRequests(Map<String, Request> good) {
        var record = opened(ROOT, ADMINISTRATOR);
        var mentor =
                party(
                        new Request(
                                        "POST",
                                        record + "/parties",
                                        named(operator("epsa-altiplano-ficticio"), "MENTOR"))
                                .send()
                                .object(),
                        "MENTOR");
        var closing = record.replace("/record", "/closing");
        good.put("getClosing", new Request("GET", closing, ""));
        good.put(
                "openNextPartnership", new Request("POST", closing + "/next", "{\"title\":\"O\"}"));
        good.put(
                "linkPartnership",
                new Request(
                        "POST",
                        closing + "/followers",
                        "{\"partnership\":\"" + partnershipId() + "\"}"));
        good.put(
                "writeEvaluation",
                new Request("PUT", closing + "/evaluations/" + mentor, "{\"version\":0}"));
        var second = opened(ROOT, ADMINISTRATOR);
        var other =
                party(
                        new Request(
                                        "POST",
                                        second + "/parties",
                                        named(operator("epsa-altiplano-ficticio"), "MENTOR"))
                                .send()
                                .object(),
                        "MENTOR");
        var evaluation = second.replace("/record", "/closing") + "/evaluations/" + other;
        new Request("PUT", evaluation, EVALUATION).send();
        good.put(
                "submitEvaluation",
                new Request("POST", evaluation + "/submission", "{\"version\":1}"));
        good.put("addLesson", new Request("POST", closing + "/lessons", STORY));
        good.put("changeLesson", new Request("PUT", lesson(closing), CHANGED_STORY));
        good.put("removeLesson", new Request("DELETE", lesson(closing), ""));
        good.put(
                "showLesson",
                new Request(
                        "PUT",
                        lesson(closing) + "/publication",
                        "{\"version\":1,\"published\":true}"));
    }

    private static String lesson(String closing) {
        var lessons =
                new Request("POST", closing + "/lessons", STORY)
                        .send()
                        .object()
                        .getJsonArray("lessons");
        return closing + "/lessons/" + lessons.getJsonObject(lessons.size() - 1).getString("id");
    }

    /** A partnership that continues another one already. */
    private static String follower() {
        var closing = opened(ROOT, ADMINISTRATOR).replace("/record", "/closing");
        return new Request("POST", closing + "/next", "{\"title\":\"O\"}")
                .send()
                .object()
                .getJsonArray("continuedBy")
                .getJsonObject(0)
                .getString("id");
    }

    private static String partnershipId() {
        return opened(ROOT, ADMINISTRATOR).replaceAll(".*/partnerships/|/record", "");
    }

    private static Request signing(String text, String party) {
        var hash =
                new Request("PUT", text + "/state", "{\"version\":2,\"state\":\"FOR_SIGNATURE\"}")
                        .send()
                        .object()
                        .getString("hash");
        return new Request("POST", text + "/signatures", signature(party, hash));
    }

    private static String signature(String party, String hash) {
        return """
                {"party":"%s","hash":"%s","yes":true,"name":"O","position":"P","authorised":true,"signedOn":"2026-11-01"}"""
                .formatted(party, hash);
    }

    private static String begun(String kind) {
        return "{\"kind\":\"" + kind + "\",\"language\":\"es\"}";
    }

    private static void supportRequests(Map<String, Request> good) {
        var asks = ROOT + "/support/requests";
        var offers = ROOT + "/support/offers";
        var whole =
                """
                {"operator":"%s","version":0,"title":"O","problem":"P","desiredChange":"C","areas":[{"area":"WATER_LOSSES","priority":1}],
                 "days":3,"formats":["VISIT"],"languages":["es"],"commitment":"STATED"}"""
                        .formatted(operator("capys-pampa-sonada"));
        var add = new Request("POST", asks, whole);
        var drafted = asks + "/" + add.send().object().getString("id");
        good.put("listSupportRequests", new Request("GET", asks, ""));
        good.put("addSupportRequest", add);
        good.put("getSupportRequest", new Request("GET", drafted, ""));
        good.put(
                "changeSupportRequest",
                new Request(
                        "PUT",
                        asks + "/" + add.send().object().getString("id"),
                        whole.replace("\"version\":0", "\"version\":1")));
        good.put(
                "takeSupportRequestOn",
                new Request("POST", drafted + "/state", "{\"act\":\"OPEN\"}"));
        var kept =
                offers
                        + "/"
                        + new Request(
                                        "POST",
                                        offers,
                                        "{\"operator\":\"%s\"}"
                                                .formatted(operator("capys-quebrada-ficticia")))
                                .send()
                                .object()
                                .getString("id");
        var standing =
                first("/support/offers?operator=" + operator("epsa-altiplano-ficticio"))
                        .getString("id");
        good.put("listSupportOffers", new Request("GET", offers, ""));
        good.put(
                "addSupportOffer",
                new Request(
                        "POST",
                        offers,
                        "{\"operator\":\"%s\",\"daysAYear\":4}"
                                .formatted(operator("capys-salar-inventado"))));
        good.put("getSupportOffer", new Request("GET", kept, ""));
        good.put("changeSupportOffer", new Request("PUT", kept, "{\"version\":1,\"places\":2}"));
        good.put(
                "takeSupportOfferOn",
                new Request("POST", offers + "/" + standing + "/state", "{\"act\":\"RENEW\"}"));
        var consent = ROOT + "/support/operators/" + operator("capys-pampa-sonada") + "/consent";
        good.put("getMatchingConsent", new Request("GET", consent, ""));
        good.put(
                "consentToMatching",
                new Request(
                        "PUT",
                        consent,
                        "{\"strengths\":\"OWN\",\"needs\":\"REGION\",\"details\":\"OWN\",\"onWordOf\":\"O\"}"));
        var policy = ROOT + "/support/policy";
        var said = new Request("GET", policy, "").send().object();
        good.put("getMatchingPolicy", new Request("GET", policy, ""));
        good.put(
                "setMatchingPolicy",
                new Request(
                        "PUT",
                        policy,
                        "{\"upward\":%s,\"beyond\":%s,\"exposureCap\":3,\"version\":%s}"
                                .formatted(
                                        said.get("upward"),
                                        said.get("beyond"),
                                        said.get("version"))));
        good.put("getOwnTotals", new Request("GET", ROOT + "/board?by=STATE", ""));
        good.put("getDemand", new Request("GET", ROOT + "/demand", ""));
    }

    private static void missionRequests(Map<String, Request> good) {
        var base = opened(ROOT, ADMINISTRATOR).replace("/record", "");
        var draft = "{\"version\":1,\"kind\":\"WORKSHOP\",\"title\":\"O\",\"participants\":[]}";
        var enter = new Request("POST", base + "/missions", draft);
        var mission = enter.send().object().getString("id");
        var other = enter.send().object().getString("id");
        good.put("listMissions", new Request("GET", base + "/missions", ""));
        good.put("enterMission", enter);
        good.put("changeMission", new Request("PUT", base + "/missions/" + mission, draft));
        good.put(
                "takeMissionOn",
                new Request(
                        "POST",
                        base + "/missions/" + other + "/state",
                        "{\"state\":\"CANCELLED\",\"reason\":\"O\",\"version\":1}"));
        var files = base + "/files";
        var adding =
                new Request(
                        "POST",
                        files,
                        "multipart/form-data; boundary=wop",
                        parts("MISSION", mission, "%PDF-1.7"),
                        ADMINISTRATOR);
        good.put("addPartnershipFile", adding);
        good.put("listPartnershipFiles", new Request("GET", files, ""));
        good.put(
                "getPartnershipFile",
                new Request("GET", files + "/" + adding.send().object().getString("id"), ""));
        var when = "{\"everyMonths\":6,\"firstDue\":\"2027-01-31\"}";
        good.put("setReportSchedule", new Request("PUT", base + "/reports/schedule", when));
        good.put("listProgressReports", new Request("GET", base + "/reports", ""));
        var reporting = opened(ROOT, ADMINISTRATOR).replace("/record", "/reports");
        var due =
                new Request("PUT", reporting + "/schedule", when)
                        .send()
                        .object()
                        .getJsonArray("reports")
                        .getJsonObject(0)
                        .getString("id");
        var written = "{\"version\":1,\"status\":\"ON_TRACK\",\"progress\":\"O\"}";
        var at = opened(ROOT, ADMINISTRATOR).replace("/record", "/reports");
        var kept =
                new Request("PUT", at + "/schedule", when)
                        .send()
                        .object()
                        .getJsonArray("reports")
                        .getJsonObject(0)
                        .getString("id");
        good.put("keepProgressReport", new Request("PUT", at + "/" + kept, written));
        new Request("PUT", reporting + "/" + due, written).send();
        good.put(
                "takeProgressReportOn",
                new Request(
                        "POST",
                        reporting + "/" + due + "/state",
                        "{\"state\":\"SUBMITTED\",\"version\":2}"));
    }

    private static String parts(String subject, String id, String content) {
        return "--wop\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\n%s\r\n--wop\r\nContent-Disposition: form-data; name=\"subjectId\"\r\n\r\n%s\r\n"
                        .formatted(subject, id)
                + part("file", "; filename=\"a.pdf\"", content);
    }

    private static String opened(String root, String by) {
        return root
                + "/partnerships/"
                + new Request("POST", root + "/desk/partnerships", OPENING)
                        .by(by)
                        .send()
                        .object()
                        .getString("id")
                + "/record";
    }

    private static String party(jakarta.json.JsonObject record, String role) {
        return record.getJsonArray("parties").stream()
                .map(jakarta.json.JsonValue::asJsonObject)
                .filter(party -> party.getString("role").equals(role))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static String named(UUID operator, String role) {
        return "{\"operator\":\"%s\",\"role\":\"%s\",\"areas\":[\"WATER_LOSSES\"]}"
                .formatted(operator, role);
    }

    /** The id of an operator of the demonstration. */
    private static UUID operator(String slug) {
        return UUID.nameUUIDFromBytes(
                ("wop operator demo-" + slug).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static jakarta.json.JsonObject first(String list) {
        return new Request("GET", ROOT + list, "").send().items().get(0);
    }

    private static Map<String, Object> outline(Description description) {
        return description.operations().values().stream()
                .collect(
                        Collectors.toMap(
                                Operation::route,
                                o ->
                                        List.of(
                                                o.id(),
                                                o.secured(),
                                                new TreeSet<>(o.answers().keySet()))));
    }

    private static jakarta.json.JsonValue json(Object example) {
        if (example instanceof Map<?, ?> map) {
            var object = jakarta.json.Json.createObjectBuilder();
            map.forEach((name, value) -> object.add((String) name, json(value)));
            return object.build();
        }
        if (example instanceof List<?> list) {
            var array = jakarta.json.Json.createArrayBuilder();
            list.forEach(value -> array.add(json(value)));
            return array.build();
        }
        if (example instanceof Boolean flag) {
            return flag ? jakarta.json.JsonValue.TRUE : jakarta.json.JsonValue.FALSE;
        }
        if (example instanceof Integer number) {
            return jakarta.json.Json.createValue(number);
        }
        return example == null
                ? jakarta.json.JsonValue.NULL
                : jakarta.json.Json.createValue(String.valueOf(example));
    }
}
