package org.wopplatform.core.attachments;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The sides of a partnership add files to its record, read them, and remove their own (AT3). */
@UseCase
public class Attachments {
    static final int MOST = 20;

    private static final String LISTED =
            """
            select new org.wopplatform.core.attachments.Attached(
                a.id, a.subject, a.subjectId, a.side, a.name, a.type, a.size, a.digest, a.addedAt)
            from Attachment a where a.partnership = :partnership %s
            order by a.addedAt desc, a.name""";

    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /** Every file of the partnership, without bytes, the newest first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Attached> of(UUID partnership) {
        standpoints.of(partnership);
        return em.createQuery(LISTED.formatted(""), Attached.class)
                .setParameter("partnership", partnership)
                .getResultList();
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Attached> of(UUID partnership, Subject subject, UUID subjectId) {
        standpoints.of(partnership);
        return listed(partnership, subject, subjectId);
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Attachment open(UUID partnership, UUID id) {
        standpoints.of(partnership);
        return get(partnership, id);
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Attached add(UUID partnership, Subject subject, UUID subjectId, Upload upload) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        mustExist(standpoint, subject, subjectId);
        var known = listed(partnership, subject, subjectId);
        var same =
                known.stream()
                        .filter(a -> a.side().equals(standpoint.here()))
                        .filter(a -> a.digest().equals(upload.digest()))
                        .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (known.size() >= MOST) {
            throw new RuleRefused("attachment.too-many");
        }
        var added =
                new Attachment(
                        standpoint,
                        subject,
                        subjectId,
                        upload,
                        caller.account().orElseThrow(),
                        clock.instant());
        em.persist(added);
        em.flush();
        return added.attached();
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void remove(UUID partnership, UUID id) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var file = get(partnership, id);
        if (!file.wasAddedBy(standpoint.here())) {
            throw new RuleRefused("attachment.not-yours");
        }
        em.remove(file);
        em.flush();
    }

    private List<Attached> listed(UUID partnership, Subject subject, UUID subjectId) {
        return em.createQuery(
                        LISTED.formatted("and a.subject = :subject and a.subjectId = :subjectId"),
                        Attached.class)
                .setParameter("partnership", partnership)
                .setParameter("subject", subject)
                .setParameter("subjectId", subjectId)
                .getResultList();
    }

    private Attachment get(UUID partnership, UUID id) {
        var file = em.find(Attachment.class, id);
        if (file == null || !file.isOf(partnership)) {
            throw new NotFound("file", id);
        }
        return file;
    }

    /** Files hang on nothing that is not there, or that is another partnership's. */
    private void mustExist(Standpoint standpoint, Subject subject, UUID id) {
        var there =
                em.createNativeQuery("select cast(to_regclass(?1) as text)")
                        .setParameter(1, subject.table())
                        .getSingleResult();
        if (there == null) {
            throw new NotFound(subject.table(), id);
        }
        var found =
                em.createNativeQuery(
                                "select count(*) from "
                                        + subject.table()
                                        + " where platform_id = ?1 and partnership_id = ?2 and id = ?3")
                        .setParameter(1, standpoint.coordinator())
                        .setParameter(2, standpoint.partnership())
                        .setParameter(3, id)
                        .getSingleResult();
        if (((Number) found).intValue() == 0) {
            throw new NotFound(subject.table(), id);
        }
    }
}
