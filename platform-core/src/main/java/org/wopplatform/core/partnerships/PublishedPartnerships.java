package org.wopplatform.core.partnerships;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.facts.Source;
import org.wopplatform.core.facts.Sources;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** The published partnerships that the current platform, or one below it, coordinates (W2). */
@UseCase
public class PublishedPartnerships {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Sources sources;

    /**
     * Who takes part; operator, home platform, name and country only where that operator is
     * published.
     */
    public record Party(
            String role,
            Optional<UUID> operator,
            Optional<String> home,
            Optional<String> name,
            Optional<String> country,
            boolean outside) {}

    public record Partnership(
            UUID id,
            String platform,
            String code,
            String title,
            String state,
            Optional<PartialDate> since,
            Optional<PartialDate> until,
            Optional<String> summary,
            List<Party> parties,
            boolean demonstration,
            Optional<Source> source,
            String kind,
            boolean recorded) {}

    /** A step of a record, as a source tells it. */
    public record Told(String state, Optional<PartialDate> on, String toldBy) {}

    /** What is published of one partnership besides: its working areas, and a record's course. */
    public record Details(List<String> areas, List<Told> course) {}

    @OpenToAll
    public List<Partnership> all(Language language) {
        var platforms =
                String.join(
                        ",", network.subtree(current.get()).stream().map(Platform::id).toList());
        return read("platform_id = any (string_to_array(?1, ','))", platforms, language);
    }

    /** One partnership that the current platform coordinates. */
    @OpenToAll
    public Partnership get(UUID id, Language language) {
        return read("platform_id = ?1 and p.id = ?3", current.get().id(), language, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("partnership", id));
    }

    @OpenToAll
    public Details details(UUID id) {
        @SuppressWarnings("unchecked")
        List<String> areas =
                em.createNativeQuery(
                                "select area from published_area where partnership_id = ?1 order by area")
                        .setParameter(1, id)
                        .getResultList();
        @SuppressWarnings("unchecked")
        List<Object[]> steps =
                em.createNativeQuery(
                                """
                                select became, on_day, coalesce((select title from source_document d where d.id = told_by), told_by)
                                from published_step where partnership_id = ?1 order by coalesce(on_day, 'z'), at""")
                        .setParameter(1, id)
                        .getResultList();
        return new Details(
                areas,
                steps.stream()
                        .map(
                                row ->
                                        new Told(
                                                (String) row[0],
                                                Optional.ofNullable((String) row[1])
                                                        .map(PartialDate::of),
                                                (String) row[2]))
                        .toList());
    }

    private List<Partnership> read(String where, String platform, Language language, UUID... id) {
        var query =
                em.createNativeQuery(
                                """
                                select p.id, p.platform_id, p.code, p.title, p.state, p.since, p.until, p.demonstration, p.source_id,
                                       coalesce((select body from published_summary s where s.partnership_id = p.id and s.language = ?2),
                                                (select body from published_summary s where s.partnership_id = p.id and s.language = 'en')),
                                       y.role, y.legal_name, y.country, y.outside, y.operator_id, y.home_platform_id,
                                       p.kind, p.basis
                                from published_partnership p left join published_party y on y.partnership_id = p.id
                                where p."""
                                        + where
                                        + " order by p.demonstration, p.since desc nulls last, p.code, y.role, y.legal_name")
                        .setParameter(1, platform)
                        .setParameter(2, language.code());
        if (id.length > 0) {
            query.setParameter(3, id[0]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        var partnerships = new LinkedHashMap<UUID, Object[]>();
        Map<UUID, List<Party>> parties = new LinkedHashMap<>();
        for (var row : rows) {
            partnerships.putIfAbsent((UUID) row[0], row);
            var known = parties.computeIfAbsent((UUID) row[0], k -> new java.util.ArrayList<>());
            if (row[10] != null) {
                known.add(party(row));
            }
        }
        var known = sources.byId();
        return partnerships.values().stream()
                .map(row -> partnership(row, parties.get((UUID) row[0]), known))
                .toList();
    }

    private static Party party(Object[] row) {
        return new Party(
                (String) row[10],
                Optional.ofNullable((UUID) row[14]),
                Optional.ofNullable((String) row[15]),
                Optional.ofNullable((String) row[11]),
                Optional.ofNullable((String) row[12]),
                Boolean.TRUE.equals(row[13]));
    }

    private static Partnership partnership(
            Object[] row, List<Party> parties, Map<String, Source> sources) {
        return new Partnership(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Optional.ofNullable((String) row[5]).map(PartialDate::of),
                Optional.ofNullable((String) row[6]).map(PartialDate::of),
                Optional.ofNullable((String) row[9]),
                List.copyOf(parties),
                (Boolean) row[7],
                Optional.ofNullable(row[8]).map(sources::get),
                (String) row[16],
                "RECORDED".equals(row[17]));
    }
}
