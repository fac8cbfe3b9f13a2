package org.wopplatform.core.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/** Who takes part in a partnership, and in which working areas. */
@ApplicationScoped
public class Parties {
    @PersistenceContext EntityManager em;

    /** Mentors first, then mentees, then the others, by name. */
    public List<Partner> of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select y.id, y.role, y.operator_platform_id, y.operator_id, y.legal_name, y.short_name, y.country,
                                       y.size_class, y.standing, y.outside, y.published, y.code_accepted,
                                       (select string_agg(a.area, ',' order by a.area) from party_area a where a.party_id = y.id),
                                       (select w.yes from assent w where w.party_id = y.id and w.subject = 'MATCH'
                                        order by w.at desc limit 1)
                                from partner y where y.partnership_id = ?1
                                order by array_position(array['MENTOR', 'MENTEE', 'FACILITATOR', 'DONOR', 'TECHNICAL_SUPPORT',
                                  'POLITICAL_SUPPORT'], y.role), y.legal_name""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream().map(Parties::partner).toList();
    }

    public Partner get(UUID partnership, UUID party) {
        return of(partnership).stream()
                .filter(partner -> partner.id().equals(party))
                .findFirst()
                .orElseThrow(() -> new NotFound("party", party));
    }

    /** Of whatever platform; whoever names it knows where it is at home. */
    public UUID add(Standpoint standpoint, Partner.Role role, String home, UUID operator) {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, id)
                .setParameter(2, standpoint.coordinator())
                .setParameter(3, standpoint.partnership())
                .setParameter(4, role.name())
                .setParameter(5, home)
                .setParameter(6, operator)
                .executeUpdate();
        return id;
    }

    /** What a party has done or given in the partnership holds it there. */
    void remove(UUID party) {
        try {
            em.createNativeQuery("delete from party where id = ?1")
                    .setParameter(1, party)
                    .executeUpdate();
        } catch (PersistenceException held) {
            if (held.getCause() != null
                    && held.getCause().getCause() instanceof SQLException sql
                    && "23503".equals(sql.getSQLState())) {
                throw new RuleRefused("partnership.party-has-acted");
            }
            throw held;
        }
    }

    public void workIn(Standpoint standpoint, Partner partner, List<String> areas) {
        em.createNativeQuery("delete from party_area where party_id = ?1")
                .setParameter(1, partner.id())
                .executeUpdate();
        for (var area : areas) {
            em.createNativeQuery(
                            """
                            insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                            values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5)""")
                    .setParameter(1, standpoint.coordinator())
                    .setParameter(2, standpoint.partnership())
                    .setParameter(3, partner.id())
                    .setParameter(4, partner.operator())
                    .setParameter(5, area)
                    .executeUpdate();
        }
    }

    private static Partner partner(Object[] row) {
        return new Partner(
                (UUID) row[0],
                Partner.Role.valueOf((String) row[1]),
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                Optional.ofNullable((String) row[5]),
                (String) row[6],
                Optional.ofNullable((String) row[7]),
                (String) row[8],
                Boolean.TRUE.equals(row[9]),
                Boolean.TRUE.equals(row[10]),
                Boolean.TRUE.equals(row[11]),
                row[12] == null ? List.of() : Arrays.asList(((String) row[12]).split(",")),
                Optional.ofNullable((Boolean) row[13]));
    }
}
