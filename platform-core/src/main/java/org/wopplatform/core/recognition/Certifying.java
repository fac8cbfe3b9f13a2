package org.wopplatform.core.recognition;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Issues certificates and says whether they hold (RC5, RC6). */
@UseCase
public class Certifying {
    @PersistenceContext EntityManager em;
    @Inject Operators operators;
    @Inject RecognitionSteps steps;
    @Inject Invented invented;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** All that were issued to the operator, the newest first. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Certificate> of(UUID operator) {
        return all(operators.get(operator));
    }

    /** Whoever has the code reads what the certificate says. */
    @OpenToAll
    public Certificate read(CertificateCode code) {
        return em.createQuery("select c from Certificate c where c.code = :code", Certificate.class)
                .setParameter("code", code.text())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("certificate", code.text()));
    }

    /**
     * Issues a certificate of the steps that hold today, in the place of the one before.
     *
     * @throws RuleRefused before the registered step, for an operator that is suspended or has
     *     left, or where no association hosts the platform
     */
    @Requires(Permission.ATTEST_RECOGNITION)
    public Certificate issue(UUID id) {
        var operator = operators.get(id);
        if (operator.standing() == Standing.SUSPENDED
                || operator.standing() == Standing.WITHDRAWN) {
            throw new RuleRefused("certificate.operator-suspended");
        }
        var dossier = steps.of(id);
        if (!dossier.reached().reaches(Step.REGISTERED)) {
            throw new RuleRefused("certificate.too-early");
        }
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        var hosts = current.get().hostsOn(today);
        if (hosts.isEmpty()) {
            throw new RuleRefused("certificate.no-host");
        }
        var now = clock.instant();
        all(operator).stream()
                .filter(before -> before.state() == Certificate.State.VALID)
                .forEach(before -> before.replace(now));
        em.flush();
        var certificate =
                new Certificate(
                        operator,
                        dossier,
                        hosts.stream().map(Certifying::name).collect(Collectors.joining("; ")),
                        number(today.getYear()),
                        today,
                        caller.account().orElseThrow(),
                        operator.demonstration()
                                || dossier.demonstration()
                                || invented.bySomebodyInvented(),
                        now);
        em.persist(certificate);
        em.flush();
        return certificate;
    }

    private List<Certificate> all(Operator operator) {
        return em.createQuery(
                        """
                        select c from Certificate c where c.operator = :operator
                        order by c.issuedAt desc""",
                        Certificate.class)
                .setParameter("operator", operator.id())
                .getResultList();
    }

    private static String name(HostTerm host) {
        return host.name().equals(host.association())
                ? host.name()
                : host.association() + ", " + host.name();
    }

    /** The platform's next number of the year, one issue at a time. */
    private String number(int year) {
        var start = current.get().id().toUpperCase(Locale.ROOT) + "-" + year + "-";
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "certificate " + start)
                .getSingleResult();
        var issued =
                (Number)
                        em.createNativeQuery(
                                        """
                                        select coalesce(max(cast(right(number, 4) as integer)), 0) from certificate
                                        where platform_id = ?1 and number like ?2""")
                                .setParameter(1, current.get().id())
                                .setParameter(2, start + "____")
                                .getSingleResult();
        return start + "%04d".formatted(issued.intValue() + 1);
    }
}
