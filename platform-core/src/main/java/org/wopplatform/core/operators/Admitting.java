package org.wopplatform.core.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.RuleRefused;

/** Which platform admits the operators of a country (O5); the database holds the same rule. */
@ApplicationScoped
public class Admitting {
    @Inject Network network;

    /** The national platform of the country, else the lowest region that covers it. */
    public Optional<Platform> of(String country) {
        return network.all().stream()
                .filter(platform -> platform.territory().contains(country))
                .filter(
                        platform ->
                                network.below(platform).stream()
                                        .noneMatch(b -> b.territory().contains(country)))
                .min(
                        Comparator.comparing((Platform p) -> p.kind() != Kind.NATIONAL)
                                .thenComparing(Platform::id));
    }

    /**
     * @throws RuleRefused where another platform admits operators of the country, or none does
     */
    public void check(Platform platform, String country) {
        var admitting =
                of(country)
                        .orElseThrow(
                                () ->
                                        new RuleRefused(
                                                "operator.country-nobodys",
                                                Map.of("country", country)));
        if (!admitting.equals(platform)) {
            throw new RuleRefused(
                    "operator.country-elsewhere",
                    Map.of("country", country, "platform", admitting.id()));
        }
    }
}
