package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.tenancy.Caller;

/** What sides at home on the current platform have answered; of others it keeps nothing (PR6). */
@ApplicationScoped
public class Answers {
    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    /** Who signed on paper. */
    public record Paper(String name, String position) {}

    List<Answer> of(UUID proposal) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select side, yes, kind, reason, way, signatory_name, signatory_position, at
                                from proposal_answer where proposal_id = ?1 order by at""")
                        .setParameter(1, proposal)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Answer(
                                        Who.valueOf((String) row[0]),
                                        Boolean.TRUE.equals(row[1]),
                                        Optional.ofNullable((String) row[2])
                                                .map(DeclineKind::valueOf),
                                        Optional.ofNullable((String) row[3]),
                                        "PAPER".equals(row[4]),
                                        Optional.ofNullable((String) row[5]),
                                        Optional.ofNullable((String) row[6]),
                                        Moments.of(row[7])))
                .toList();
    }

    /** The database refuses whoever does not speak for the side, and moves the proposal. */
    void give(
            Proposal proposal,
            Who who,
            boolean yes,
            Optional<DeclineKind> kind,
            Optional<String> reason,
            Optional<Paper> paper) {
        var half = proposal.half(who);
        ProposalRules.told(
                em.createNativeQuery(
                                """
                                insert into proposal_answer (id, platform_id, proposal_id, operator_id, side, yes, kind, reason,
                                  way, signatory_name, signatory_position, account_id)
                                values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
                        .setParameter(1, half.platform())
                        .setParameter(2, proposal.id())
                        .setParameter(3, half.operator())
                        .setParameter(4, who.name())
                        .setParameter(5, yes)
                        .setParameter(6, kind.map(Enum::name).orElse(null))
                        .setParameter(7, reason.orElse(null))
                        .setParameter(8, paper.isPresent() ? "PAPER" : "ONLINE")
                        .setParameter(9, paper.map(Paper::name).orElse(null))
                        .setParameter(10, paper.map(Paper::position).orElse(null))
                        .setParameter(11, caller.account().orElseThrow()),
                proposal.mentee().name(),
                proposal.mentor().name());
    }
}
