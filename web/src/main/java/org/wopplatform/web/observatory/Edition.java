package org.wopplatform.web.observatory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.observatory.Share;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Release;
import org.wopplatform.core.releases.Releases;

/**
 * The figures of one moment: the present one, or as they were published of a closed period.
 *
 * @param moment of which the figures are
 * @param release empty for the present
 * @param places the platforms there were, the global one first, each before those below it
 * @param days the medians by platform and category; empty where they are not held
 */
public record Edition(
        Instant moment,
        Optional<Release> release,
        List<Place> places,
        Pictures pictures,
        Supplier<Optional<Map<String, SortedMap<String, Long>>>> days) {
    /**
     * @param kind empty where a closed period does not hold it
     */
    public record Place(
            String id,
            Optional<String> parent,
            Optional<Kind> kind,
            String name,
            Set<String> territory) {}

    public interface Pictures {
        /** Empty for what was not measured then. */
        Optional<Picture> of(Measure measure, Dimension by);
    }

    static Edition present(
            Observatory observatory, Network network, Language language, Instant now) {
        return new Edition(
                now,
                Optional.empty(),
                network.subtree(network.global()).stream()
                        .map(
                                platform ->
                                        new Place(
                                                platform.id(),
                                                platform.parent(),
                                                Optional.of(platform.kind()),
                                                platform.name(language).name(),
                                                Set.copyOf(platform.territory())))
                        .toList(),
                remembered((measure, by) -> Optional.of(observatory.picture(measure, by))),
                remembered(
                        () -> Optional.of(observatory.medianDays(Median.DAYS_IN_STATE.measure()))));
    }

    static Edition of(Release release, ReadingReleases releases, Language language) {
        return new Edition(
                release.closedAt(),
                Optional.of(release),
                release.platforms().stream()
                        .map(
                                place ->
                                        new Place(
                                                place.id(),
                                                place.parent(),
                                                place.kind(),
                                                place.name(language),
                                                place.territory()))
                        .toList(),
                remembered(
                        (measure, by) ->
                                releases.table(release, measure, by).map(Releases.Table::picture)),
                Optional::empty);
    }

    private static Pictures remembered(Pictures pictures) {
        var known = new HashMap<String, Optional<Picture>>();
        return (measure, by) ->
                known.computeIfAbsent(measure + " " + by, any -> pictures.of(measure, by));
    }

    private static <T> Supplier<T> remembered(Supplier<T> reading) {
        var known = new ArrayList<T>(1);
        return () -> {
            if (known.isEmpty()) {
                known.add(reading.get());
            }
            return known.get(0);
        };
    }

    /** The day, in UTC. */
    String asOf() {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The version of a closed period; empty for the present. */
    public Optional<String> period() {
        return release.map(Release::code);
    }

    /** Empty where one of the sums was not measured then. */
    public Optional<Share> share(Ratio ratio, Place place) {
        return share(ratio, picture -> picture.row(place.id()));
    }

    /** The same of the platform's own records, without those below it. */
    Optional<Share> shareAlone(Ratio ratio, Place place) {
        return share(ratio, picture -> picture.ownRow(place.id()));
    }

    private Optional<Share> share(Ratio ratio, Function<Picture, Picture.Row> line) {
        return holds(ratio)
                ? Optional.of(
                        ratio.share(
                                term ->
                                        term.in(
                                                line.apply(
                                                        pictures.of(term.measure(), term.by())
                                                                .orElseThrow()))))
                : Optional.empty();
    }

    /** Whether all that it is made of was measured then. */
    public boolean holds(Indicator indicator) {
        if (indicator instanceof Ratio ratio) {
            return ratio.terms().stream()
                    .allMatch(term -> pictures.of(term.measure(), term.by()).isPresent());
        }
        return indicator instanceof Measure measure
                ? pictures.of(measure, Dimension.ALL).isPresent()
                : days.get().isPresent();
    }

    /** The median of one category of each platform with all below it; empty where none is held. */
    public Optional<Median.Middle> middle(Median median, Place place, String category) {
        return days.get()
                .flatMap(
                        medians ->
                                pictures.of(median.measure(), median.by())
                                        .map(
                                                picture ->
                                                        Median.Middle.of(
                                                                picture.row(place.id())
                                                                        .of(category),
                                                                Optional.ofNullable(
                                                                                medians.get(
                                                                                        place.id()))
                                                                        .map(
                                                                                states ->
                                                                                        states.get(
                                                                                                category)))));
    }

    boolean has(String platform) {
        return find(platform).isPresent();
    }

    public Optional<Place> find(String platform) {
        return places.stream().filter(place -> place.id().equals(platform)).findFirst();
    }

    /** The platform and everything below it. */
    public List<Place> under(String platform) {
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

    /** The platforms directly below. */
    public List<Place> below(Place place) {
        return places.stream()
                .filter(one -> one.parent().filter(place.id()::equals).isPresent())
                .toList();
    }

    boolean hasAnyBelow(Place place) {
        return !below(place).isEmpty();
    }

    /**
     * What kind of platform it is, as words and style sheet call it; a region in one is called so.
     */
    public Optional<String> level(Place place) {
        var within =
                place.kind().filter(Kind.REGIONAL::equals).isPresent()
                        && place.parent()
                                .flatMap(this::find)
                                .flatMap(Place::kind)
                                .filter(Kind.REGIONAL::equals)
                                .isPresent();
        return within ? Optional.of("SUB_REGIONAL") : place.kind().map(Enum::name);
    }
}
