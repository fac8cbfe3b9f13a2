package org.wopplatform.core.releases;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Overlap;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Tree;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The global platform closes periods and corrects what it published (RL1 to RL4). */
@UseCase
public class Releasing {
    /** Characters of a reason, at most. */
    public static final int LONGEST = 1000;

    @Inject Releases releases;
    @Inject Behind behind;
    @Inject Observatory observatory;
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.CLOSE_PERIODS)
    public void check() {
        onlyAtTheGlobalPlatform();
    }

    /** The periods that can be closed today: of those that ended last, the ones still open. */
    @Requires(value = Permission.CLOSE_PERIODS, reads = true)
    public List<Period> open() {
        onlyAtTheGlobalPlatform();
        return endedLast().stream().filter(period -> newest(period).isEmpty()).toList();
    }

    /** The periods of which a further version can be published. */
    @Requires(value = Permission.CLOSE_PERIODS, reads = true)
    public List<Period> correctable() {
        onlyAtTheGlobalPlatform();
        return releases.all().stream()
                .map(Release::period)
                .distinct()
                .filter(period -> !closedLater(period))
                .toList();
    }

    @Requires(Permission.CLOSE_PERIODS)
    public Release close(Period period) {
        onlyAtTheGlobalPlatform();
        if (newest(period).isPresent()) {
            throw new RuleRefused("release.closed-already", Map.of("period", period.code()));
        }
        if (!endedLast().contains(period)) {
            throw new RuleRefused("release.not-the-last", Map.of("period", period.code()));
        }
        return publish(period, Optional.empty());
    }

    @Requires(Permission.CLOSE_PERIODS)
    public Release correct(Period period, String reason) {
        onlyAtTheGlobalPlatform();
        if (newest(period).isEmpty()) {
            throw new NotFound("release", period.code());
        }
        if (closedLater(period)) {
            throw new RuleRefused("release.closed-later", Map.of("period", period.code()));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw new RuleRefused("release.reason", Map.of("most", String.valueOf(LONGEST)));
        }
        return publish(period, Optional.of(reason.strip()));
    }

    private Release publish(Period period, Optional<String> reason) {
        var before = releases.all().stream().findFirst();
        var corrected = newest(period);
        var release =
                new Release(
                        UUID.randomUUID(),
                        period,
                        corrected.map(Release::number).orElse(0) + 1,
                        releases.now(),
                        reason,
                        places());
        releases.add(release, caller.account().orElseThrow());
        var tree = Tree.of(network.all());
        var steps =
                before.map(last -> behind.steps(last.closedAt(), release.closedAt()))
                        .orElseGet(() -> new EnumMap<>(Measure.class));
        for (var measure : Measure.values()) {
            for (var dimension : measure.dimensions()) {
                var table =
                        table(
                                release,
                                corrected,
                                measure,
                                dimension,
                                observatory.picture(measure, dimension));
                releases.add(
                        release,
                        measure,
                        dimension,
                        table,
                        before.filter(last -> dimension == Dimension.ALL)
                                .map(last -> told(tree, last, measure, steps, table)));
            }
        }
        return release;
    }

    /** The new picture, or the published one where the new one would tell of too few. */
    private Releases.Table table(
            Release release,
            Optional<Release> corrected,
            Measure measure,
            Dimension dimension,
            Picture picture) {
        var fresh = new Releases.Table(picture, release.number());
        return corrected
                .flatMap(earlier -> releases.table(earlier, measure, dimension))
                .filter(
                        published ->
                                published.picture().equals(Freezing.asKept(picture))
                                        || !new Replacing(
                                                        Tree.of(network.all()),
                                                        turned(
                                                                corrected.orElseThrow(),
                                                                measure,
                                                                dimension))
                                                .allowed(published.picture(), picture))
                .orElse(fresh);
    }

    private Map<Replacing.Place, Long> turned(
            Release earlier, Measure measure, Dimension dimension) {
        var then = operators(behind.at(earlier.id(), measure, dimension));
        then.putAll(operators(behind.at(earlier.id(), measure, Dimension.ALL)));
        var now = operators(behind.now(measure, dimension));
        now.putAll(operators(behind.now(measure, Dimension.ALL)));
        return Replacing.turned(then, now);
    }

    private static Map<Replacing.Place, Long> operators(List<Behind.Kept> cells) {
        var operators = new HashMap<Replacing.Place, Long>();
        cells.forEach(
                cell ->
                        operators.put(
                                new Replacing.Place(cell.platform(), cell.category()),
                                cell.operators()));
        return operators;
    }

    /**
     * What records did to the total, and what is left of its difference without any having done.
     */
    private Map<String, List<Changed>> told(
            Tree tree,
            Release last,
            Measure measure,
            Map<Measure, List<ToldChanges.Step>> stepsByMeasure,
            Releases.Table published) {
        var steps = new ArrayList<>(stepsByMeasure.getOrDefault(measure, List.of()));
        var left = Behind.totals(behind.now(measure, Dimension.ALL));
        Behind.totals(behind.at(last.id(), measure, Dimension.ALL))
                .forEach(
                        (platform, amount) ->
                                left.merge(platform, amount.negate(), BigDecimal::add));
        steps.forEach(step -> left.merge(step.platform(), step.amount().negate(), BigDecimal::add));
        left.forEach(
                (platform, amount) -> {
                    if (amount.signum() != 0) {
                        steps.add(
                                new ToldChanges.Step(
                                        platform,
                                        Event.OTHER,
                                        0,
                                        amount,
                                        amount.abs(),
                                        0,
                                        amount.abs(),
                                        Map.of()));
                    }
                });
        var told = ToldChanges.of(tree, measure.overlap(Dimension.ALL) != Overlap.ANYWHERE, steps);
        return releases.table(last, measure, Dimension.ALL)
                .map(
                        before ->
                                ToldChanges.whereToldAlike(
                                        tree, told, before.picture(), published.picture()))
                .orElseGet(Map::of);
    }

    private Optional<Release> newest(Period period) {
        return releases.all().stream()
                .filter(release -> release.period().equals(period))
                .findFirst();
    }

    private boolean closedLater(Period period) {
        return releases.all().stream()
                .map(Release::period)
                .anyMatch(
                        other ->
                                other.asLongAs(period)
                                        && other.lastDay().isAfter(period.lastDay()));
    }

    private List<Period> endedLast() {
        return Period.endedLast(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    private List<Release.Place> places() {
        return network.subtree(network.global()).stream().map(Release.Place::of).toList();
    }

    private void onlyAtTheGlobalPlatform() {
        if (current.get().kind() != Kind.GLOBAL) {
            throw new RuleRefused("release.only-global");
        }
    }
}
