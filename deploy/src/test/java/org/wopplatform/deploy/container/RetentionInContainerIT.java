package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.contacts.ContactKeeping;
import org.wopplatform.core.contacts.ContactKeeping.Said;
import org.wopplatform.core.contacts.OperatorContact;
import org.wopplatform.core.contacts.OperatorContact.Consent;
import org.wopplatform.core.contacts.OperatorContact.Purpose;
import org.wopplatform.core.contacts.OperatorContact.Reach;
import org.wopplatform.core.contacts.RetentionRound;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** Rules K1, K6 and K7. */
@InContainer
class RetentionInContainerIT {
    private static final String ARGENTINA = "wop-argentina";

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject ContactKeeping keeping;
    @Inject RetentionRound round;
    @Inject Network network;
    @PersistenceContext EntityManager em;

    @Test
    void aContactIsKeptForThreeYearsWhereNobodySaysOtherwise() {
        var operator = operator();
        var contact = add(operator, Optional.empty());

        assertThat(contact.keepUntil().orElseThrow())
                .isEqualTo(contact.consentedOn().orElseThrow().plusYears(3));
    }

    @Test
    void theRoundErasesWhoseDayHasPassedAndNobodyElse() {
        var operator = operator();
        var stays = add(operator, Optional.empty());
        var goes = add(operator, Optional.empty());
        visit.to(
                ARGENTINA,
                () ->
                        transaction.read(
                                () ->
                                        em.createNativeQuery(
                                                        "update operator_contact set keep_until = date '2020-01-01' where id = ?1")
                                                .setParameter(1, goes.id())
                                                .executeUpdate()));

        assertThat(round.of(network.get(ARGENTINA))).isOne();

        assertThat(find(operator, stays).called()).isEqualTo("Oficina comercial");
        assertThatThrownBy(() -> find(operator, goes)).isInstanceOf(NotFound.class);
        assertThat(round.of(network.get(ARGENTINA))).isZero();
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        var operator = operator();
        var contact = add(operator, Optional.empty());
        change(operator, contact, contact.version());

        assertThatThrownBy(() -> change(operator, contact, contact.version()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("operator-contact.changed-meanwhile");
    }

    private void change(UUID operator, OperatorContact contact, int seen) {
        visit.to(
                ARGENTINA,
                () -> {
                    keeping.change(
                            operator,
                            contact.id(),
                            said("Mesa de entradas", Optional.empty()),
                            seen);
                    return true;
                },
                Role.FACILITATOR);
    }

    private OperatorContact find(UUID operator, OperatorContact contact) {
        return visit.to(ARGENTINA, () -> keeping.get(operator, contact.id()), Role.FACILITATOR)
                .contact();
    }

    private OperatorContact add(UUID operator, Optional<LocalDate> until) {
        return visit.to(
                ARGENTINA,
                () -> keeping.add(operator, said("Oficina comercial", until)),
                Role.FACILITATOR);
    }

    private static Said said(String name, Optional<LocalDate> until) {
        return new Said(
                new Reach(name, "", "oficina@operador.example", ""),
                Purpose.PARTNERSHIPS,
                Consent.BY_THE_ASSOCIATION,
                Optional.empty(),
                Set.of(),
                until);
    }

    private UUID operator() {
        return (UUID)
                visit.to(
                        ARGENTINA,
                        () ->
                                transaction.read(
                                        () ->
                                                em.createNativeQuery(
                                                                "select id from operator where standing = 'VERIFIED' order by id")
                                                        .getResultList()
                                                        .get(0)));
    }
}
