package org.wopplatform.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.applications.Application;
import org.wopplatform.core.applications.Applications;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** Tells an operator what was decided, where it can be written to (R5). */
@ApplicationScoped
public class DecisionLetters {
    @PersistenceContext EntityManager em;
    @Inject Applications applications;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;

    void tell(Operator operator, Decision decision, String reason) {
        address(operator)
                .ifPresent(
                        address -> {
                            var platform = current.get();
                            var language = language(operator);
                            postbox.queue(
                                    platform.id(),
                                    address,
                                    language,
                                    "mail.review-" + decision.name().toLowerCase(Locale.ROOT),
                                    Map.of(
                                            "operator", operator.legalName(),
                                            "platform", platform.name(language).fullName(),
                                            "reason", reason,
                                            "link", link(operator, decision)),
                                    false);
                        });
    }

    /** Where whoever applied goes on; else the platform. */
    private String link(Operator operator, Decision decision) {
        return applications
                .of(operator.id())
                .filter(application -> decision == Decision.RETURN)
                .map(applications::furtherLink)
                .orElseGet(() -> postbox.address("/" + current.get().id()));
    }

    /**
     * Whoever applied; else the contact for the review, else the first one, but none who took the
     * consent back.
     */
    Optional<String> address(Operator operator) {
        return applications
                .of(operator.id())
                .flatMap(Application::email)
                .or(() -> contact(operator));
    }

    private Optional<String> contact(Operator operator) {
        @SuppressWarnings("unchecked")
        List<String> addresses =
                em.createNativeQuery(
                                """
                                select email from operator_contact
                                where operator_id = ?1 and email is not null and consent <> 'WITHDRAWN'
                                order by purpose = 'REVIEW' desc, entered_at, id limit 1""")
                        .setParameter(1, operator.id())
                        .getResultList();
        return addresses.stream().findFirst();
    }

    private Language language(Operator operator) {
        return applications
                .of(operator.id())
                .map(Application::language)
                .orElseGet(() -> current.get().languages().get(0));
    }
}
