package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.national.association.AssociationMember;
import org.wopplatform.national.association.AssociationMembers;
import org.wopplatform.web.pages.Together;

/** The walls as the application meets them: through JPA, in JTA transactions, over the pool. */
@InContainer
class WallsInContainerIT {
    private static final String MEXICO = "wop-mexico";
    private static final String BOLIVIA = "wop-bolivia";
    private static final int TRANSACTIONS = 1_000;

    /** Of so many a transaction meets one: the first fails in the database, others are undone. */
    private static final int FATES = 200;

    private static final int UNDONE = 50;

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject AssociationMembers members;
    @Inject Site site;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @PersistenceContext EntityManager em;

    @Resource(lookup = "java:app/jdbc/wop")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Test
    void showsEachPlatformItsOwnMembersAndNoOthers() {
        var ofMexico = platformsOf(MEXICO);
        var ofBolivia = platformsOf(BOLIVIA);

        assertThat(ofMexico).isNotEmpty().containsOnly(MEXICO);
        assertThat(ofBolivia).isNotEmpty().containsOnly(BOLIVIA);
    }

    @Test
    void showsAPlatformAboveNoneOfTheMembersBelow() {
        assertThat(platformsOf("wop-lac")).isEmpty();
        assertThat(platformsOf("gwopa")).isEmpty();
    }

    @Test
    void findsNothingUnderAForeignId() {
        var foreign = visit.to(MEXICO, () -> members.all().get(0).id(), Role.ADMINISTRATOR);

        var found =
                visit.to(
                        BOLIVIA,
                        () -> transaction.read(() -> em.find(AssociationMember.class, foreign)));
        var own =
                visit.to(
                        MEXICO,
                        () -> transaction.read(() -> em.find(AssociationMember.class, foreign)));

        assertThat(found).isNull();
        assertThat(own).isNotNull();
    }

    @Test
    void findsNothingUnderAForeignIdEvenRightAfterItsOwnerLoadedIt() {
        var foreign = visit.to(MEXICO, () -> members.all().get(0).id(), Role.ADMINISTRATOR);

        for (var round = 0; round < 20; round++) {
            visit.to(
                    MEXICO,
                    () -> transaction.read(() -> em.find(AssociationMember.class, foreign)));
            var found =
                    visit.to(
                            BOLIVIA,
                            () ->
                                    transaction.read(
                                            () -> em.find(AssociationMember.class, foreign)));
            assertThat(found).isNull();
        }
    }

    @Test
    void theDatabaseRefusesARowForAnotherPlatform() {
        assertThatThrownBy(
                        () ->
                                visit.to(
                                        BOLIVIA,
                                        () ->
                                                transaction.read(
                                                        () -> {
                                                            current.is(network.get(MEXICO));
                                                            post("foreign@example.org");
                                                            em.flush();
                                                            return null;
                                                        })))
                .hasStackTraceContaining("row-level security policy")
                .hasStackTraceContaining("outgoing_message");
    }

    @Test
    void theDatabaseChangesNoRowOfAnotherPlatform() {
        var foreign = visit.to(MEXICO, () -> members.all().get(0).id(), Role.ADMINISTRATOR);

        var changed =
                visit.to(
                        BOLIVIA,
                        () ->
                                transaction.read(
                                        () ->
                                                em.createQuery(
                                                                """
                                                                update AssociationMember m set m.organisation = 'taken over'
                                                                where m.id = :id""")
                                                        .setParameter("id", foreign)
                                                        .executeUpdate()));

        assertThat(changed).isZero();
    }

    @Test
    void useCasesWithinUseCasesStandBehindTheSameWalls() {
        var seen =
                visit.to(
                        MEXICO,
                        () ->
                                transaction.read(
                                        () -> {
                                            var before = setting();
                                            site.contacts();
                                            members.all();
                                            var within =
                                                    transaction.read(
                                                            () ->
                                                                    platforms().stream()
                                                                            .distinct()
                                                                            .toList());
                                            return List.of(before, within.get(0), setting());
                                        }),
                        Role.ADMINISTRATOR);

        assertThat(seen).containsOnly(MEXICO);
    }

    @Test
    void movesTheWallsWithThePlatformEvenInATransactionThatIsAlreadyOpen() {
        var seen =
                visit.to(
                        MEXICO,
                        () ->
                                transaction.read(
                                        () -> {
                                            current.is(network.get(BOLIVIA));
                                            return transaction.read(
                                                    () -> new HashSet<>(platforms()));
                                        }));

        assertThat(seen).containsExactly(BOLIVIA);
    }

    @Test
    void aThousandInterleavedTransactionsSeeNoForeignRowAndLeaveNoTraceInThePool()
            throws Exception {
        var random = new Random(20261121);
        var running = new ArrayList<Future<String>>();
        for (var i = 0; i < TRANSACTIONS; i++) {
            var platform = random.nextBoolean() ? MEXICO : BOLIVIA;
            var fate = random.nextInt(FATES);
            running.add(executor.submit(() -> visitBy(platform, fate)));
        }
        var foreign = new ArrayList<String>();
        for (var visited : running) {
            foreign.add(visited.get());
        }

        assertThat(foreign).hasSize(TRANSACTIONS).containsOnly("");
        assertThat(settingsOfThePool()).isNotEmpty().containsOnly("");
    }

    /** Adds a row, reads all, and commits, rolls back, or fails in the database. */
    private String visitBy(String platform, int fate) {
        try {
            return visit.to(
                    platform,
                    () ->
                            transaction.read(
                                    () -> {
                                        var id = enter(platform);
                                        var seen = new HashSet<>(platforms());
                                        seen.remove(platform);
                                        if (!seen.isEmpty()) {
                                            return "foreign rows of " + seen;
                                        }
                                        if (fate == 0) {
                                            em.createNativeQuery("select 1 / 0").getSingleResult();
                                        } else if (fate < UNDONE) {
                                            throw new Undone();
                                        }
                                        em.remove(em.find(AssociationMember.class, id));
                                        return "";
                                    }));
        } catch (RuntimeException e) {
            return fate < UNDONE ? "" : e.toString();
        }
    }

    private UUID enter(String platform) {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into association_member (id, platform_id, association, organisation, category)
                        values (?1, ?2, 'ANEAS', ?3, 'UTILITY')""")
                .setParameter(1, id)
                .setParameter(2, platform)
                .setParameter(3, "Interleaved " + id)
                .executeUpdate();
        return id;
    }

    private List<String> settingsOfThePool() throws SQLException {
        var settings = new ArrayList<String>();
        var taken = new ArrayList<Connection>();
        try {
            for (var i = 0; i < 20; i++) {
                var connection = database.getConnection();
                taken.add(connection);
                try (var question =
                                connection.prepareStatement(
                                        """
                                        select coalesce(current_setting('wop.platform', true), '')
                                            || coalesce(current_setting('wop.account', true), '')
                                            || coalesce(current_setting('wop.credential', true), '')""");
                        var answer = question.executeQuery()) {
                    answer.next();
                    settings.add(answer.getString(1));
                }
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        return settings;
    }

    private List<String> platformsOf(String platform) {
        return visit.to(platform, () -> transaction.read(this::platforms));
    }

    private List<String> platforms() {
        return em.createQuery("select m.platform from AssociationMember m", String.class)
                .getResultList();
    }

    private String setting() {
        return (String)
                em.createNativeQuery("select current_setting('wop.platform', true)")
                        .getSingleResult();
    }

    private void post(String recipient) {
        postbox.queue(
                current.get().id(),
                recipient,
                Language.ES,
                "mail.reset",
                Map.of("name", "A", "platform", "B", "link", "C"),
                false);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
