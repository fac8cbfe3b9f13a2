package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The policy of the current platform (SU6). */
@ApplicationScoped
public class Policies {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    public Policy get() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select upward, beyond, exposure_cap, version from matching_policy")
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(
                        row ->
                                new Policy(
                                        (Boolean) row[0],
                                        (Boolean) row[1],
                                        ((Number) row[2]).intValue(),
                                        ((Number) row[3]).intValue()))
                .orElse(Policy.DEFAULT);
    }

    /** Whether it was still as the version says. */
    boolean set(boolean upward, boolean beyond, int cap, int seen) {
        return em.createNativeQuery(
                                """
                                insert into matching_policy (id, platform_id, upward, beyond, exposure_cap)
                                select gen_random_uuid(), ?1, ?2, ?3, ?4
                                on conflict (platform_id) do update
                                set upward = excluded.upward, beyond = excluded.beyond, exposure_cap = excluded.exposure_cap,
                                    version = matching_policy.version + 1
                                where matching_policy.version = ?5""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, upward)
                        .setParameter(3, beyond)
                        .setParameter(4, cap)
                        .setParameter(5, seen)
                        .executeUpdate()
                == 1;
    }
}
