package org.wopplatform.web.pages.observatory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopplatform.core.releases.Period;
import org.wopplatform.core.releases.Release;
import org.wopplatform.web.observatory.Edition;

/**
 * Of which moment the figures of a page are: now, or as they were published of a closed period.
 *
 * @param release empty for now
 * @param releases whatever was published of the platform, the period closed last first
 * @param address of the page, for now
 * @param there the platforms that are there today, by their ids
 */
public record Moment(
        Instant asOf,
        Optional<Release> release,
        List<Release> releases,
        String address,
        Set<String> there) {
    public boolean isPast() {
        return release.isPresent();
    }

    /** What follows the path of another page, so that it is of the same moment. */
    public String query() {
        return release.map(Moment::query).orElse("");
    }

    private static String query(Release of) {
        return "?period=" + of.code();
    }

    /** The same after other parameters. */
    public String further() {
        return release.map(of -> "&period=" + of.code()).orElse("");
    }

    /** The page as it was of a version. */
    public String at(Release version) {
        return address + query(version);
    }

    /** Of each period the newest version. */
    public List<Release> newest() {
        Map<Period, Release> newest =
                releases.stream()
                        .collect(
                                Collectors.toMap(
                                        Release::period,
                                        version -> version,
                                        (one, other) -> one.number() > other.number() ? one : other,
                                        LinkedHashMap::new));
        return List.copyOf(newest.values());
    }

    public boolean isAt(Release version) {
        return release.filter(version::equals).isPresent();
    }

    public boolean isOf(Period period) {
        return release.map(Release::period).filter(period::equals).isPresent();
    }

    /** The other versions of the period looked at. */
    public List<Release> otherVersions() {
        return releases.stream()
                .filter(version -> isOf(version.period()) && !isAt(version))
                .toList();
    }

    /** Where a platform's observatory is; nowhere if it is not there any more. */
    public Optional<String> observatory(Edition.Place place, String base) {
        return there.contains(place.id())
                ? Optional.of(base + "/" + place.id() + "/observatory" + query())
                : Optional.empty();
    }
}
