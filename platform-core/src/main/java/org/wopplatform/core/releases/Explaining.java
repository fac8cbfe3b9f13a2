package org.wopplatform.core.releases;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Why a total of the current platform is not what it was (RL5, RL6). */
@UseCase
public class Explaining {
    /** Records of its own that a platform is shown, at most. */
    public static final int MOST = 200;

    @PersistenceContext EntityManager em;
    @Inject Releases releases;
    @Inject Observatory observatory;
    @Inject Network network;
    @Inject CurrentPlatform current;

    /**
     * A platform with all below it, at two moments.
     *
     * @param then empty where it was not there
     * @param now empty where it is not there any more
     * @param kinds what records did meanwhile, where that may be told
     */
    public record Line(
            String platform,
            Optional<Figure> then,
            Optional<Figure> now,
            Optional<List<Changed>> kinds) {
        /** The difference in the measure's unit, where both figures are shown. */
        public Optional<BigDecimal> difference() {
            return then.flatMap(Figure::exact)
                    .flatMap(was -> now.flatMap(Figure::exact).map(is -> is.subtract(was)));
        }
    }

    /**
     * @param whole the current platform with all below it
     * @param parts the platforms directly below it, at either moment
     * @param came platforms that were not there then
     * @param gone platforms that are not there now
     * @param moved platforms that lie below another one now
     */
    public record Difference(
            Line whole, List<Line> parts, Set<String> came, Set<String> gone, Set<String> moved) {}

    /**
     * A change of one of the platform's own records.
     *
     * @param name what the record is called, where it is still there
     * @param partnership the partnership it belongs to, if it does
     * @param operator the operator it belongs to, if it does
     */
    public record OwnChange(
            Instant at,
            Event event,
            BigDecimal amount,
            Optional<String> name,
            Optional<UUID> partnership,
            Optional<UUID> operator) {}

    /**
     * @param sums by kind of event, over all records
     * @param newest the last ones, {@value #MOST} at most
     */
    public record Own(List<Changed> sums, List<OwnChange> newest) {}

    /**
     * @param to empty for the present, of which the kinds of events are not told yet
     */
    @OpenToAll
    public Difference between(Measure measure, Release from, Optional<Release> to) {
        var then = picture(from, measure);
        var now =
                to.map(release -> picture(release, measure))
                        .orElseGet(() -> Optional.of(observatory.picture(measure, Dimension.ALL)));
        var told = to.map(release -> told(measure, from, release)).orElseGet(List::of);
        var was = parents(from.platforms());
        var is = parents(to.map(Release::platforms).orElseGet(this::present));
        var below = new LinkedHashSet<String>();
        Stream.of(was, is)
                .forEach(
                        tree ->
                                tree.forEach(
                                        (platform, parent) -> {
                                            if (parent.equals(current.get().id())) {
                                                below.add(platform);
                                            }
                                        }));
        var came = new LinkedHashSet<>(is.keySet());
        came.removeAll(was.keySet());
        var gone = new LinkedHashSet<>(was.keySet());
        gone.removeAll(is.keySet());
        var moved = new LinkedHashSet<>(is.keySet());
        moved.removeIf(id -> !was.containsKey(id) || was.get(id).equals(is.get(id)));
        return new Difference(
                line(current.get().id(), then, now, told),
                below.stream().map(platform -> line(platform, then, now, told)).toList(),
                came,
                gone,
                moved);
    }

    /** What the platform's own records did, exactly, whether or not they count above it. */
    @Requires(value = Permission.READ_OWN_TOTALS, reads = true)
    public Own own(Measure measure, Release from, Optional<Release> to) {
        var until = to.map(Release::closedAt).orElseGet(releases::now);
        return new Own(
                sums(measure, from.closedAt(), until), newest(measure, from.closedAt(), until));
    }

    private Optional<Picture> picture(Release release, Measure measure) {
        return releases.table(release, measure, Dimension.ALL).map(Releases.Table::picture);
    }

    /** What each release told since the one before it, from one to another. */
    private List<Map<String, List<Changed>>> told(Measure measure, Release from, Release to) {
        return releases.all().stream()
                .filter(release -> release.closedAt().isAfter(from.closedAt()))
                .filter(release -> !release.closedAt().isAfter(to.closedAt()))
                .map(release -> releases.changes(release, measure).orElseGet(Map::of))
                .toList();
    }

    private static Line line(
            String platform,
            Optional<Picture> then,
            Optional<Picture> now,
            List<Map<String, List<Changed>>> told) {
        var all = !told.isEmpty() && told.stream().allMatch(each -> each.containsKey(platform));
        return new Line(
                platform,
                figure(then, platform),
                figure(now, platform),
                all
                        ? Optional.of(
                                together(
                                        told.stream()
                                                .flatMap(each -> each.get(platform).stream())
                                                .toList()))
                        : Optional.empty());
    }

    private static Optional<Figure> figure(Optional<Picture> picture, String platform) {
        return picture.map(Picture::rows)
                .flatMap(rows -> Optional.ofNullable(rows.get(platform)))
                .map(Picture.Row::total);
    }

    private static List<Changed> together(List<Changed> changes) {
        var sums = new EnumMap<Event, Changed>(Event.class);
        changes.forEach(
                change ->
                        sums.merge(
                                change.event(),
                                change,
                                (a, b) ->
                                        new Changed(
                                                a.event(),
                                                a.records() + b.records(),
                                                a.amount().add(b.amount()))));
        return List.copyOf(sums.values());
    }

    /** The platform above each; empty for the global one. */
    private static Map<String, String> parents(List<Release.Place> places) {
        var parents = new LinkedHashMap<String, String>();
        places.forEach(place -> parents.put(place.id(), place.parent().orElse("")));
        return parents;
    }

    private List<Release.Place> present() {
        return network.subtree(network.global()).stream().map(Release.Place::of).toList();
    }

    private List<Changed> sums(Measure measure, Instant after, Instant until) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select event, count(*), sum(cast(deltas ->> ?2 as numeric)) from counted_change
                                where platform_id = ?1 and at > ?3 and at <= ?4 and jsonb_exists(deltas, ?2)
                                group by event order by event""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, measure.name())
                        .setParameter(3, Timestamp.from(after))
                        .setParameter(4, Timestamp.from(until))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Changed(
                                        Event.valueOf((String) row[0]),
                                        ((Number) row[1]).longValue(),
                                        (BigDecimal) row[2]))
                .toList();
    }

    private List<OwnChange> newest(Measure measure, Instant after, Instant until) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select c.at, c.event, cast(c.deltas ->> ?2 as numeric), coalesce(w.title, o.legal_name), w.id, o.id
                                from counted_change c
                                left join mission m on c.subject = 'MISSION' and m.id = c.record_id
                                left join contribution g on c.subject = 'MONEY' and g.id = c.record_id
                                left join claim k on c.subject = 'MONEY' and k.id = c.record_id
                                left join progress_report r on c.subject = 'REPORT' and r.id = c.record_id
                                left join support_request q on c.subject = 'REQUEST' and q.id = c.record_id
                                left join support_offer f on c.subject = 'OFFER' and f.id = c.record_id
                                left join partnership w on w.platform_id = c.platform_id
                                    and w.id = case c.subject when 'PARTNERSHIP' then c.record_id
                                        else coalesce(m.partnership_id, g.partnership_id, k.partnership_id, r.partnership_id) end
                                left join operator o on o.platform_id = c.platform_id
                                    and o.id = case c.subject when 'OPERATOR' then c.record_id else coalesce(q.operator_id, f.operator_id) end
                                where c.platform_id = ?1 and c.at > ?3 and c.at <= ?4 and jsonb_exists(c.deltas, ?2)
                                order by c.id desc limit 200""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, measure.name())
                        .setParameter(3, Timestamp.from(after))
                        .setParameter(4, Timestamp.from(until))
                        .getResultList();
        var changes = new ArrayList<OwnChange>();
        for (var row : rows) {
            changes.add(
                    new OwnChange(
                            Moments.of(row[0]),
                            Event.valueOf((String) row[1]),
                            (BigDecimal) row[2],
                            Optional.ofNullable((String) row[3]),
                            Optional.ofNullable((UUID) row[4]),
                            Optional.ofNullable((UUID) row[5])));
        }
        return changes;
    }
}
