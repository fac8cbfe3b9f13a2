package org.wopplatform.deploy.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Platform;

/**
 * Loads operators, partnerships and parties from a folder of data files, once: what people change
 * stays.
 */
final class NetworkFiles {
    private final ApplicationDatabase database;
    private final Path folder;
    private final List<Platform> platforms;
    private final boolean demonstration;
    private final Timestamp now = Timestamp.from(Clock.systemUTC().instant());

    NetworkFiles(
            ApplicationDatabase database,
            Path folder,
            List<Platform> platforms,
            boolean demonstration) {
        this.database = database;
        this.folder = folder;
        this.platforms = platforms;
        this.demonstration = demonstration;
    }

    void load() {
        var operators = DataFile.read(folder.resolve("operators.csv"));
        var partnerships = DataFile.read(folder.resolve("partnerships.csv"));
        var parties = DataFile.read(folder.resolve("parties.csv"));
        var courses =
                demonstration ? List.<CSVRecord>of() : DataFile.read(folder.resolve("courses.csv"));
        var homes = new HashMap<String, String>();
        operators.forEach(o -> homes.put(o.get("slug"), o.get("platform")));
        if (demonstration) {
            DataFile.read(folder.resolveSibling("facts").resolve("operators.csv"))
                    .forEach(o -> homes.put(o.get("slug"), o.get("platform")));
        }
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var operator : FoundingFacts.ofPlatform(operators, platform)) {
                            keep(rows, operator);
                        }
                    });
        }
        var known = platforms.stream().map(Platform::id).collect(Collectors.toSet());
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var partnership : FoundingFacts.ofPlatform(partnerships, platform)) {
                            var course =
                                    courses.stream()
                                            .filter(
                                                    c ->
                                                            c.get("partnership")
                                                                    .equals(
                                                                            partnership.get(
                                                                                    "slug")))
                                            .toList();
                            keepPartnership(
                                    rows,
                                    partnership,
                                    course.isEmpty() ? partnership.get("state") : "UNKNOWN");
                            keepCourse(rows, partnership, course);
                            for (var party : parties) {
                                var home = homes.get(party.get("operator"));
                                if (party.get("partnership").equals(partnership.get("slug"))
                                        && known.contains(home)) {
                                    keepParty(rows, party, platform.id(), home);
                                }
                            }
                        }
                    });
        }
    }

    private void keep(Rows rows, CSVRecord operator) throws SQLException {
        var connections = operator.get("connections");
        rows.run(
                """
                insert into operator (id, platform_id, legal_name, short_name, country, place, services, connections,
                  standing, outside, published, demonstration, source_id, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id("operator " + operator.get("slug")),
                operator.get("platform"),
                operator.get("legal_name"),
                operator.get("short_name"),
                operator.get("country"),
                operator.get("place"),
                list(operator.get("services")),
                connections == null ? null : Integer.valueOf(connections),
                operator.get("standing"),
                Boolean.valueOf(operator.get("outside")),
                Boolean.valueOf(operator.get("published")),
                demonstration,
                operator.get("source"),
                now);
    }

    /** Several codes as the registry keeps them: sorted. */
    static String list(String codes) {
        return codes == null ? "" : String.join(",", new TreeSet<>(List.of(codes.split(","))));
    }

    /** What sources tell of a record's course, each step once and in its order. */
    private static void keepCourse(Rows rows, CSVRecord partnership, List<CSVRecord> course)
            throws SQLException {
        var id = Slug.id("partnership " + partnership.get("slug"));
        for (var n = 0; n < course.size(); n++) {
            var step = course.get(n);
            var key = Slug.id("step " + partnership.get("slug") + " " + n);
            if (!rows.any("select from partnership_step where id = ?", key)) {
                rows.run(
                        """
                        insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, at,
                          on_day, told_by)
                        select ?, platform_id, id, platform_id, state, ?, now(), ?, ? from partnership where id = ?""",
                        key,
                        step.get("state"),
                        step.get("on_day"),
                        step.get("source"),
                        id);
            }
        }
    }

    private void keepPartnership(Rows rows, CSVRecord partnership, String state)
            throws SQLException {
        var id = Slug.id("partnership " + partnership.get("slug"));
        rows.run(
                """
                insert into partnership (id, platform_id, code, title, state, since, until, published, demonstration,
                  source_id, basis, registered_at, state_since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(cast(? as timestamptz), now())) on conflict do nothing""",
                id,
                partnership.get("platform"),
                partnership.get("code"),
                partnership.get("title"),
                state,
                partnership.get("since"),
                partnership.get("until"),
                Boolean.valueOf(partnership.get("published")),
                demonstration,
                partnership.get("source"),
                demonstration ? "LIVED" : "RECORDED",
                now,
                demonstration ? invented(partnership) : null);
        for (var language : Language.codes()) {
            rows.run(
                    """
                    insert into partnership_text (id, platform_id, partnership_id, language, body)
                    values (?, ?, ?, ?, ?) on conflict do nothing""",
                    Slug.id("summary " + partnership.get("slug") + " " + language),
                    partnership.get("platform"),
                    id,
                    language,
                    partnership.get(language));
        }
    }

    /** When an invented partnership came into its state: with its end, else with its beginning. */
    private static Timestamp invented(CSVRecord partnership) {
        return Stream.of("until", "since")
                .map(partnership::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> PartialDate.of(day).latest().atTime(LocalTime.NOON))
                .map(time -> Timestamp.from(time.toInstant(ZoneOffset.UTC)))
                .orElse(null);
    }

    private static void keepParty(Rows rows, CSVRecord party, String platform, String home)
            throws SQLException {
        rows.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id(
                        String.join(
                                " ",
                                "party",
                                party.get("partnership"),
                                party.get("operator"),
                                party.get("role"))),
                platform,
                Slug.id("partnership " + party.get("partnership")),
                party.get("role"),
                home,
                Slug.id("operator " + party.get("operator")));
        var areas = party.get("areas");
        for (var area : areas == null ? new String[0] : areas.split(",")) {
            rows.run(
                    """
                    insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                    select ?, platform_id, partnership_id, id, operator_id, ? from party where id = ? on conflict do nothing""",
                    Slug.id(
                            String.join(
                                    " ",
                                    "area",
                                    party.get("partnership"),
                                    party.get("operator"),
                                    area)),
                    area,
                    Slug.id(
                            String.join(
                                    " ",
                                    "party",
                                    party.get("partnership"),
                                    party.get("operator"),
                                    party.get("role"))));
        }
    }
}
