package org.wopplatform.core.lines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/**
 * The lines of partnerships' records. Names of tables and columns come from kinds of lines, never
 * from outside.
 */
@ApplicationScoped
public class Lines {
    @PersistenceContext EntityManager em;

    /** In the order in which they were entered. */
    public List<Line> of(LineKind kind, UUID partnership, UUID parent) {
        var columns =
                kind.fields().stream()
                        .map(field -> "cast(" + field.name() + " as text)")
                        .collect(Collectors.joining(", "));
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select id, %s, version, %s from %s where partnership_id = ?1 and %s = ?2 order by entered_at, id"
                                        .formatted(
                                                kind.lasting() ? "lasting_id" : "id as lasting",
                                                columns,
                                                kind.table(),
                                                kind.parent()))
                        .setParameter(1, partnership)
                        .setParameter(2, parent)
                        .getResultList();
        return rows.stream().map(row -> line(kind, row)).toList();
    }

    private static Line line(LineKind kind, Object[] row) {
        var texts = new LinkedHashMap<String, String>();
        for (var i = 0; i < kind.fields().size(); i++) {
            if (row[i + 3] != null) {
                texts.put(kind.fields().get(i).name(), (String) row[i + 3]);
            }
        }
        return new Line((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), texts);
    }

    public UUID add(Standpoint at, LineKind kind, UUID parent, Map<String, String> texts) {
        var id = UUID.randomUUID();
        var names = kind.fields().stream().map(LineField::name).collect(Collectors.joining(", "));
        var sql =
                "insert into %s (id, platform_id, partnership_id, %s, %s%s) values (?1, ?2, ?3, ?4, %s%s)"
                        .formatted(
                                kind.table(),
                                kind.parent(),
                                kind.lasting() ? "lasting_id, " : "",
                                names,
                                kind.lasting() ? "?1, " : "",
                                String.join(", ", values(kind, 5)));
        var query =
                em.createNativeQuery(sql)
                        .setParameter(1, id)
                        .setParameter(2, at.coordinator())
                        .setParameter(3, at.partnership())
                        .setParameter(4, parent);
        fill(query, kind, 5, texts).executeUpdate();
        return id;
    }

    /**
     * @param seen the version that was read
     * @throws RuleRefused if somebody else has changed or removed it meanwhile
     */
    public void change(
            Standpoint at,
            LineKind kind,
            UUID parent,
            UUID id,
            int seen,
            Map<String, String> texts) {
        var values = values(kind, 5);
        var sets =
                IntStream.range(0, values.size())
                        .mapToObj(i -> kind.fields().get(i).name() + " = " + values.get(i))
                        .collect(Collectors.joining(", "));
        var query =
                em.createNativeQuery(
                                "update %s set version = version + 1, %s where partnership_id = ?1 and %s = ?2 and id = ?3 and version = ?4"
                                        .formatted(kind.table(), sets, kind.parent()))
                        .setParameter(1, at.partnership())
                        .setParameter(2, parent)
                        .setParameter(3, id)
                        .setParameter(4, seen);
        if (fill(query, kind, 5, texts).executeUpdate() == 0) {
            throw new RuleRefused("text.changed-meanwhile");
        }
    }

    public void remove(Standpoint at, LineKind kind, UUID parent, UUID id) {
        var removed =
                em.createNativeQuery(
                                "delete from %s where partnership_id = ?1 and %s = ?2 and id = ?3"
                                        .formatted(kind.table(), kind.parent()))
                        .setParameter(1, at.partnership())
                        .setParameter(2, parent)
                        .setParameter(3, id)
                        .executeUpdate();
        if (removed == 0) {
            throw new NotFound(kind.key(), id);
        }
    }

    /** Copies lasting lines; what they refer to must have been copied before them. */
    public void copy(Standpoint at, LineKind kind, UUID from, UUID to) {
        var columns =
                kind.fields().stream()
                        .map(field -> copied(kind, field))
                        .collect(Collectors.joining(", "));
        em.createNativeQuery(
                        """
                        insert into %1$s (id, platform_id, partnership_id, %2$s, lasting_id, entered_at, %3$s)
                        select gen_random_uuid(), s.platform_id, s.partnership_id, ?3, s.lasting_id, s.entered_at, %4$s
                        from %1$s s where s.partnership_id = ?1 and s.%2$s = ?2"""
                                .formatted(
                                        kind.table(),
                                        kind.parent(),
                                        kind.fields().stream()
                                                .map(LineField::name)
                                                .collect(Collectors.joining(", ")),
                                        columns))
                .setParameter(1, at.partnership())
                .setParameter(2, from)
                .setParameter(3, to)
                .executeUpdate();
    }

    private static String copied(LineKind kind, LineField field) {
        return kind.refersTo(field)
                .map(
                        other ->
                                """
                                (select n.id from %1$s n join %1$s o on o.lasting_id = n.lasting_id and o.platform_id = n.platform_id
                                 where o.id = s.%2$s and n.platform_id = s.platform_id and n.%3$s = ?3)"""
                                        .formatted(other.table(), field.name(), other.parent()))
                .orElse("s." + field.name());
    }

    private static List<String> values(LineKind kind, int first) {
        return IntStream.range(0, kind.fields().size())
                .mapToObj(
                        i -> {
                            var type = kind.fields().get(i).type();
                            var value =
                                    "cast(nullif(cast(?%d as text), '') as %s)"
                                            .formatted(first + i, type.column());
                            return type == LineField.Type.COUNT
                                    ? "coalesce(" + value + ", 0)"
                                    : value;
                        })
                .toList();
    }

    private static Query fill(Query query, LineKind kind, int first, Map<String, String> texts) {
        for (var i = 0; i < kind.fields().size(); i++) {
            query.setParameter(first + i, texts.getOrDefault(kind.fields().get(i).name(), ""));
        }
        return query;
    }
}
