package org.wopplatform.web.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Release;
import org.wopplatform.web.problems.Invalid;
import org.wopplatform.web.words.Reader;

/** Finds the figures that an address asks for by its period; without one, those of now. */
@RequestScoped
class Editions {
    @Inject Observatory observatory;
    @Inject Network network;
    @Inject ReadingReleases releases;
    @Inject Reader reader;
    @Inject Clock clock;

    /**
     * @throws Invalid where nothing was published of the period
     */
    Edition asked(MultivaluedMap<String, String> sent) {
        var asked = sent.getOrDefault("period", List.of());
        if (asked.isEmpty()) {
            return Edition.present(observatory, network, reader.language(), clock);
        }
        var code = String.join(", ", asked);
        return Edition.of(
                releases.find(code).orElseThrow(() -> unknown(code)), releases, reader.language());
    }

    List<Release> all() {
        return releases.all();
    }

    private Invalid unknown(String found) {
        var known = new LinkedHashSet<String>();
        for (var release : releases.all()) {
            known.add(release.period().code());
            known.add(release.code());
        }
        return new Invalid(
                Map.of("period", known.isEmpty() ? "field.period-none" : "field.period-unknown"),
                Map.of("period", Map.of("found", found, "known", String.join(", ", known))));
    }
}
