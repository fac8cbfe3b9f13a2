package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/**
 * How many statements each page costs: for every sort of page that a facilitator or a visitor can
 * walk to, as many with few rows as with many, and with seven platforms as with two hundred more.
 * Pages that show many measures ask for each of them.
 */
@InContainer
class StatementsInContainerIT {
    private static final String MEXICO = "wop-mexico";
    private static final int MOST = 60;
    private static final int MOST_OF_A_PICTURE = 220;
    private static final Pattern PICTURE = Pattern.compile(".*/(observatory|board)(/.*|[?].*| )?");
    private static final int MORE_PLATFORMS = 200;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    ".*/export/archive|.*/data|.*[.](csv|xlsx|json|jsonld)([?].*)?|.*/report([?].*)?|.*/pdf([?].*)?"
                            + "|.*/files/[0-9a-f-]{36}|.*/sign-(in|out).*");

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Network network;
    @Inject BeanManager beans;
    @PersistenceContext EntityManager em;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    @AfterEach
    void isAsItWas() throws ReflectiveOperationException {
        platforms().values().removeIf(platform -> platform.id().startsWith("many-"));
        change("delete from partnership where title like 'Counted %'");
        change("delete from mission where title like 'Counted %'");
        change("delete from operator where legal_name like 'Counted %'");
        change("delete from outgoing_message where subject like 'Counted %'");
        change("delete from operator_contact where name like 'Counted %'");
    }

    @Test
    void areTheSameHoweverManyRowsAndPlatformsThereAre() throws Exception {
        var pages = pages();
        try (var statements = Statements.ofRequests()) {
            var few = cost(statements, pages);
            addRows();
            assertThat(cost(statements, pages)).as("with many rows").isEqualTo(few);
            addPlatforms();
            assertThat(cost(statements, pages)).as("with many platforms").isEqualTo(few);
            few.forEach(
                    (page, n) ->
                            assertThat(n)
                                    .as(page)
                                    .isBetween(
                                            1,
                                            PICTURE.matcher(page).matches()
                                                    ? MOST_OF_A_PICTURE
                                                    : MOST));
        }
    }

    /** One address of each sort, with who asks. */
    private Map<String, String> pages() throws IOException {
        var facilitator = bearer();
        var found = new LinkedHashMap<String, String>();
        var sorts = new LinkedHashMap<String, String>();
        for (var start : new String[] {"/es/wop-mexico", "/es/wop-mexico/administration"}) {
            var by = start.endsWith("administration") ? facilitator : "";
            var ahead = new ArrayDeque<String>();
            ahead.add(start);
            while (!ahead.isEmpty()) {
                var path = ahead.poll();
                var sort =
                        by.length()
                                + " "
                                + ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("id");
                if (sorts.putIfAbsent(sort, path) != null) {
                    continue;
                }
                found.put(path + (by.isEmpty() ? "" : " "), by);
                LINK.matcher(get(path, by))
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> link.startsWith("/es/wop-mexico"))
                        .filter(link -> !NO_PAGE.matcher(link).matches())
                        .forEach(ahead::add);
            }
        }
        return found;
    }

    /** The least of a few tries: what the pool does now and then for itself does not count. */
    private Map<String, Integer> cost(Statements statements, Map<String, String> pages) {
        var costs = new LinkedHashMap<String, Integer>();
        pages.forEach(
                (page, by) -> {
                    get(fresh(page), by);
                    costs.put(
                            page,
                            IntStream.range(0, 3)
                                    .map(i -> statements.during(() -> get(fresh(page), by)))
                                    .min()
                                    .orElseThrow());
                });
        return costs;
    }

    /** An address under which no page is kept yet. */
    private static String fresh(String page) {
        var path = page.strip();
        return path + (path.contains("?") ? "&" : "?") + "fresh=" + UUID.randomUUID();
    }

    private void addRows() {
        change(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, published, registered_at)
                select gen_random_uuid(), 'wop-mexico', 'Counted ' || n, 'MX', 'water',
                  (array['VERIFIED', 'VERIFIED', 'APPLIED', 'UNDER_REVIEW'])[1 + n % 4], n % 4 < 2, now()
                from generate_series(1, 160) n\
                """);
        change(
                """
                insert into support_request (id, platform_id, operator_id, state, title, problem, desired_change, days, formats,
                  commitment, opened_on, expires_on)
                select gen_random_uuid(), 'wop-mexico', id, 'DRAFT', 'Counted', 'Counted', 'Counted', 10, 'VISIT', 'STATED',
                  current_date, current_date + 200
                from operator where legal_name like 'Counted %' and standing = 'VERIFIED' limit 40\
                """);
        change(
                """
                insert into partnership (id, platform_id, code, title, state, published, registered_at)
                select gen_random_uuid(), 'wop-mexico', 'COUNTED-' || n, 'Counted ' || n, 'IDENTIFIED', n % 2 = 0, now()
                from generate_series(1, 40) n\
                """);
        change(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                select gen_random_uuid(), 'wop-mexico', p.id, r, 'wop-mexico', o.id from partnership p
                cross join unnest(array['MENTOR', 'MENTEE']) r
                cross join lateral (select id from operator where legal_name like 'Counted %' and standing = 'VERIFIED'
                                    order by md5(id::text || r) limit 1) o
                where p.title like 'Counted %'\
                """);
        change(
                """
                insert into mission (id, platform_id, partnership_id, kind, title, starts, ends, state, entered_at)
                select gen_random_uuid(), p.platform_id, p.id, 'SITE_VISIT', 'Counted ' || n, '2027-01-01', '2027-01-02', 'PLANNED', now()
                from partnership p, generate_series(1, 20) n
                where p.platform_id = 'wop-mexico' and p.state in ('IMPLEMENTING', 'PLANNED')\
                """);
        change(
                """
                insert into outgoing_message (id, platform_id, recipient, language, subject, created_at)
                select gen_random_uuid(), 'wop-mexico', 'counted@probe.example', 'es', 'Counted ' || n, now() from generate_series(1, 40) n\
                """);
        change(
                """
                insert into operator_contact (id, platform_id, operator_id, name, entered_at)
                select gen_random_uuid(), platform_id, id, 'Counted ' || n, now() from operator, generate_series(1, 5) n
                where platform_id = 'wop-mexico' and legal_name not like 'Counted %'\
                """);
    }

    /** As the files would bring them, without a restart. */
    private void addPlatforms() throws ReflectiveOperationException {
        var like = network.get("wop-bolivia");
        for (var n = 0; n < MORE_PLATFORMS; n++) {
            var id = "many-" + n;
            platforms()
                    .put(
                            id,
                            new Platform(
                                    id,
                                    like.kind(),
                                    like.parent(),
                                    like.status(),
                                    like.names(),
                                    like.territory(),
                                    like.hosts(),
                                    like.supporters(),
                                    like.established(),
                                    like.languages(),
                                    like.currency(),
                                    like.timeZone(),
                                    Optional.empty(),
                                    like.privacyThreshold(),
                                    like.coolingOffYears()));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Platform> platforms() throws ReflectiveOperationException {
        var bean = beans.resolve(beans.getBeans(Network.class));
        network.all();
        var kept = Network.class.getDeclaredField("platforms");
        kept.setAccessible(true);
        return (Map<String, Platform>)
                kept.get(beans.getContext(ApplicationScoped.class).get(bean));
    }

    private void change(String statement) {
        visit.to(
                MEXICO,
                () -> transaction.read(() -> em.createNativeQuery(statement).executeUpdate()),
                Role.ADMINISTRATOR);
    }

    private static String bearer() throws IOException {
        var accounts =
                Path.of(System.getProperty("wop.build"), "it-database", "demo-accounts.json");
        try (var reader = Json.createReader(Files.newBufferedReader(accounts))) {
            return "Bearer "
                    + reader.readArray().stream()
                            .map(jakarta.json.JsonValue::asJsonObject)
                            .filter(a -> a.getString("platform").equals(MEXICO))
                            .filter(a -> a.getString("role").equals("FACILITATOR"))
                            .findFirst()
                            .orElseThrow()
                            .getString("token");
        }
    }

    private String get(String path, String bearer) {
        var address =
                URI.create(
                        "http://localhost:" + System.getProperty(Surroundings.PORT) + path.strip());
        try {
            var request = HttpRequest.newBuilder(address).header("Accept-Language", "es");
            if (!bearer.isEmpty()) {
                request.header("Authorization", bearer);
            }
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
