package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.conduct.Accepting;
import org.wopplatform.core.conduct.Asking;
import org.wopplatform.core.conduct.CodeKeeping;
import org.wopplatform.core.conduct.CodeOfConduct;
import org.wopplatform.core.conduct.ConductVersion.Origin;
import org.wopplatform.core.conduct.Signatory;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Outbox;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** Rules C1 to C5. */
@InContainer
class ConductInContainerIT {
    private static final String BOLIVIA = "wop-bolivia";
    private static final Signatory SIGNATORY = new Signatory("Berta Ejemplo", "Gerente");

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Accepting accepting;
    @Inject Asking asking;
    @Inject CodeKeeping keeping;
    @Inject CodeOfConduct code;
    @Inject Outbox outbox;

    @PersistenceContext EntityManager em;

    @Test
    void aNewVersionAsksAgainAndTellsEachSignatoryOnce() {
        var operator = registered();
        serve(operator);
        var first = code(BOLIVIA);
        sign(operator, first);
        assertThat(word(operator).holds()).isTrue();

        var second = announceAnother();
        assertThat(second).isEqualTo(first + 1);
        assertThat(word(operator).holds()).isFalse();
        assertThat(word(operator).asksAgain()).isTrue();
        assertThatThrownBy(() -> sign(operator, first))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("conduct.another-in-force");

        var told = visit.to(BOLIVIA, () -> asking.tell(), Role.FACILITATOR);
        assertThat(told).isPositive();
        assertThat(letters()).hasSize(told);
        assertThat(visit.to(BOLIVIA, () -> asking.tell(), Role.FACILITATOR)).isZero();

        sign(operator, second);
        assertThat(word(operator).holds()).isTrue();
        assertThat(word(operator).given())
                .extracting(given -> given.number())
                .containsExactly(second, first);
        assertThatThrownBy(() -> sign(operator, second))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("conduct.accepted");
    }

    @Test
    void whoeverDoesNotServeTheOperatorDoesNotSignForIt() {
        var another = withoutAWord();

        assertThatThrownBy(() -> sign(another, code(BOLIVIA))).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsAcceptedWithoutBothStatements() {
        var operator = withoutAWord();
        var number = code(BOLIVIA);
        var today = today();
        assertThatThrownBy(
                        () ->
                                visit.to(
                                        BOLIVIA,
                                        () ->
                                                accepting.record(
                                                        operator,
                                                        number,
                                                        SIGNATORY,
                                                        true,
                                                        false,
                                                        today,
                                                        Optional.empty()),
                                        Role.FACILITATOR))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("conduct.statement");
    }

    @Test
    void aPaperFromTheFutureIsNotRecorded() {
        var operator = withoutAWord();
        var number = code(BOLIVIA);
        var today = today();
        assertThatThrownBy(
                        () ->
                                visit.to(
                                        BOLIVIA,
                                        () ->
                                                accepting.record(
                                                        operator,
                                                        number,
                                                        SIGNATORY,
                                                        true,
                                                        true,
                                                        LocalDate.of(2999, 1, 1),
                                                        Optional.empty()),
                                        Role.FACILITATOR))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("conduct.signed-on");
    }

    @Test
    void theCodeIsWordedByTheGlobalPlatformAlone() {
        assertThatThrownBy(
                        () ->
                                visit.to(
                                        BOLIVIA,
                                        () -> keeping.draft(Origin.PROPOSED, texts("x")),
                                        Role.ADMINISTRATOR))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("conduct.only-global");
    }

    private int announceAnother() {
        var day =
                visit.to("gwopa", () -> code.announced()).stream()
                        .map(version -> version.inForceFrom().orElseThrow())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        var today = today();
        assertThat(day).isBefore(today);
        return visit.to(
                "gwopa",
                () -> {
                    var draft = keeping.draft(Origin.PROPOSED, texts("A new wording"));
                    keeping.announce(draft.id(), today, draft.version());
                    return draft.number();
                },
                Role.ADMINISTRATOR);
    }

    private static java.util.Map<Language, String> texts(String text) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(l -> l, l -> text));
    }

    private LocalDate today() {
        return visit.to(BOLIVIA, () -> code.today());
    }

    private int code(String platform) {
        return visit.to(platform, () -> code.inForce()).orElseThrow().number();
    }

    private void sign(UUID operator, int number) {
        visit.to(
                BOLIVIA,
                () -> accepting.accept(operator, number, SIGNATORY, true, true),
                Role.OPERATOR_SIGNATORY);
    }

    private Accepting.Word word(UUID operator) {
        return visit.to(BOLIVIA, () -> accepting.of(operator), Role.REVIEWER);
    }

    private List<String> letters() {
        return visit.to(BOLIVIA, () -> outbox.newest(), Role.ADMINISTRATOR).stream()
                .map(shown -> shown.message().body().orElse(""))
                .filter(body -> body.contains("/conduct"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    /** An operator of the demonstration that nobody of these tests serves. */
    private UUID withoutAWord() {
        return visit.to(
                BOLIVIA,
                () ->
                        transaction.read(
                                () ->
                                        (UUID)
                                                em.createNativeQuery(
                                                                """
                                                                select id from operator o
                                                                where standing = 'VERIFIED' and not exists (
                                                                    select from conduct_acceptance a where a.operator_id = o.id)
                                                                order by legal_name limit 1""")
                                                        .getSingleResult()));
    }

    private UUID registered() {
        var operator = UUID.randomUUID();
        visit.to(
                BOLIVIA,
                () ->
                        transaction.read(
                                () ->
                                        em.createNativeQuery(
                                                        """
                                                        insert into operator (id, platform_id, legal_name, legal_form, ownership, services,
                                                          country, place, languages, entry, standing, registered_at)
                                                        values (?1, 'wop-bolivia', 'ZZ Comité que firma', 'COMMUNITY_BOARD', 'PUBLIC', 'water',
                                                          'BO', 'Lugar Ficticio', 'es', 'IMPORT', 'VERIFIED', now())""")
                                                .setParameter(1, operator)
                                                .executeUpdate()),
                Role.ADMINISTRATOR);
        return operator;
    }

    private void serve(UUID operator) {
        visit.to(
                BOLIVIA,
                () ->
                        transaction.read(
                                () ->
                                        em.createNativeQuery(
                                                        """
                                                        insert into operator_staff (id, platform_id, operator_id, account_id)
                                                        select gen_random_uuid(), platform_id, ?1, account_id from appointment
                                                        where role = 'ADMINISTRATOR' and platform_id = current_setting('wop.platform')
                                                        on conflict do nothing""")
                                                .setParameter(1, operator)
                                                .executeUpdate()));
    }
}
