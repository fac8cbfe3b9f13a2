package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Folded;

/** What a platform's people have said that headings mean, before what they usually mean. */
@ApplicationScoped
class HeadingMemory {
    @PersistenceContext EntityManager em;

    Function<String, Optional<Field>> meanings() {
        Map<String, Optional<Field>> known = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery("select heading, field from import_heading").getResultList();
        rows.forEach(
                row ->
                        known.put(
                                (String) row[0],
                                Optional.ofNullable((String) row[1]).flatMap(Field::of)));
        return heading -> {
            var folded = Folded.of(heading);
            return known.containsKey(folded) ? known.get(folded) : Headings.field(heading);
        };
    }

    /** Only what differs from what was known is kept. */
    void remember(String platform, List<String> headings, Columns columns) {
        var meanings = meanings();
        for (var i = 0; i < headings.size(); i++) {
            var folded = Folded.of(headings.get(i));
            var field = columns.fields().get(i);
            if (!folded.isEmpty() && !meanings.apply(headings.get(i)).equals(field)) {
                em.createNativeQuery(
                                """
                                insert into import_heading (id, platform_id, heading, field)
                                values (gen_random_uuid(), ?1, ?2, ?3)
                                on conflict on constraint import_heading_once do update set field = excluded.field""")
                        .setParameter(1, platform)
                        .setParameter(2, folded)
                        .setParameter(3, field.map(Field::key).orElse(null))
                        .executeUpdate();
            }
        }
    }
}
