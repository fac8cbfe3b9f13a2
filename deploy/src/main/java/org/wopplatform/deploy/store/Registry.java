package org.wopplatform.deploy.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.platforms.HostTerms;
import org.wopplatform.core.platforms.Platform;

/**
 * Writes what the platforms' files say into the registry, as its owner: the application only reads
 * it.
 */
final class Registry {
    private final Database database;

    Registry(Database database) {
        this.database = database;
    }

    void keep(List<Platform> platforms) {
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            var rows = new Rows(connection);
            rows.run("update platform set domain = null, removed_at = coalesce(removed_at, now())");
            for (var platform : topDown(platforms)) {
                keep(rows, platform);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StoreRefused("the platforms could not be registered: " + e.getMessage());
        }
    }

    private static List<Platform> topDown(List<Platform> platforms) {
        var ordered = new java.util.ArrayList<Platform>();
        while (ordered.size() < platforms.size()) {
            platforms.stream()
                    .filter(p -> !ordered.contains(p))
                    .filter(
                            p ->
                                    p.parent().isEmpty()
                                            || ordered.stream()
                                                    .anyMatch(o -> p.parent().get().equals(o.id())))
                    .toList()
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private static void keep(Rows rows, Platform platform) throws SQLException {
        rows.run(
                """
                insert into platform (id, kind, parent_id, status, established, currency, time_zone, domain, privacy_threshold, cooling_off_years)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set kind = excluded.kind, parent_id = excluded.parent_id,
                  status = excluded.status, established = excluded.established, currency = excluded.currency,
                  time_zone = excluded.time_zone, domain = excluded.domain,
                  privacy_threshold = excluded.privacy_threshold,
                  cooling_off_years = excluded.cooling_off_years, removed_at = null""",
                platform.id(),
                platform.kind().name(),
                platform.parent().orElse(null),
                platform.status().name(),
                text(platform.established()),
                platform.currency().getCurrencyCode(),
                platform.timeZone().getId(),
                platform.domain().orElse(null),
                platform.privacyThreshold(),
                platform.coolingOffYears());
        for (var table :
                List.of(
                        "platform_name",
                        "platform_language",
                        "territory",
                        "host_term",
                        "supporter")) {
            rows.run("delete from " + table + " where platform_id = ?", platform.id());
        }
        for (var name : platform.names().entrySet()) {
            rows.run(
                    "insert into platform_name (platform_id, language, name, full_name) values (?, ?, ?, ?)",
                    platform.id(),
                    name.getKey().code(),
                    name.getValue().name(),
                    name.getValue().fullName());
        }
        for (var i = 0; i < platform.languages().size(); i++) {
            rows.run(
                    "insert into platform_language (platform_id, position, language) values (?, ?, ?)",
                    platform.id(),
                    i + 1,
                    platform.languages().get(i).code());
        }
        for (var country : platform.territory()) {
            rows.run(
                    "insert into territory (platform_id, country) values (?, ?)",
                    platform.id(),
                    country);
        }
        var seats = HostTerms.seats(platform.hosts());
        for (var i = 0; i < platform.hosts().size(); i++) {
            var term = platform.hosts().get(i);
            rows.run(
                    """
                    insert into host_term (platform_id, position, seat, association, name, on_behalf_of, role, since, until, period)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, daterange(?::date, ?::date, '[)'))""",
                    platform.id(),
                    i + 1,
                    seats.get(i),
                    term.association(),
                    term.name(),
                    term.onBehalfOf().orElse(null),
                    term.role().name(),
                    text(term.since()),
                    text(term.until()),
                    day(term.since()),
                    day(term.until()));
        }
        for (var i = 0; i < platform.supporters().size(); i++) {
            rows.run(
                    "insert into supporter (platform_id, position, organisation) values (?, ?, ?)",
                    platform.id(),
                    i + 1,
                    platform.supporters().get(i));
        }
    }

    private static String text(Optional<PartialDate> date) {
        return date.map(PartialDate::text).orElse(null);
    }

    private static String day(Optional<PartialDate> date) {
        return date.map(PartialDate::earliest).map(Object::toString).orElse(null);
    }
}
