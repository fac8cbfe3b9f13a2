package org.wopplatform.core.support;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Operators say how far it is known what they offer and ask for, and take it back (SU5). */
@UseCase
public class Consenting {
    @PersistenceContext EntityManager em;
    @Inject Consents consents;
    @Inject Policies policies;
    @Inject Serving serving;
    @Inject CurrentPlatform current;

    /**
     * @param policy what the platform lets others do, which bounds every consent
     * @param byStaff whether the reader speaks for the operator as its platform's staff, and so
     *     names on whose word
     * @param views what others see, nearest first; one of each distance
     */
    public record Sheet(
            Operator operator,
            Map<Part, Consents.Given> given,
            Policy policy,
            boolean byStaff,
            List<View> views) {
        public Reach reach(Part part) {
            return Optional.ofNullable(given.get(part))
                    .map(Consents.Given::reach)
                    .orElse(Reach.OWN);
        }
    }

    /**
     * What another platform sees of the operator, as the database shows it there.
     *
     * @param others how many more platforms see the same
     */
    public record View(String platform, Reach distance, int others, List<Seen> seen) {
        public View {
            seen = List.copyOf(seen);
        }

        public List<JsonObject> lines(String kind) {
            return seen.stream().filter(s -> s.kind().equals(kind)).map(Seen::line).toList();
        }
    }

    /**
     * @param kind REQUEST, NEED, OFFER, STRENGTH, INCLINATION
     */
    public record Seen(String kind, JsonObject line) {}

    @Requires(value = Permission.READ_STRENGTHS_AND_NEEDS, reads = true)
    public Sheet of(UUID operator) {
        var of = serving.operator(operator);
        return new Sheet(
                of,
                consents.of(operator),
                policies.get(),
                !serving.served().contains(operator),
                views(operator));
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public Operator check(UUID operator) {
        return serving.operator(operator);
    }

    /**
     * @param onWordOf on whose word; asked of everybody but the operator's own staff
     */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void say(UUID operator, Map<Part, Reach> reaches, Optional<String> onWordOf) {
        serving.operator(operator);
        var own = serving.served().contains(operator);
        if (!own && onWordOf.isEmpty()) {
            throw new RuleRefused("support.on-whose-word");
        }
        var before = consents.of(operator);
        reaches.forEach(
                (part, reach) -> {
                    var was = Optional.ofNullable(before.get(part)).map(Consents.Given::reach);
                    if (!reach.equals(was.orElse(Reach.OWN))) {
                        consents.say(operator, part, reach, own ? Optional.empty() : onWordOf);
                    }
                });
    }

    /** Nothing leaves the platform from now on. */
    @Requires(Permission.KEEP_STRENGTHS_AND_NEEDS)
    public void revoke(UUID operator, Optional<String> onWordOf) {
        say(
                operator,
                Map.of(Part.STRENGTHS, Reach.OWN, Part.NEEDS, Reach.OWN, Part.DETAILS, Reach.OWN),
                onWordOf);
    }

    private List<View> views(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> viewers =
                em.createNativeQuery(
                                "select platform_id, reach from platforms_that_see() where reach <> 'OWN' order by platform_id")
                        .getResultList();
        return List.of(Reach.REGION, Reach.NETWORK).stream()
                .flatMap(
                        distance -> {
                            var there =
                                    viewers.stream()
                                            .filter(row -> row[1].equals(distance.name()))
                                            .map(row -> (String) row[0])
                                            .toList();
                            return there.stream()
                                    .findFirst()
                                    .map(
                                            platform ->
                                                    new View(
                                                            platform,
                                                            distance,
                                                            there.size() - 1,
                                                            seen(platform, operator)))
                                    .stream();
                        })
                .toList();
    }

    private List<Seen> seen(String platform, UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery("select kind, cast(line as text) from seen_from(?1, ?2)")
                        .setParameter(1, platform)
                        .setParameter(2, operator)
                        .getResultList();
        return rows.stream().map(row -> new Seen((String) row[0], json((String) row[1]))).toList();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
