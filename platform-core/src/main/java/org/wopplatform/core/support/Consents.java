package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** How far the operators of the current platform let be known what they say (SU5). */
@ApplicationScoped
public class Consents {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /**
     * @param by the name of whoever put it in, where it is still known here
     * @param onWordOf on whose word, where the platform's staff put it in
     */
    public record Given(
            Part part, Reach reach, Instant at, Optional<String> by, Optional<String> onWordOf) {}

    Map<Part, Given> of(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select c.part, c.reach, extract(epoch from c.given_at), a.name, c.on_word_of
                                from matching_consent c left join account a on a.id = c.given_by
                                where c.operator_id = ?1""")
                        .setParameter(1, operator)
                        .getResultList();
        var given = new EnumMap<Part, Given>(Part.class);
        for (var row : rows) {
            var part = Part.valueOf((String) row[0]);
            given.put(
                    part,
                    new Given(
                            part,
                            Reach.valueOf((String) row[1]),
                            Instant.ofEpochMilli(
                                    ((BigDecimal) row[2]).movePointRight(3).longValue()),
                            Optional.ofNullable((String) row[3]).filter(n -> !n.isBlank()),
                            Optional.ofNullable((String) row[4])));
        }
        return given;
    }

    /** The own platform, where nothing was said. */
    Reach reach(UUID operator, Part part) {
        return Optional.ofNullable(of(operator).get(part)).map(Given::reach).orElse(Reach.OWN);
    }

    void say(UUID operator, Part part, Reach reach, Optional<String> onWordOf) {
        em.createNativeQuery(
                        """
                        insert into matching_consent (id, platform_id, operator_id, part, reach, given_by, given_at, on_word_of)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, now(), ?6)
                        on conflict (platform_id, operator_id, part) do update
                        set reach = excluded.reach, given_by = excluded.given_by, given_at = excluded.given_at,
                            on_word_of = excluded.on_word_of""")
                .setParameter(1, current.get().id())
                .setParameter(2, operator)
                .setParameter(3, part.name())
                .setParameter(4, reach.name())
                .setParameter(5, caller.account().orElseThrow())
                .setParameter(6, onWordOf.orElse(null))
                .executeUpdate();
    }
}
