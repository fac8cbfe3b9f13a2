package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.freshness.Freshness;
import org.wopplatform.core.identity.SigningIn;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.people.People;
import org.wopplatform.core.site.PlatformText.Slot;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** N1 and N2: what was read still holds exactly as long as nothing public has changed. */
@InContainer
class FreshnessInContainerIT {
    private static final String CARIBBEAN = "cari-wop";

    @Inject Freshness freshness;
    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Editor editor;
    @Inject SigningIn signingIn;
    @Inject People people;
    @PersistenceContext EntityManager em;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @AfterEach
    void saysNothingMore() {
        say("");
    }

    @Test
    void holdsWhileNothingChanges() {
        var moment = freshness.now().moment();

        assertThat(freshness.since(moment).holds()).isTrue();
        assertThat(freshness.since(moment).holds()).isTrue();
    }

    @Test
    void holdsNoLongerOnceAPublicChangeIsCommitted() {
        var moment = freshness.now().moment();
        say("something new");

        var answer = freshness.since(moment);
        assertThat(answer.holds()).isFalse();
        assertThat(freshness.since(answer.moment()).holds()).isTrue();
    }

    @Test
    void holdsWhenAChangeWasRolledBack() {
        var moment = freshness.now().moment();
        try {
            visit.to(
                    CARIBBEAN,
                    () ->
                            transaction.read(
                                    () -> {
                                        editor.say(Slot.NOTICE, Language.EN, "never said");
                                        em.flush();
                                        throw new IllegalStateException("undone");
                                    }),
                    Role.ADMINISTRATOR);
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }

        assertThat(freshness.since(moment).holds()).isTrue();
    }

    @Test
    void holdsNoLongerWhenAnOlderTransactionCommitsLater() throws Exception {
        var written = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var older =
                executor.submit(
                        () ->
                                visit.to(
                                        CARIBBEAN,
                                        () -> transaction.read(() -> write("older", written, go)),
                                        Role.ADMINISTRATOR));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();

        var during = freshness.now().moment();
        assertThat(freshness.since(during).holds()).isTrue();
        signIn();
        var later = freshness.now().moment();
        assertThat(freshness.since(during).holds()).isTrue();
        go.countDown();
        older.get(20, TimeUnit.SECONDS);

        assertThat(freshness.since(during).holds()).isFalse();
        assertThat(freshness.since(later).holds()).isFalse();
        assertThat(freshness.since(freshness.now().moment()).holds()).isTrue();
    }

    @Test
    void isNotDisturbedByPeopleSigningIn() {
        var moment = freshness.now().moment();
        signIn();

        assertThat(freshness.since(moment).holds()).isTrue();
    }

    @Test
    void isNotDisturbedByAnInvitation() {
        var moment = freshness.now().moment();
        visit.to(
                CARIBBEAN,
                () ->
                        people.invite(
                                "fresh-%s@example.org".formatted(System.nanoTime()),
                                "Fresh",
                                Language.EN,
                                java.util.Set.of(Role.REVIEWER)),
                Role.ADMINISTRATOR);

        assertThat(freshness.since(moment).holds()).isTrue();
    }

    private String write(String text, CountDownLatch written, CountDownLatch go) {
        editor.say(Slot.NOTICE, Language.EN, text);
        em.flush();
        written.countDown();
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return text;
    }

    private void signIn() {
        var attempt =
                visit.to(
                        CARIBBEAN,
                        () ->
                                signingIn.attempt(
                                        "nobody@example.org",
                                        "not the password",
                                        "192.0.2." + System.nanoTime(),
                                        "A test"));
        assertThat(attempt).isInstanceOf(SigningIn.Attempt.Refused.class);
    }

    private void say(String text) {
        visit.to(
                CARIBBEAN,
                () -> {
                    editor.say(Slot.NOTICE, Language.EN, text);
                    return null;
                },
                Role.ADMINISTRATOR);
    }
}
