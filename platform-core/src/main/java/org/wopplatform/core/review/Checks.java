package org.wopplatform.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operator;

/** The findings on operators, with as many questions to the database for many as for one (R1). */
@ApplicationScoped
public class Checks {
    @PersistenceContext EntityManager em;

    public List<Finding> of(Operator operator) {
        return of(List.of(operator)).get(operator.id());
    }

    public Map<UUID, List<Finding>> of(Collection<Operator> all) {
        var ids = all.stream().map(Operator::id).toList();
        var reachable =
                among(
                        """
                        select distinct operator_id from operator_contact
                        where operator_id = any (cast(string_to_array(?1, ',') as uuid[])) and erased_at is null""",
                        ids);
        var licences =
                among(
                        """
                        select distinct operator_id from operator_document
                        where operator_id = any (cast(string_to_array(?1, ',') as uuid[])) and kind = 'LICENCE'""",
                        ids);
        var findings = new HashMap<UUID, List<Finding>>();
        for (var operator : all) {
            var said = operator.particulars();
            var found = new ArrayList<>(Plausibility.of(said));
            found.addAll(
                    Completeness.of(
                            said,
                            reachable.contains(operator.id()),
                            licences.contains(operator.id())));
            found.sort(Comparator.comparing(Finding::kind));
            findings.put(operator.id(), List.copyOf(found));
        }
        return findings;
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> among(String query, List<UUID> ids) {
        return new HashSet<UUID>(
                em.createNativeQuery(query)
                        .setParameter(
                                1,
                                ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .getResultList());
    }
}
