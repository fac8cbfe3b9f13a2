package org.wopplatform.deploy.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Platform;

/**
 * Loads what the founding documents say, each fact under its platform, and brings changed wording
 * up to date.
 */
final class FoundingFacts {
    private final ApplicationDatabase database;
    private final Path folder;
    private final List<Platform> platforms;

    FoundingFacts(ApplicationDatabase database, Path folder, List<Platform> platforms) {
        this.database = database;
        this.folder = folder;
        this.platforms = platforms;
    }

    void load() {
        var facts = DataFile.read(folder.resolve("facts.csv"));
        var meetings = DataFile.read(folder.resolve("meetings.csv"));
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var fact : ofPlatform(facts, platform)) {
                            keep(rows, fact);
                        }
                        for (var meeting : ofPlatform(meetings, platform)) {
                            keepMeeting(rows, meeting);
                        }
                    });
        }
        loadConduct();
        new NetworkFiles(database, folder, platforms, false).load();
        new RecognitionFiles(database, folder, platforms, false).load();
    }

    /** The first wording of the code; the global platform writes every later one. */
    private void loadConduct() {
        var versions = DataFile.read(folder.resolve("conduct.csv"));
        database.as(
                Platform.GLOBAL_ID,
                rows -> {
                    for (var version : versions) {
                        keepVersion(rows, version);
                    }
                });
    }

    private static void keepVersion(Rows rows, CSVRecord version) throws SQLException {
        rows.run(
                """
                insert into conduct_version (id, platform_id, number, origin, in_force_from, en, es, fr, pt, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict do nothing""",
                Slug.id("conduct " + version.get("number")),
                Platform.GLOBAL_ID,
                Integer.valueOf(version.get("number")),
                version.get("origin"),
                Date.valueOf(version.get("in_force_from")),
                version.get("en"),
                version.get("es"),
                version.get("fr"),
                version.get("pt"));
    }

    static List<CSVRecord> ofPlatform(List<CSVRecord> records, Platform platform) {
        return records.stream().filter(r -> r.get("platform").equals(platform.id())).toList();
    }

    private static void keep(Rows rows, CSVRecord fact) throws SQLException {
        var amount = fact.get("amount");
        rows.run(
                """
                insert into fact (id, platform_id, topic, position, country, amount, qualifier, as_of, source_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set topic = excluded.topic, position = excluded.position, country = excluded.country,
                  amount = excluded.amount, qualifier = excluded.qualifier, as_of = excluded.as_of, source_id = excluded.source_id
                where (fact.topic, fact.position, fact.country, fact.amount, fact.qualifier, fact.as_of, fact.source_id)
                  is distinct from (excluded.topic, excluded.position, excluded.country, excluded.amount, excluded.qualifier,
                    excluded.as_of, excluded.source_id)""",
                fact.get("id"),
                fact.get("platform"),
                fact.get("topic"),
                Integer.valueOf(fact.get("position")),
                fact.get("country"),
                amount == null ? null : new BigDecimal(amount),
                fact.get("qualifier"),
                fact.get("as_of"),
                fact.get("source"));
        for (var language : Language.codes()) {
            rows.run(
                    """
                    insert into fact_text (id, platform_id, fact_id, language, body) values (?, ?, ?, ?, ?)
                    on conflict (id) do update set body = excluded.body where fact_text.body <> excluded.body""",
                    fact.get("id") + "." + language,
                    fact.get("platform"),
                    fact.get("id"),
                    language,
                    fact.get(language));
        }
    }

    private static void keepMeeting(Rows rows, CSVRecord meeting) throws SQLException {
        rows.run(
                """
                insert into committee_meeting (id, platform_id, number, held_on, place, source_id)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                Slug.id(meeting.get("platform") + " meeting " + meeting.get("number")),
                meeting.get("platform"),
                Integer.valueOf(meeting.get("number")),
                meeting.get("held_on"),
                meeting.get("place"),
                meeting.get("source"));
    }

    /** The documents themselves belong to no platform; their list is kept by the schema's owner. */
    static void keepSources(Database database, Path folder) {
        Map<String, CSVRecord> sources = new HashMap<>();
        DataFile.read(folder.resolve("sources.csv")).forEach(s -> sources.put(s.get("id"), s));
        try (var connection = database.asOwner()) {
            var rows = new Rows(connection);
            for (var source : sources.values()) {
                rows.run(
                        """
                        insert into source_document (id, title, publisher, as_of) values (?, ?, ?, ?)
                        on conflict (id) do update set title = excluded.title, publisher = excluded.publisher,
                          as_of = excluded.as_of""",
                        source.get("id"),
                        source.get("title"),
                        source.get("publisher"),
                        source.get("as_of"));
            }
        } catch (SQLException e) {
            throw new StoreRefused("the source documents could not be listed: " + e.getMessage());
        }
    }
}
