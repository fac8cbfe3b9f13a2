package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;

/** The offers of the current platform's operators. */
@ApplicationScoped
public class Offers {
    @PersistenceContext EntityManager em;

    SupportOffer get(UUID id) {
        var offer = em.find(SupportOffer.class, id);
        if (offer == null) {
            throw new NotFound("offer", id);
        }
        return offer;
    }

    /** The one that an operator has in hand: it has no two at a time. */
    Optional<SupportOffer> living(UUID operator) {
        return em.createQuery(
                        "select f from SupportOffer f where f.operator = :operator and f.state in :living",
                        SupportOffer.class)
                .setParameter("operator", operator)
                .setParameter(
                        "living",
                        List.of(
                                SupportOffer.State.DRAFT,
                                SupportOffer.State.OPEN,
                                SupportOffer.State.PAUSED))
                .getResultStream()
                .findFirst();
    }

    Offered said(SupportOffer offer) {
        return offer.said(areas(offer.id()));
    }

    private Set<String> areas(UUID offer) {
        @SuppressWarnings("unchecked")
        List<String> rows =
                em.createNativeQuery(
                                "select area from offer_area where offer_id = ?1 order by area")
                        .setParameter(1, offer)
                        .getResultList();
        return new LinkedHashSet<>(rows);
    }

    void add(SupportOffer offer, Offered said) {
        em.persist(offer);
        em.flush();
        setAreas(offer, said.areas());
        em.refresh(offer);
    }

    /** Writes what has been said, then reads what the database makes of it. */
    void save(SupportOffer offer) {
        em.flush();
        em.refresh(offer);
    }

    void setAreas(SupportOffer offer, Set<String> areas) {
        var kept = areas(offer.id());
        for (var area : areas) {
            if (!kept.contains(area)) {
                em.createNativeQuery(
                                """
                                insert into offer_area (id, platform_id, operator_id, offer_id, area)
                                values (gen_random_uuid(), ?1, ?2, ?3, ?4)""")
                        .setParameter(1, offer.platform())
                        .setParameter(2, offer.operator())
                        .setParameter(3, offer.id())
                        .setParameter(4, area)
                        .executeUpdate();
            }
        }
        for (var area : kept) {
            if (!areas.contains(area)) {
                em.createNativeQuery(
                                "delete from offer_area where platform_id = ?1 and offer_id = ?2 and area = ?3")
                        .setParameter(1, offer.platform())
                        .setParameter(2, offer.id())
                        .setParameter(3, area)
                        .executeUpdate();
            }
        }
    }

    void remove(SupportOffer offer) {
        em.remove(offer);
        em.flush();
    }
}
