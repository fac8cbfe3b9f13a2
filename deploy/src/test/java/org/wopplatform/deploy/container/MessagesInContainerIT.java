package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.identity.OneTimeLinks;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Outbox;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.people.People;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** A message belongs to the transaction that caused it. */
@InContainer
class MessagesInContainerIT {
    private static final String HONDURAS = "wop-honduras";

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;
    @Inject Outbox outbox;
    @Inject People people;
    @Inject OneTimeLinks links;
    @PersistenceContext EntityManager em;

    @Test
    void isThereOnceItsTransactionWasCommitted() {
        visit.to(HONDURAS, () -> transaction.read(() -> post("committed@example.org")));

        assertThat(recipients()).contains("committed@example.org");
    }

    @Test
    void wasNeverThereIfItsTransactionWasRolledBack() {
        assertThatThrownBy(
                        () ->
                                visit.to(
                                        HONDURAS,
                                        () ->
                                                transaction.read(
                                                        () -> {
                                                            post("undone@example.org");
                                                            throw new RuleRefused("people.no-role");
                                                        })))
                .isInstanceOf(RuleRefused.class);

        assertThat(recipients()).doesNotContain("undone@example.org");
    }

    @Test
    void isNotSentForAnInvitationThatARuleRefused() {
        assertThatThrownBy(
                        () ->
                                visit.to(
                                        HONDURAS,
                                        () ->
                                                people.invite(
                                                        "refused@example.org",
                                                        "Refused",
                                                        Language.ES,
                                                        Set.of(Role.REVIEWER, Role.ANALYST)),
                                        Role.ADMINISTRATOR))
                .isInstanceOf(RuleRefused.class);

        assertThat(recipients()).doesNotContain("refused@example.org");
        assertThat(visit.to(HONDURAS, () -> people.all(), Role.ADMINISTRATOR))
                .noneMatch(person -> person.account().email().equals("refused@example.org"));
    }

    @Test
    void isSeenByThePlatformThatSentItAndByNoOther() {
        visit.to(HONDURAS, () -> transaction.read(() -> post("walled@example.org")));

        assertThat(recipients()).contains("walled@example.org");
        for (var other : List.of("wop-lac", "gwopa", "wop-mexico")) {
            assertThat(recipientsOf(other)).doesNotContain("walled@example.org");
        }
    }

    @Test
    void carriesALinkThatWhoeverIsNotSignedInAskedForInTheirOwnName() {
        var address = "donor.wop-honduras@demo.example";
        visit.to(
                HONDURAS,
                () -> {
                    links.askForReset(address, "192.0.2.7");
                    return null;
                });

        assertThat(recipients()).contains(address);
        var ownName =
                visit.to(
                        HONDURAS,
                        () ->
                                transaction.read(
                                        () ->
                                                em.createNativeQuery(
                                                                "select bool_and(issued_by = account_id) from one_time_link where purpose = 'RESET'")
                                                        .getSingleResult()));
        assertThat(ownName).isEqualTo(true);
    }

    private String post(String recipient) {
        postbox.queue(
                current.get().id(),
                recipient,
                Language.ES,
                "mail.reset",
                Map.of("name", "A", "platform", "B", "link", "C"),
                false);
        return recipient;
    }

    private List<String> recipients() {
        return recipientsOf(HONDURAS);
    }

    private List<String> recipientsOf(String platform) {
        return visit.to(platform, () -> outbox.newest(), Role.ADMINISTRATOR).stream()
                .map(shown -> shown.message().recipient())
                .toList();
    }
}
