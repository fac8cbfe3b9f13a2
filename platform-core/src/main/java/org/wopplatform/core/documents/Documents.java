package org.wopplatform.core.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;

/** The documents of the current platform's operators. */
@ApplicationScoped
public class Documents {
    static final int MOST = 20;

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Without their bytes, the newest first. */
    public List<Filed> of(UUID operator) {
        return em.createQuery(
                        """
                        select new org.wopplatform.core.documents.Filed(
                            d.id, d.operator, d.kind, d.name, d.type, d.size, d.digest, d.addedAt)
                        from Document d where d.operator = :operator
                        order by d.addedAt desc, d.name""",
                        Filed.class)
                .setParameter("operator", operator)
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
        var known = of(operator.id());
        var same =
                known.stream()
                        .filter(d -> d.kind() == kind && d.digest().equals(upload.digest()))
                        .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (known.size() >= MOST) {
            throw new RuleRefused("document.too-many", Map.of("most", String.valueOf(MOST)));
        }
        var document =
                new Document(
                        operator.platform(),
                        operator.id(),
                        kind,
                        upload,
                        caller.account(),
                        clock.instant());
        em.persist(document);
        em.flush();
        return new Filed(
                document.id(),
                document.operator(),
                document.kind(),
                document.name(),
                document.type(),
                upload.bytes().length,
                document.digest(),
                document.addedAt());
    }

    public void remove(UUID id) {
        em.remove(get(id));
        em.flush();
    }
}
