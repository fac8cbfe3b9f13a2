package org.wopplatform.core.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.dates.PartialDate;

/** The documents that records and facts refer to. */
@ApplicationScoped
public class Sources {
    @PersistenceContext EntityManager em;

    public Map<String, Source> byId() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery("select id, title, publisher, as_of from source_document")
                        .getResultList();
        var sources = new LinkedHashMap<String, Source>();
        for (var row : rows) {
            sources.put(
                    (String) row[0],
                    new Source(
                            (String) row[0],
                            (String) row[1],
                            (String) row[2],
                            new PartialDate((String) row[3])));
        }
        return sources;
    }
}
