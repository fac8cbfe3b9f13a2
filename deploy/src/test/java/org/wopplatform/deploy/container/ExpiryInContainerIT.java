package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.support.Asked;
import org.wopplatform.core.support.Commitment;
import org.wopplatform.core.support.Expiring;
import org.wopplatform.core.support.Format;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.SupportRequest;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** Rule SU3: what is open ends, after a word in good time, and one press renews it. */
@InContainer
class ExpiryInContainerIT {
    private static final String ARGENTINA = "wop-argentina";

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Requesting requesting;
    @Inject Expiring expiring;
    @PersistenceContext EntityManager em;

    @Test
    void peopleAreToldThirtyDaysBeforeOnce() {
        var request = opened();
        until(request, today().plusDays(31));
        round();
        assertThat(told(request)).isZero();

        until(request, today().plusDays(29));
        round();
        var first = told(request);
        assertThat(first).isPositive();

        round();
        assertThat(told(request)).isEqualTo(first);
    }

    @Test
    void whatHasRunOutEndsAndOnePressOpensItAgain() {
        var request = opened();
        until(request, today());
        round();
        assertThat(read(request).state()).isEqualTo(SupportRequest.State.OPEN);

        until(request, today().minusDays(1));
        round();
        assertThat(read(request).state()).isEqualTo(SupportRequest.State.EXPIRED);

        visit.to(
                ARGENTINA,
                () -> {
                    requesting.renew(request);
                    return true;
                },
                Role.FACILITATOR);
        assertThat(read(request).state()).isEqualTo(SupportRequest.State.OPEN);
        assertThat(read(request).expiresOn().orElseThrow())
                .isAfter(today().plusMonths(12).minusDays(2));
    }

    private UUID opened() {
        return visit.to(
                ARGENTINA,
                () -> {
                    var added = requesting.add(operator(), whole());
                    requesting.open(added);
                    return added;
                },
                Role.FACILITATOR);
    }

    private static Asked whole() {
        return new Asked(
                "Medir",
                Optional.of("Nadie mide"),
                Optional.of("Que se mida"),
                Map.of("WATER_LOSSES", 1),
                Optional.of(5),
                Set.of(Format.VISIT),
                false,
                List.of("es"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Commitment.STATED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void round() {
        visit.to(
                ARGENTINA,
                () -> {
                    expiring.ofTheDay();
                    return true;
                });
    }

    private SupportRequest read(UUID request) {
        return visit.to(ARGENTINA, () -> requesting.get(request), Role.FACILITATOR).request();
    }

    private void until(UUID request, LocalDate day) {
        visit.to(
                ARGENTINA,
                () ->
                        transaction.read(
                                () ->
                                        em.createNativeQuery(
                                                        "update support_request set expires_on = cast(?1 as date) where id = ?2")
                                                .setParameter(1, day.toString())
                                                .setParameter(2, request)
                                                .executeUpdate()));
    }

    private long told(UUID request) {
        return visit.to(
                ARGENTINA,
                () ->
                        transaction.read(
                                () ->
                                        ((Number)
                                                        em.createNativeQuery(
                                                                        "select count(*) from outgoing_message where body like ?1")
                                                                .setParameter(
                                                                        1, "%" + request + "%")
                                                                .getSingleResult())
                                                .longValue()));
    }

    private UUID operator() {
        return (UUID)
                transaction.read(
                        () ->
                                em.createNativeQuery(
                                                "select id from operator where standing = 'VERIFIED' order by id")
                                        .getResultList()
                                        .get(0));
    }

    /** Argentina is behind UTC, so that its day may still be yesterday's. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(-3));
    }
}
