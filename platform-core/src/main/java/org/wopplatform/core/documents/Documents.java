package org.wopplatform.core.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The documents of the current platform's operators and of those that apply to it. */
@ApplicationScoped
public class Documents {
    static final int MOST = 20;
    static final int MOST_OF_AN_APPLICANT = 6;

    private static final String LISTED =
            """
            select new org.wopplatform.core.documents.Filed(
                d.id, d.kind, d.name, d.type, d.size, d.digest, d.addedAt)
            from Document d where d.%s = :of
            order by d.addedAt desc, d.name""";

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Without their bytes, the newest first. */
    public List<Filed> of(UUID operator) {
        return listed("operator", operator);
    }

    /** What came with an application. */
    public List<Filed> ofApplicant(UUID application) {
        return listed("application", application);
    }

    private List<Filed> listed(String by, UUID id) {
        return em.createQuery(LISTED.formatted(by), Filed.class)
                .setParameter("of", id)
                .getResultList();
    }

    public Document get(UUID id) {
        var document = em.find(Document.class, id);
        if (document == null) {
            throw new NotFound("document", id);
        }
        return document;
    }

    /**
     * Keeps a file by the hand of whoever is signed in; the same file for the same purpose is kept
     * once.
     */
    public Filed add(Operator operator, Document.Kind kind, Upload upload) {
        return add(
                Optional.of(operator.id()),
                Optional.empty(),
                kind,
                upload,
                of(operator.id()),
                MOST);
    }

    /** Keeps a file that came with an application, whether or not there is an operator yet. */
    public Filed addForApplicant(
            UUID application, Optional<UUID> operator, Document.Kind kind, Upload upload) {
        return add(
                operator,
                Optional.of(application),
                kind,
                upload,
                ofApplicant(application),
                MOST_OF_AN_APPLICANT);
    }

    private Filed add(
            Optional<UUID> operator,
            Optional<UUID> application,
            Document.Kind kind,
            Upload upload,
            List<Filed> known,
            int most) {
        var same =
                known.stream()
                        .filter(d -> d.kind() == kind && d.digest().equals(upload.digest()))
                        .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (known.size() >= most) {
            throw new RuleRefused("document.too-many", Map.of("most", String.valueOf(most)));
        }
        var document =
                new Document(
                        current.get().id(),
                        operator,
                        application,
                        kind,
                        upload,
                        caller.account(),
                        clock.instant());
        em.persist(document);
        em.flush();
        return document.filed();
    }

    public void remove(UUID id) {
        em.remove(get(id));
        em.flush();
    }

    /** Only what came with that application: an applicant removes nothing else. */
    public void removeOfApplicant(UUID application, UUID id) {
        var document = get(id);
        if (document.application().filter(application::equals).isEmpty()) {
            throw new NotFound("document", id);
        }
        em.remove(document);
        em.flush();
    }

    /** From now on what came with the application is the operator's. */
    public void handOver(UUID application, UUID operator) {
        em.createQuery(
                        """
                        update Document d set d.operator = :operator
                        where d.application = :application and d.operator is null""")
                .setParameter("operator", operator)
                .setParameter("application", application)
                .executeUpdate();
    }
}
