package org.wopplatform.core.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.Lines;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/** The plans of partnerships, in all their revisions. */
@ApplicationScoped
public class Plans {
    @PersistenceContext EntityManager em;
    @Inject Lines lines;

    /** Latest revision first. */
    public List<Plan> of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, version, revision, state, agreed_hash, plan_hash(platform_id, partnership_id, id),
                                       kind, title, summary, starts_on, ends_on, reason, told_by
                                from plan where partnership_id = ?1 order by revision desc""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream().map(row -> plan(partnership, row)).toList();
    }

    public Plan get(UUID partnership, UUID id) {
        return of(partnership).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan", id));
    }

    private Plan plan(UUID partnership, Object[] row) {
        var id = (UUID) row[0];
        var texts = new HashMap<String, String>();
        for (var i = 0; i < PlanPart.HEAD.fields().size(); i++) {
            if (row[i + 6] != null) {
                texts.put(PlanPart.HEAD.fields().get(i).name(), (String) row[i + 6]);
            }
        }
        Map<PlanPart, List<Line>> parts = new EnumMap<>(PlanPart.class);
        for (var part : PlanPart.lines()) {
            parts.put(part, lines.of(part, partnership, id));
        }
        return new Plan(
                new Line(id, id, ((Number) row[1]).intValue(), texts),
                ((Number) row[2]).intValue(),
                Plan.State.valueOf((String) row[3]),
                (String) row[5],
                Optional.ofNullable((String) row[4]),
                parts);
    }

    /** What the plan still lacks before it can be sent, by code, as the database judges it. */
    @SuppressWarnings("unchecked")
    List<String> lacks(Standpoint at, UUID plan) {
        return em.createNativeQuery("select l from plan_lacks(?1, ?2, ?3) l")
                .setParameter(1, at.coordinator())
                .setParameter(2, at.partnership())
                .setParameter(3, plan)
                .getResultList();
    }

    /** A first plan is empty; a revision begins as a copy. */
    UUID begin(Standpoint at, int revision, String kind, Optional<Plan> former) {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into plan (id, platform_id, partnership_id, revision, kind) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, id)
                .setParameter(2, at.coordinator())
                .setParameter(3, at.partnership())
                .setParameter(4, revision)
                .setParameter(5, kind)
                .executeUpdate();
        former.ifPresent(
                plan -> {
                    var texts = new HashMap<>(plan.head().texts());
                    texts.put("kind", kind);
                    texts.remove("reason");
                    lines.change(at, PlanPart.HEAD, at.partnership(), id, 0, texts);
                    PlanPart.lines().forEach(part -> lines.copy(at, part, plan.id(), id));
                });
        return id;
    }

    void discard(Standpoint at, Plan plan) {
        em.createNativeQuery("delete from plan where partnership_id = ?1 and id = ?2")
                .setParameter(1, at.partnership())
                .setParameter(2, plan.id())
                .executeUpdate();
    }

    void become(Standpoint at, Plan plan, Plan.State state) {
        var changed =
                em.createNativeQuery(
                                """
                                update plan set state = ?3, version = version + 1
                                where partnership_id = ?1 and id = ?2 and state = ?4""")
                        .setParameter(1, at.partnership())
                        .setParameter(2, plan.id())
                        .setParameter(3, state.name())
                        .setParameter(4, plan.state().name())
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("text.changed-meanwhile");
        }
    }
}
