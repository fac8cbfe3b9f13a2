package org.wopplatform.web.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Release;
import org.wopplatform.web.problems.Invalid;
import org.wopplatform.web.words.Reader;

/** Finds the figures that an address asks for by its period; without one, those of now (OD7). */
@RequestScoped
public class Editions {
    /** What an address calls a closed period, everywhere. */
    public static final String PERIOD = "period";

    @Inject Observatory observatory;
    @Inject Network network;
    @Inject ReadingReleases releases;
    @Inject Reader reader;
    @Inject Clock clock;

    /**
     * @throws Invalid where nothing was published of the period
     */
    Edition asked(MultivaluedMap<String, String> sent) {
        return edition(release(sent, releases.all()));
    }

    /**
     * The same for the page of one platform.
     *
     * @throws Invalid also where the platform was not there when the period was closed
     */
    public Edition asked(MultivaluedMap<String, String> sent, Platform platform) {
        var release = release(sent, of(platform));
        release.filter(closed -> closed.place(platform.id()).isEmpty())
                .ifPresent(
                        closed -> {
                            throw fault(
                                    "field.period-not-there",
                                    Map.of(
                                            "found",
                                            closed.code(),
                                            "platform",
                                            platform.name(reader.language()).name()));
                        });
        return edition(release);
    }

    /** Everything that was published, the period closed last first. */
    public List<Release> all() {
        return releases.all();
    }

    /** The same of what the platform was in. */
    public List<Release> of(Platform platform) {
        return releases.all().stream()
                .filter(release -> release.place(platform.id()).isPresent())
                .toList();
    }

    private Edition edition(Optional<Release> release) {
        return release.map(closed -> Edition.of(closed, releases, reader.language()))
                .orElseGet(
                        () ->
                                Edition.present(
                                        observatory, network, reader.language(), clock.instant()));
    }

    private Optional<Release> release(
            MultivaluedMap<String, String> sent, Collection<Release> known) {
        var asked = sent.getOrDefault(PERIOD, List.of());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var code = String.join(", ", asked);
        return Optional.of(releases.find(code).orElseThrow(() -> unknown(code, known)));
    }

    private static Invalid unknown(String found, Collection<Release> known) {
        var codes = new LinkedHashSet<String>();
        for (var release : known) {
            codes.add(release.period().code());
            codes.add(release.code());
        }
        return fault(
                codes.isEmpty() ? "field.period-none" : "field.period-unknown",
                Map.of("found", found, "known", String.join(", ", codes)));
    }

    private static Invalid fault(String code, Map<String, String> facts) {
        return new Invalid(Map.of(PERIOD, code), Map.of(PERIOD, facts));
    }
}
