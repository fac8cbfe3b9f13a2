package org.wopplatform.core.diagnosis;

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

/** The diagnoses of partnerships. */
@ApplicationScoped
public class Diagnoses {
    @PersistenceContext EntityManager em;
    @Inject Lines lines;

    /** The current one first, then the former ones, latest first. */
    public List<Diagnosis> of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select id, version, state, current, agreed_hash, diagnosis_hash(platform_id, partnership_id, id),
                                       planned_for, conducted_on, place, summary, told_by
                                from diagnosis where partnership_id = ?1 order by current desc, state_since desc""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream().map(row -> diagnosis(partnership, row)).toList();
    }

    public Diagnosis get(UUID partnership, UUID id) {
        return of(partnership).stream()
                .filter(diagnosis -> diagnosis.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("diagnosis", id));
    }

    private Diagnosis diagnosis(UUID partnership, Object[] row) {
        var id = (UUID) row[0];
        var texts = new HashMap<String, String>();
        for (var i = 0; i < DiagnosisPart.HEAD.fields().size(); i++) {
            if (row[i + 6] != null) {
                texts.put(DiagnosisPart.HEAD.fields().get(i).name(), (String) row[i + 6]);
            }
        }
        Map<DiagnosisPart, List<Line>> parts = new EnumMap<>(DiagnosisPart.class);
        for (var part : DiagnosisPart.lines()) {
            parts.put(part, lines.of(part, partnership, id));
        }
        return new Diagnosis(
                new Line(id, id, ((Number) row[1]).intValue(), texts),
                Diagnosis.State.valueOf((String) row[2]),
                (Boolean) row[3],
                (String) row[5],
                Optional.ofNullable((String) row[4]),
                parts);
    }

    /** The former one stays to be read. */
    UUID open(Standpoint at) {
        em.createNativeQuery(
                        "update diagnosis set current = false, version = version + 1 where partnership_id = ?1 and current")
                .setParameter(1, at.partnership())
                .executeUpdate();
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        "insert into diagnosis (id, platform_id, partnership_id) values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, at.coordinator())
                .setParameter(3, at.partnership())
                .executeUpdate();
        return id;
    }

    void become(Standpoint at, Diagnosis diagnosis, Diagnosis.State state) {
        var changed =
                em.createNativeQuery(
                                """
                                update diagnosis set state = ?3, version = version + 1
                                where partnership_id = ?1 and id = ?2 and state = ?4""")
                        .setParameter(1, at.partnership())
                        .setParameter(2, diagnosis.id())
                        .setParameter(3, state.name())
                        .setParameter(4, diagnosis.state().name())
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("text.changed-meanwhile");
        }
    }
}
