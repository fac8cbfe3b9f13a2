package org.wopplatform.core.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.partnerships.Duty;
import org.wopplatform.core.partnerships.DutySource;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;

/** Claims that wait for whoever asks: to be verified, to be approved by another, to be paid. */
@ApplicationScoped
public class ClaimDuties implements DutySource {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    @Override
    public List<Duty> open() {
        var here = current.get().id();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select c.partnership_id, p.title, c.state, c.what, c.state_since
                                from claim c join partnership p on p.platform_id = c.platform_id and p.id = c.partnership_id
                                where c.platform_id = ?1 and c.claimed_by <> ?2 and c.submitted_by <> ?2
                                  and (c.state = 'SUBMITTED' and ?3
                                       or c.state = 'VERIFIED' and c.verified_by <> ?2 and ?4
                                       or c.state = 'APPROVED' and ?4)
                                order by c.state_since""")
                        .setParameter(1, here)
                        .setParameter(2, caller.account().orElseThrow())
                        .setParameter(3, caller.may(Permission.VERIFY_CLAIMS, here))
                        .setParameter(4, caller.may(Permission.APPROVE_CLAIMS, here))
                        .getResultList();
        return rows.stream().map(ClaimDuties::duty).toList();
    }

    private static Duty duty(Object[] row) {
        return new Duty(
                (UUID) row[0],
                (String) row[1],
                switch ((String) row[2]) {
                    case "SUBMITTED" -> "claim-to-verify";
                    case "VERIFIED" -> "claim-to-approve";
                    default -> "claim-to-pay";
                },
                Map.of("what", (String) row[3]),
                "money",
                Optional.of(Moments.of(row[4])),
                Optional.empty());
    }
}
