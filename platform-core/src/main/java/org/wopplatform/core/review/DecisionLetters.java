package org.wopplatform.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** Tells an operator what was decided, where it can be written to (R5). */
@ApplicationScoped
public class DecisionLetters {
    @PersistenceContext EntityManager em;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;

    void tell(Operator operator, Decision decision, String reason) {
        address(operator)
                .ifPresent(
                        address -> {
                            var platform = current.get();
                            var language = language();
                            postbox.queue(
                                    platform.id(),
                                    address,
                                    language,
                                    "mail.review-" + decision.name().toLowerCase(Locale.ROOT),
                                    Map.of(
                                            "operator", operator.legalName(),
                                            "platform", platform.name(language).fullName(),
                                            "reason", reason,
                                            "link", postbox.address("/" + platform.id())),
                                    false);
                        });
    }

    /** The contact for the review, else the first one; none who took the consent back. */
    Optional<String> address(Operator operator) {
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

    private Language language() {
        return current.get().languages().get(0);
    }
}
