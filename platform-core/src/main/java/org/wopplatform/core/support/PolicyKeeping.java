package org.wopplatform.core.support;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform decides how far its operators take part in others' matching (SU6). */
@UseCase
public class PolicyKeeping {
    @PersistenceContext EntityManager em;
    @Inject Policies policies;

    /**
     * How many operators a policy concerns.
     *
     * @param open with an open request or offer
     * @param region of these, those that consent as far as the region, the network included
     * @param network of these, those that consent as far as the network
     */
    public record Concerned(long open, long region, long network) {}

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Policy get() {
        return policies.get();
    }

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Concerned concerned() {
        var row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        with taking as (
                                            select operator_id, 'NEEDS' as part from support_request
                                            where state in ('OPEN', 'IN_MATCHING')
                                            union
                                            select operator_id, 'STRENGTHS' from support_offer where state = 'OPEN')
                                        select count(distinct t.operator_id),
                                               count(distinct t.operator_id) filter (where c.reach in ('REGION', 'NETWORK')),
                                               count(distinct t.operator_id) filter (where c.reach = 'NETWORK')
                                        from taking t left join matching_consent c
                                          on c.operator_id = t.operator_id and c.part = t.part""")
                                .getSingleResult();
        return new Concerned(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue());
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.ADMINISTER_SITE)
    public void check() {
        policies.get();
    }

    /**
     * @throws RuleRefused if somebody else has changed it meanwhile
     */
    @Requires(Permission.ADMINISTER_SITE)
    public Policy set(boolean upward, boolean beyond, int cap, int seen) {
        if (!policies.set(upward, beyond, cap, seen)) {
            throw new RuleRefused("support.changed-meanwhile");
        }
        return policies.get();
    }
}
