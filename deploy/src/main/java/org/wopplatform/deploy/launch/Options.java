package org.wopplatform.deploy.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line and the environment ask for. */
record Options(
        boolean help,
        boolean demonstration,
        Port port,
        String address,
        Path data,
        Path platforms,
        String url,
        Optional<String> databaseUrl,
        Map<String, String> environment) {
    private static final Set<String> KNOWN =
            Set.of("--port", "--address", "--data", "--platforms", "--url");

    static Options of(String[] arguments, Map<String, String> environment) {
        var words = List.of(arguments);
        if (words.isEmpty() || words.contains("--help") || words.get(0).equals("help")) {
            return new Options(
                    true,
                    false,
                    new Port(8080),
                    "",
                    Path.of("."),
                    Path.of("."),
                    "",
                    Optional.empty(),
                    Map.of());
        }
        var command = words.get(0);
        if (!command.equals("demo") && !command.equals("run")) {
            throw new Refusal("unknown command " + command + "; ./wop --help lists them");
        }
        var given = pairs(words.subList(1, words.size()));
        var demonstration = command.equals("demo");
        var port = Port.parse(given.getOrDefault("--port", "8080"));
        var platforms =
                Path.of(
                        given.getOrDefault(
                                "--platforms", Distribution.here().platforms().toString()));
        if (!Files.isDirectory(platforms)) {
            throw new Refusal("--platforms " + platforms + " is not a folder");
        }
        return new Options(
                false,
                demonstration,
                port,
                given.getOrDefault("--address", "127.0.0.1"),
                Path.of(given.getOrDefault("--data", demonstration ? "wop-data/demo" : "wop-data"))
                        .toAbsolutePath()
                        .normalize(),
                platforms.toAbsolutePath().normalize(),
                given.getOrDefault("--url", "http://localhost:" + port.number()),
                Optional.ofNullable(environment.get("WOP_DATABASE_URL")).filter(u -> !u.isBlank()),
                environment);
    }

    private static Map<String, String> pairs(List<String> words) {
        var pairs = new HashMap<String, String>();
        for (var i = 0; i < words.size(); i += 2) {
            if (!KNOWN.contains(words.get(i))) {
                throw new Refusal("unknown option " + words.get(i) + "; ./wop --help lists them");
            }
            if (i + 1 == words.size()) {
                throw new Refusal("option " + words.get(i) + " needs a value");
            }
            pairs.put(words.get(i), words.get(i + 1));
        }
        return pairs;
    }

    /** The same for the store, in words that cross class loaders. */
    Map<String, String> forStore() {
        var words = new HashMap<String, String>();
        words.put("data", data.toString());
        words.put("platforms", platforms.toString());
        words.put("home", Distribution.here().folder().toString());
        words.put("demonstration", String.valueOf(demonstration));
        words.put("url", url);
        databaseUrl.ifPresent(u -> words.put("database.url", u));
        words.put("database.user", environment.getOrDefault("WOP_DATABASE_USER", ""));
        words.put("database.password", environment.getOrDefault("WOP_DATABASE_PASSWORD", ""));
        return words;
    }
}
