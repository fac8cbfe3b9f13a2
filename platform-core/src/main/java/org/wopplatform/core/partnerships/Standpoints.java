package org.wopplatform.core.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * Where the caller stands. Whoever serves an operator finds the partnerships of that operator and
 * no others; the platform's staff all that the walls let through.
 */
@ApplicationScoped
public class Standpoints {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    public Standpoint of(UUID partnership) {
        var here = current.get().id();
        var staff = isStaff();
        var account = caller.account().orElse(new UUID(0, 0));
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select p.platform_id, p.state, p.basis, p.demonstration,
                                       p.platform_id = ?2 or exists (select from partnership_share s
                                         where s.partnership_id = p.id and s.platform_id = ?2 and s.consent = 'GIVEN'),
                                       y.id, y.operator_platform_id = ?2,
                                       exists (select from operator_staff f where f.platform_id = y.operator_platform_id
                                         and f.operator_id = y.operator_id and f.account_id = ?3)
                                from partnership p left join party y on y.platform_id = p.platform_id and y.partnership_id = p.id
                                where p.id = ?1""")
                        .setParameter(1, partnership)
                        .setParameter(2, here)
                        .setParameter(3, account)
                        .getResultList();
        var served = new HashSet<UUID>();
        var spokenFor = new HashSet<UUID>();
        for (var row : rows) {
            if (Boolean.TRUE.equals(row[7])) {
                served.add((UUID) row[5]);
            }
            if (Boolean.TRUE.equals(row[6])) {
                spokenFor.add((UUID) row[5]);
            }
        }
        if (rows.isEmpty() || (!staff && served.isEmpty())) {
            throw new NotFound("partnership", partnership);
        }
        var first = rows.get(0);
        return new Standpoint(
                partnership,
                (String) first[0],
                here,
                State.valueOf((String) first[1]),
                "RECORDED".equals(first[2]),
                Boolean.TRUE.equals(first[3]),
                Boolean.TRUE.equals(first[4]),
                staff,
                served,
                spokenFor);
    }

    /** Whether the caller has a role here that is not an operator's. */
    boolean isStaff() {
        return caller.rolesIn(current.get().id()).stream().anyMatch(role -> !role.ofOperators());
    }
}
