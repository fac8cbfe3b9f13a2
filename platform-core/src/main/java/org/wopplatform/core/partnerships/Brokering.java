package org.wopplatform.core.partnerships;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform brings operators together: opens a partnership, describes it, names its parties. */
@UseCase
public class Brokering {
    public static final int MOST_CANDIDATES = 20;

    @PersistenceContext EntityManager em;
    @Inject Partnerships partnerships;
    @Inject Parties parties;
    @Inject Standpoints standpoints;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * An operator that can be named as a party: one's own, or a published one of another platform.
     */
    public record Candidate(
            String platform, UUID operator, String name, String country, boolean outside) {}

    /** Nothing but the question whether whoever asks may open a partnership. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void check() {}

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public Partnership open(Partnership.Basis basis, Partnership.Particulars said) {
        var platform = current.get();
        var today = LocalDate.now(clock.withZone(platform.timeZone()));
        var year = said.since().map(since -> since.earliest().getYear()).orElse(today.getYear());
        var partnership =
                new Partnership(
                        platform.id(),
                        partnerships.nextCode(platform.id(), year),
                        basis,
                        said,
                        caller.account().orElseThrow(),
                        clock.instant());
        partnerships.add(partnership);
        return partnership;
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toCoordinate();
    }

    /**
     * @param version of the record that the correction was made from
     */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public Partnership describe(UUID id, int version, Partnership.Particulars said) {
        standpoints.of(id).toCoordinate();
        var partnership = partnerships.ofVersion(id, version);
        partnership.describe(said);
        partnerships.save();
        return partnership;
    }

    /** Shows it to everybody, with a summary by language; an empty text removes that summary. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public Partnership publish(
            UUID id, int version, boolean shown, Map<Language, String> summaries) {
        var standpoint = standpoints.of(id);
        standpoint.toCoordinate();
        var partnership = partnerships.ofVersion(id, version);
        partnership.publish(shown);
        summaries.forEach((language, text) -> summarise(standpoint, language, text));
        partnerships.save();
        return partnership;
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Map<Language, String> summaries(UUID id) {
        standpoints.of(id);
        var texts = new EnumMap<Language, String>(Language.class);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select language, body from partnership_text where partnership_id = ?1")
                        .setParameter(1, id)
                        .getResultList();
        rows.forEach(
                row ->
                        Language.of((String) row[0])
                                .ifPresent(language -> texts.put(language, (String) row[1])));
        return texts;
    }

    /** Operators by name, one's own first; at most twenty. */
    @Requires(value = Permission.COORDINATE_PARTNERSHIPS, reads = true)
    public List<Candidate> candidates(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select platform_id, id, legal_name, country, outside from (
                                  select platform_id, id, legal_name, country, outside, 0 as rank from operator
                                  where platform_id = ?1 and standing = 'VERIFIED' and folded_words like '%' || folded(?2) || '%'
                                  union all
                                  select platform_id, id, legal_name, country, outside, 1 from directory_entry
                                  where platform_id <> ?1 and words like '%' || folded(?2) || '%') c
                                order by rank, legal_name, id limit"""
                                        + " "
                                        + MOST_CANDIDATES)
                        .setParameter(1, current.get().id())
                        .setParameter(2, words.strip())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Candidate(
                                        (String) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        Boolean.TRUE.equals(row[4])))
                .toList();
    }

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public UUID addParty(UUID id, Partner.Role role, UUID operator, List<String> areas) {
        var standpoint = standpoints.of(id);
        standpoint.toCoordinate();
        var home = homeOf(operator);
        var already = parties.of(id).stream().filter(p -> p.operator().equals(operator)).toList();
        if (already.stream().anyMatch(p -> p.role() == role)) {
            throw new RuleRefused("partnership.party-twice");
        }
        if (already.stream()
                .anyMatch(
                        p ->
                                (role == Partner.Role.FACILITATOR && p.role().partners())
                                        || (p.role() == Partner.Role.FACILITATOR
                                                && role.partners()))) {
            throw new RuleRefused("partnership.facilitator-apart");
        }
        refuseLate(standpoint, role);
        var party = parties.add(standpoint, role, home, operator);
        workIn(standpoint, party, areas);
        return party;
    }

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void removeParty(UUID id, UUID party) {
        var standpoint = standpoints.of(id);
        standpoint.toCoordinate();
        var partner = parties.get(id, party);
        refuseLate(standpoint, partner.role());
        parties.remove(party);
    }

    /** In which working areas the party has its role; one operator has one role in an area. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void workIn(UUID id, UUID party, List<String> areas) {
        var standpoint = standpoints.of(id);
        standpoint.toCoordinate();
        parties.get(id, party);
        workIn(standpoint, party, areas);
    }

    private void workIn(Standpoint standpoint, UUID party, List<String> areas) {
        var all = parties.of(standpoint.partnership());
        var partner = all.stream().filter(p -> p.id().equals(party)).findFirst().orElseThrow();
        var elsewhere =
                all.stream()
                        .filter(p -> p.operator().equals(partner.operator()))
                        .filter(p -> !p.id().equals(party))
                        .flatMap(p -> p.areas().stream())
                        .filter(areas::contains)
                        .findFirst();
        if (elsewhere.isPresent()) {
            throw new RuleRefused("partnership.area-twice", Map.of("area", elsewhere.get()));
        }
        parties.workIn(standpoint, partner, areas);
    }

    private static void refuseLate(Standpoint standpoint, Partner.Role role) {
        if (role.partners()
                && !standpoint.recorded()
                && !standpoint.demonstration()
                && standpoint.state().ordinal() >= State.AGREED.ordinal()) {
            throw new RuleRefused("partnership.parties-stay");
        }
    }

    private String homeOf(UUID operator) {
        @SuppressWarnings("unchecked")
        List<String> homes =
                em.createNativeQuery(
                                """
                                select platform_id from operator where id = ?1 and platform_id = ?2
                                union all select platform_id from directory_entry where id = ?1 and platform_id <> ?2""")
                        .setParameter(1, operator)
                        .setParameter(2, current.get().id())
                        .getResultList();
        return homes.stream().findFirst().orElseThrow(() -> new NotFound("operator", operator));
    }

    private void summarise(Standpoint standpoint, Language language, String text) {
        em.createNativeQuery(
                        "delete from partnership_text where partnership_id = ?1 and language = ?2")
                .setParameter(1, standpoint.partnership())
                .setParameter(2, language.code())
                .executeUpdate();
        if (!text.isBlank()) {
            em.createNativeQuery(
                            """
                            insert into partnership_text (id, platform_id, partnership_id, language, body)
                            values (gen_random_uuid(), ?1, ?2, ?3, ?4)""")
                    .setParameter(1, standpoint.coordinator())
                    .setParameter(2, standpoint.partnership())
                    .setParameter(3, language.code())
                    .setParameter(4, text.strip())
                    .executeUpdate();
        }
    }
}
