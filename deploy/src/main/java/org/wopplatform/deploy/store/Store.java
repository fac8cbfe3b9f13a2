package org.wopplatform.deploy.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.platforms.Fault;
import org.wopplatform.core.platforms.GlobalKind;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.PlatformFiles;
import org.wopplatform.core.platforms.PlatformKind;
import org.wopplatform.national.pairing.NationalKind;
import org.wopplatform.regional.pairing.RegionalKind;

/**
 * Makes the database ready for the application: checks the platforms' files, starts or reaches
 * PostgreSQL, migrates, fills the registry, loads the founding facts and, where asked for, the
 * demonstration.
 *
 * <p>Speaks in plain maps, since the launcher lives in another class loader. What hinders it comes
 * back under {@code refused}.
 */
public final class Store implements Function<Map<String, String>, Map<String, String>>, Closeable {
    public static final List<PlatformKind> KINDS =
            List.of(new GlobalKind(), new RegionalKind(), new NationalKind());

    private Database database;

    @Override
    public Map<String, String> apply(Map<String, String> options) {
        try {
            return prepare(options);
        } catch (StoreRefused refused) {
            return Map.of("refused", refused.getMessage());
        }
    }

    private Map<String, String> prepare(Map<String, String> options) {
        var platforms = platforms(Path.of(options.get("platforms")));
        var data = Path.of(options.get("data"));
        var home = Path.of(options.get("home"));
        database =
                options.containsKey("database.url")
                        ? ExternalDatabase.at(
                                DatabaseAddress.of(
                                        options.get("database.url"),
                                        options.get("database.user"),
                                        options.get("database.password")))
                        : EmbeddedDatabase.start(data);
        var roles = new DatabaseRoles(database, data);
        roles.ensure();
        new Migrations(database, roles).run();
        new Registry(database).keep(platforms);

        var prepared = new HashMap<String, String>();
        prepared.put("wop.db.url", database.url());
        prepared.put("wop.db.user", roles.app());
        prepared.put("wop.db.password", roles.appPassword());
        prepared.put("wop.db.analyst.user", roles.analyst());
        prepared.put("wop.db.analyst.password", roles.analystPassword());
        prepared.put(
                "addresses",
                platforms.stream().map(Platform::id).collect(Collectors.joining("\n")));
        FoundingFacts.keepSources(database, home.resolve("facts"));
        try (var application =
                new ApplicationDatabase(database.url(), roles.app(), roles.appPassword())) {
            prepared.putAll(fill(application, platforms, data, home, options));
        }
        return prepared;
    }

    private static Map<String, String> fill(
            ApplicationDatabase application,
            List<Platform> platforms,
            Path data,
            Path home,
            Map<String, String> options) {
        new FoundingFacts(application, home.resolve("facts"), platforms).load();
        if (Boolean.parseBoolean(options.get("demonstration"))) {
            var accounts = new DemonstrationAccounts(application, data, platforms).ensure();
            new DemonstrationNetwork(application, home.resolve("demonstration"), platforms).load();
            new DemonstrationRecords(application, home.resolve("demonstration"), platforms).load();
            new DemonstrationMatching(application, home.resolve("demonstration"), platforms).load();
            return Map.of(
                    "accounts", accounts.table(), "accounts.file", accounts.file().toString());
        }
        return new FirstAdministrator(application, options.get("url"))
                .invite()
                .map(link -> Map.of("invitation", link))
                .orElseGet(Map::of);
    }

    private static List<Platform> platforms(Path folder) {
        var reading = PlatformFiles.read(folder, KINDS, LocalDate.now(Clock.systemUTC()));
        if (!reading.faults().isEmpty()) {
            throw new StoreRefused(
                    "the platforms' files in %s have %d fault(s):%n%s"
                            .formatted(
                                    folder,
                                    reading.faults().size(),
                                    reading.faults().stream()
                                            .map(Fault::toString)
                                            .map(fault -> "  " + fault)
                                            .collect(Collectors.joining(System.lineSeparator()))));
        }
        return reading.platforms();
    }

    @Override
    public void close() throws IOException {
        if (database != null) {
            database.close();
        }
    }
}
