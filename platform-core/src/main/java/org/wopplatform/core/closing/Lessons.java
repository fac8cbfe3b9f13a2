package org.wopplatform.core.closing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.closing.Lesson.Kind;
import org.wopplatform.core.closing.Lesson.Text;
import org.wopplatform.core.closing.Lesson.Written;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Stories, good practices and lessons (CL3, CL4). */
@UseCase
public class Lessons {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;

    /** A lesson that everybody may read, in the language that was asked for where there is one. */
    public record Published(Kind kind, Language language, Text text, Optional<String> toldBy) {}

    /** In the order in which they were written. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Lesson> of(UUID partnership) {
        standpoints.of(partnership);
        return all(partnership);
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Lesson get(UUID partnership, UUID id) {
        standpoints.of(partnership);
        return one(partnership, id);
    }

    /** Those of a published partnership that its coordinator shows. */
    @OpenToAll
    public List<Published> published(UUID partnership, Language language) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select distinct on (written_at, id) kind, language, title, body, told_by from published_lesson
                                where partnership_id = ?1 order by written_at, id, language <> ?2, language""")
                        .setParameter(1, partnership)
                        .setParameter(2, language.code())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Published(
                                        Kind.valueOf((String) row[0]),
                                        Language.of((String) row[1]).orElseThrow(),
                                        new Text((String) row[2], (String) row[3]),
                                        Optional.ofNullable((String) row[4])))
                .toList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID add(UUID partnership, Written written) {
        var standpoint = writing(partnership, written);
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into lesson (id, platform_id, partnership_id, kind, told_by) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, id)
                .setParameter(2, standpoint.coordinator())
                .setParameter(3, partnership)
                .setParameter(4, written.kind().name())
                .setParameter(5, written.toldBy().orElse(null))
                .executeUpdate();
        say(standpoint, id, written);
        return id;
    }

    /**
     * @param version of the lesson that was read
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void change(UUID partnership, UUID id, int version, Written written) {
        var standpoint = writing(partnership, written);
        one(partnership, id);
        changed(
                em.createNativeQuery(
                                """
                                update lesson set kind = ?3, told_by = ?4, version = version + 1 where id = ?1 and version = ?2""")
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .setParameter(3, written.kind().name())
                        .setParameter(4, written.toldBy().orElse(null))
                        .executeUpdate());
        em.createNativeQuery("delete from lesson_text where lesson_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        say(standpoint, id, written);
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void remove(UUID partnership, UUID id) {
        standpoints.of(partnership).toWrite();
        one(partnership, id);
        em.createNativeQuery("delete from lesson where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Whether everybody may read it, as soon as the partnership is published; at any time. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void show(UUID partnership, UUID id, int version, boolean shown) {
        standpoints.of(partnership).toCoordinate();
        one(partnership, id);
        changed(
                em.createNativeQuery(
                                """
                                update lesson set published = ?3, version = version + 1 where id = ?1 and version = ?2""")
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .setParameter(3, shown)
                        .executeUpdate());
    }

    private Standpoint writing(UUID partnership, Written written) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        if (written.texts().isEmpty()) {
            throw new RuleRefused("closing.lesson-without-text");
        }
        return standpoint;
    }

    private void say(Standpoint standpoint, UUID id, Written written) {
        written.texts()
                .forEach(
                        (language, text) ->
                                em.createNativeQuery(
                                                """
                                                insert into lesson_text (id, platform_id, partnership_id, lesson_id, language, title, body)
                                                values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6)""")
                                        .setParameter(1, standpoint.coordinator())
                                        .setParameter(2, standpoint.partnership())
                                        .setParameter(3, id)
                                        .setParameter(4, language.code())
                                        .setParameter(5, text.title().strip())
                                        .setParameter(6, text.body().strip())
                                        .executeUpdate());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleRefused("closing.changed-meanwhile");
        }
    }

    private Lesson one(UUID partnership, UUID id) {
        return all(partnership).stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson", id));
    }

    private List<Lesson> all(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select l.id, l.kind, l.told_by, l.published, l.written_at, l.version, t.language, t.title, t.body
                                from lesson l join lesson_text t on t.platform_id = l.platform_id and t.lesson_id = l.id
                                where l.partnership_id = ?1 order by l.written_at, l.id, t.language""")
                        .setParameter(1, partnership)
                        .getResultList();
        Map<UUID, Object[]> lessons = new LinkedHashMap<>();
        Map<UUID, Map<Language, Text>> texts = new LinkedHashMap<>();
        for (var row : rows) {
            lessons.putIfAbsent((UUID) row[0], row);
            texts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(Language.class))
                    .put(
                            Language.of((String) row[6]).orElseThrow(),
                            new Text((String) row[7], (String) row[8]));
        }
        return lessons.values().stream()
                .map(
                        row ->
                                new Lesson(
                                        (UUID) row[0],
                                        Kind.valueOf((String) row[1]),
                                        texts.get((UUID) row[0]),
                                        Optional.ofNullable((String) row[2]),
                                        Boolean.TRUE.equals(row[3]),
                                        Moments.of(row[4]),
                                        ((Number) row[5]).intValue()))
                .toList();
    }
}
