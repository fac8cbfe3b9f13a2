package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.site.PlatformText.Slot;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** What pages cost the database, and what is kept of them. */
@InContainer
class PagesInContainerIT {
    private static final String MEXICO = "wop-mexico";
    private static final String BOLIVIA = "wop-bolivia";
    private static final int MORE = 400;
    private static final List<String> PAGES =
            List.of(
                    "/wop-mexico",
                    "/wop-lac",
                    "/",
                    "/wop-mexico/operators",
                    "/wop-mexico/partnerships",
                    "/api/v1/platforms/wop-mexico/operators");

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Editor editor;
    @PersistenceContext EntityManager em;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    @AfterEach
    void isAsItWas() {
        visit.to(
                MEXICO,
                () ->
                        transaction.read(
                                () ->
                                        em.createNativeQuery(
                                                        "delete from operator where legal_name like 'Counted %'")
                                                .executeUpdate()));
        for (var platform : List.of(MEXICO, BOLIVIA)) {
            say(platform, "");
        }
    }

    @Test
    void costTheDatabaseTheSameHoweverManyOperatorsThereAre() {
        try (var statements = new Statements()) {
            var few = cost(statements);
            addOperators();
            var many = cost(statements);

            assertThat(many).isEqualTo(few);
            assertThat(few.values()).allSatisfy(n -> assertThat(n).isBetween(3, 40));
        }
    }

    @Test
    void costTheDatabaseOneQuestionWhenTheyAreKept() {
        try (var statements = new Statements()) {
            get("/wop-mexico/operators");

            assertThat(
                            IntStream.range(0, 5)
                                    .map(i -> statements.during(() -> get("/wop-mexico/operators")))
                                    .min())
                    .hasValue(1);
        }
    }

    @Test
    void keptOnesSayAtOnceWhatIsNew() {
        get("/wop-mexico");
        say(MEXICO, "Said a moment ago");

        assertThat(get("/wop-mexico")).contains("Said a moment ago");
        say(MEXICO, "Said after that");
        assertThat(get("/wop-mexico"))
                .contains("Said after that")
                .doesNotContain("Said a moment ago");
    }

    @Test
    void keptOnesOfTwoPlatformsAndFourLanguagesNeverMix() {
        say(MEXICO, "Only Mexico says this");
        say(BOLIVIA, "Only Bolivia says this");
        for (var round = 0; round < 3; round++) {
            for (var language : Language.values()) {
                assertThat(get("/" + language.code() + "/wop-mexico"))
                        .contains("<html lang=\"" + language.code())
                        .doesNotContain("Only Bolivia");
                assertThat(get("/" + language.code() + "/wop-bolivia"))
                        .contains("<html lang=\"" + language.code())
                        .doesNotContain("Only Mexico");
            }
        }
        assertThat(get("/en/wop-mexico")).contains("Only Mexico says this");
        assertThat(get("/en/wop-bolivia")).contains("Only Bolivia says this");
    }

    /** The least of a few tries: what the pool does now and then for itself does not count. */
    private Map<String, Integer> cost(Statements statements) {
        var costs = new LinkedHashMap<String, Integer>();
        for (var page : PAGES) {
            get(fresh(page));
            costs.put(
                    page,
                    IntStream.range(0, 4)
                            .map(i -> statements.during(() -> get(fresh(page))))
                            .min()
                            .orElseThrow());
        }
        return costs;
    }

    /** An address under which no page is kept yet. */
    private static String fresh(String page) {
        return page + "?fresh=" + UUID.randomUUID();
    }

    private void addOperators() {
        visit.to(
                MEXICO,
                () ->
                        transaction.read(
                                () ->
                                        em.createNativeQuery(
                                                        """
                                                        insert into operator (id, platform_id, legal_name, country, services, standing, published, registered_at)
                                                        select gen_random_uuid(), 'wop-mexico', 'Counted ' || n, 'MX', 'water', 'VERIFIED', true, now()
                                                        from generate_series(1, ?1) n""")
                                                .setParameter(1, MORE)
                                                .executeUpdate()));
    }

    private void say(String platform, String text) {
        visit.to(
                platform,
                () -> {
                    editor.say(Slot.NOTICE, Language.EN, text);
                    return null;
                },
                Role.ADMINISTRATOR);
    }

    private String get(String path) {
        var address =
                URI.create("http://localhost:" + System.getProperty(Surroundings.PORT) + path);
        try {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
