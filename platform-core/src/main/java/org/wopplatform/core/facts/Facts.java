package org.wopplatform.core.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** What documents say of the current platform, in order, each with its source. */
@UseCase
public class Facts {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Sources sources;

    @OpenToAll
    public List<Fact> all(Language language) {
        return of(current.get().id(), language);
    }

    /** What documents say of the alliance as a whole, its guiding principles among it. */
    @OpenToAll
    public List<Fact> ofTheNetwork(Language language) {
        return of(Platform.GLOBAL_ID, language);
    }

    /** What is said of the topics, of this platform or of one above it. */
    @OpenToAll
    public List<Fact> alsoFromAbove(Language language, Set<String> topics) {
        return Stream.concat(Stream.of(current.get()), network.above(current.get()).stream())
                .flatMap(platform -> of(platform.id(), language).stream())
                .filter(fact -> topics.contains(fact.topic()))
                .toList();
    }

    private List<Fact> of(String platform, Language language) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select f.id, f.topic, coalesce(t.body, e.body), case when t.body is null then 'en' else t.language end,
                                       f.country, f.amount, f.qualifier, f.as_of, s.id, s.title, s.publisher, s.as_of
                                from fact f
                                join source_document s on s.id = f.source_id
                                left join fact_text t on t.fact_id = f.id and t.platform_id = f.platform_id and t.language = ?2
                                left join fact_text e on e.fact_id = f.id and e.platform_id = f.platform_id and e.language = 'en'
                                where f.platform_id = ?1
                                order by f.topic, f.position""")
                        .setParameter(1, platform)
                        .setParameter(2, language.code())
                        .getResultList();
        return rows.stream().map(Facts::fact).toList();
    }

    /** Every document that is referred to, by its id. */
    @OpenToAll
    public Map<String, Source> sources() {
        return sources.byId();
    }

    private static Fact fact(Object[] row) {
        return new Fact(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Language.of((String) row[3]).orElseThrow(),
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((BigDecimal) row[5]),
                Optional.ofNullable((String) row[6]).map(Fact.Qualifier::valueOf),
                new PartialDate((String) row[7]),
                new Source(
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        new PartialDate((String) row[11])));
    }
}
