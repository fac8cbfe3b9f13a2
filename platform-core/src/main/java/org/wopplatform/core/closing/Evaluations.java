package org.wopplatform.core.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.closing.Evaluation.Again;
import org.wopplatform.core.closing.Evaluation.Said;
import org.wopplatform.core.closing.Evaluation.Stage;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/** What the parties of a partnership found; the database keeps one side's from the other (CL2). */
@ApplicationScoped
public class Evaluations {
    @PersistenceContext EntityManager em;

    @Inject Parties parties;

    /** Of each mentor and mentee, and of whoever else has written one. */
    List<Evaluation> of(Standpoint standpoint) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select o.party_id, o.state, o.submitted_at, e.gained, e.gave, e.otherwise, e.again, e.benefit, e.roles,
                                       e.communication, e.trust, e.resources, e.lasting, e.told_by, e.version,
                                       exists (select from evaluation_shown s where s.partnership_id = o.partnership_id)
                                from evaluation_turnout o
                                left join evaluation e on e.platform_id = o.platform_id and e.party_id = o.party_id
                                where o.partnership_id = ?1""")
                        .setParameter(1, standpoint.partnership())
                        .getResultList();
        Map<UUID, Object[]> byParty = new LinkedHashMap<>();
        rows.forEach(row -> byParty.put((UUID) row[0], row));
        return parties.of(standpoint.partnership()).stream()
                .filter(partner -> byParty.containsKey(partner.id()))
                .map(partner -> evaluation(standpoint, partner, byParty.get(partner.id())))
                .toList();
    }

    Evaluation get(Standpoint standpoint, UUID party) {
        return of(standpoint).stream()
                .filter(evaluation -> evaluation.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new NotFound("party", party));
    }

    void write(Standpoint standpoint, UUID party, Said said) {
        var changed =
                (said.version() == 0
                                ? em.createNativeQuery(
                                                """
                                                insert into evaluation (id, platform_id, partnership_id, side_platform_id, party_id, gained, gave,
                                                  otherwise, again, benefit, roles, communication, trust, resources, lasting, told_by)
                                                select gen_random_uuid(), ?13, ?14, ?15, ?1, nullif(?2, ''), nullif(?3, ''), nullif(?4, ''),
                                                  nullif(?5, ''), nullif(?6, 0), nullif(?7, 0), nullif(?8, 0), nullif(?9, 0), nullif(?10, 0),
                                                  nullif(?11, 0), nullif(?12, '')
                                                on conflict do nothing""")
                                        .setParameter(13, standpoint.coordinator())
                                        .setParameter(14, standpoint.partnership())
                                        .setParameter(15, standpoint.here())
                                : em.createNativeQuery(
                                                """
                                                update evaluation set gained = nullif(?2, ''), gave = nullif(?3, ''), otherwise = nullif(?4, ''),
                                                  again = nullif(?5, ''), benefit = nullif(?6, 0), roles = nullif(?7, 0),
                                                  communication = nullif(?8, 0), trust = nullif(?9, 0), resources = nullif(?10, 0),
                                                  lasting = nullif(?11, 0), told_by = nullif(?12, ''), version = version + 1
                                                where party_id = ?1 and version = ?13""")
                                        .setParameter(13, said.version()))
                        .setParameter(1, party)
                        .setParameter(2, said.gained())
                        .setParameter(3, said.gave())
                        .setParameter(4, said.otherwise())
                        .setParameter(5, said.again().map(Again::name).orElse(""))
                        .setParameter(6, rating(said, Question.BENEFIT))
                        .setParameter(7, rating(said, Question.ROLES))
                        .setParameter(8, rating(said, Question.COMMUNICATION))
                        .setParameter(9, rating(said, Question.TRUST))
                        .setParameter(10, rating(said, Question.RESOURCES))
                        .setParameter(11, rating(said, Question.LASTING))
                        .setParameter(12, said.toldBy())
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("closing.changed-meanwhile");
        }
    }

    void submit(UUID party, int version) {
        var changed =
                em.createNativeQuery(
                                """
                                update evaluation set state = 'SUBMITTED', version = version + 1
                                where party_id = ?1 and version = ?2""")
                        .setParameter(1, party)
                        .setParameter(2, version)
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("closing.changed-meanwhile");
        }
    }

    private static short rating(Said said, Question question) {
        return said.ratings().getOrDefault(question, 0).shortValue();
    }

    private static Evaluation evaluation(Standpoint standpoint, Partner partner, Object[] row) {
        var readable =
                standpoint.recorded()
                        || Boolean.TRUE.equals(row[15])
                        || standpoint.actsFor(partner.id());
        return new Evaluation(
                partner.id(),
                partner.name(),
                partner.role().name(),
                Stage.valueOf((String) row[1]),
                Optional.ofNullable(row[2]).map(Moments::of),
                readable && row[14] != null ? Optional.of(said(row)) : Optional.empty());
    }

    private static Said said(Object[] row) {
        var ratings = new EnumMap<Question, Integer>(Question.class);
        for (var question : Question.values()) {
            if (row[7 + question.ordinal()] instanceof Number rating) {
                ratings.put(question, rating.intValue());
            }
        }
        return new Said(
                text(row[3]),
                text(row[4]),
                text(row[5]),
                Optional.ofNullable((String) row[6]).map(Again::valueOf),
                ratings,
                text(row[13]),
                ((Number) row[14]).intValue());
    }

    private static String text(Object column) {
        return column == null ? "" : (String) column;
    }
}
