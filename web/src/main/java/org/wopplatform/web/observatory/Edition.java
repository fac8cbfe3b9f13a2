package org.wopplatform.web.observatory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Release;
import org.wopplatform.core.releases.Releases;

/**
 * The figures of one moment: the present one, or as they were published of a closed period.
 *
 * @param asOf the day, in UTC
 * @param period empty for the present
 * @param places the platforms there were, the global one first, each before those below it
 */
record Edition(String asOf, Optional<String> period, List<Place> places, Pictures pictures) {
    record Place(String id, Optional<String> parent, String name) {}

    interface Pictures {
        /** Empty for what was not measured then. */
        Optional<Picture> of(Measure measure, Dimension by);
    }

    static Edition present(
            Observatory observatory, Network network, Language language, Clock clock) {
        return new Edition(
                LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString(),
                Optional.empty(),
                network.subtree(network.global()).stream()
                        .map(
                                platform ->
                                        new Place(
                                                platform.id(),
                                                platform.parent(),
                                                platform.name(language).name()))
                        .toList(),
                (measure, by) -> Optional.of(observatory.picture(measure, by)));
    }

    static Edition of(Release release, ReadingReleases releases, Language language) {
        return new Edition(
                release.closedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                Optional.of(release.code()),
                release.platforms().stream()
                        .map(place -> new Place(place.id(), place.parent(), place.name(language)))
                        .toList(),
                (measure, by) -> releases.table(release, measure, by).map(Releases.Table::picture));
    }

    boolean has(String platform) {
        return places.stream().anyMatch(place -> place.id().equals(platform));
    }

    /** The platform and everything below it. */
    List<Place> under(String platform) {
        var below = new HashSet<String>();
        var found = new ArrayList<Place>();
        for (var place : places) {
            if (place.id().equals(platform) || place.parent().filter(below::contains).isPresent()) {
                below.add(place.id());
                found.add(place);
            }
        }
        return found;
    }

    boolean hasAnyBelow(Place place) {
        return places.stream().anyMatch(one -> one.parent().filter(place.id()::equals).isPresent());
    }
}
