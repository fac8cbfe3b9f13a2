package org.wopplatform.core.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Reads the current platform's audit log, newest first. The database writes it (A1). */
@UseCase
public class AuditLog {
    public static final int PAGE = 50;

    @PersistenceContext EntityManager em;

    /**
     * One change of one record.
     *
     * @param who the person's name, empty where the installation itself acted
     * @param changes a JSON object: the content of what was added or removed, or from and to of
     *     each changed field
     */
    public record Entry(
            long id,
            Instant at,
            Optional<String> who,
            String act,
            String subject,
            String subjectId,
            String changes,
            String request) {}

    /**
     * @param before the id below which to read on, or empty for the newest
     */
    @Requires(value = Permission.READ_AUDIT_LOG, reads = true)
    public List<Entry> page(Optional<Long> before) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select e.id, e.at, a.name, e.act, e.subject, e.subject_id, e.changes::text, e.request_id
                                from audit_entry e left join account a on a.id = e.account_id
                                where e.platform_id = (select current_setting('wop.platform', true)) and e.id < ?1
                                order by e.id desc limit ?2""")
                        .setParameter(1, before.orElse(Long.MAX_VALUE))
                        .setParameter(2, PAGE)
                        .getResultList();
        return rows.stream().map(AuditLog::entry).toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                ((Number) row[0]).longValue(),
                Moments.of(row[1]),
                Optional.ofNullable((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                row[7] == null ? "" : (String) row[7]);
    }
}
