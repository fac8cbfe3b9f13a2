package org.wopplatform.deploy.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line and the environment ask for. */
record Options(
        Command command,
        boolean repair,
        Port port,
        String address,
        Path data,
        Path platforms,
        String url,
        Optional<String> databaseUrl,
        Map<String, String> environment) {
    private static final Set<String> KNOWN =
            Set.of("--port", "--address", "--data", "--platforms", "--url");
    private static final String REPAIR = "--repair";

    /** What the program is to do. */
    enum Command {
        HELP,
        DEMO,
        RUN,
        VERIFY_TOTALS;

        static Command of(String word) {
            return Arrays.stream(values())
                    .filter(command -> command.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new Refusal(
                                            "unknown command "
                                                    + word
                                                    + "; ./wop --help lists them"));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Options of(String[] arguments, Map<String, String> environment) {
        var words = List.of(arguments);
        if (words.isEmpty() || words.contains("--help") || words.get(0).equals("help")) {
            return new Options(
                    Command.HELP,
                    false,
                    new Port(8080),
                    "",
                    Path.of("."),
                    Path.of("."),
                    "",
                    Optional.empty(),
                    Map.of());
        }
        var command = Command.of(words.get(0));
        var options = new ArrayList<>(words.subList(1, words.size()));
        var repair = command == Command.VERIFY_TOTALS && options.remove(REPAIR);
        var given = pairs(options);
        var port = Port.parse(given.getOrDefault("--port", "8080"));
        var platforms =
                Path.of(
                        given.getOrDefault(
                                "--platforms", Distribution.here().platforms().toString()));
        if (!Files.isDirectory(platforms)) {
            throw new Refusal("--platforms " + platforms + " is not a folder");
        }
        return new Options(
                command,
                repair,
                port,
                given.getOrDefault("--address", "127.0.0.1"),
                Path.of(
                                given.getOrDefault(
                                        "--data",
                                        command == Command.DEMO ? "wop-data/demo" : "wop-data"))
                        .toAbsolutePath()
                        .normalize(),
                platforms.toAbsolutePath().normalize(),
                given.getOrDefault("--url", "http://localhost:" + port.number()),
                Optional.ofNullable(environment.get("WOP_DATABASE_URL")).filter(u -> !u.isBlank()),
                environment);
    }

    boolean demonstration() {
        return command == Command.DEMO;
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
        words.put("demonstration", String.valueOf(demonstration()));
        words.put("repair", String.valueOf(repair));
        words.put("url", url);
        databaseUrl.ifPresent(u -> words.put("database.url", u));
        words.put("database.user", environment.getOrDefault("WOP_DATABASE_USER", ""));
        words.put("database.password", environment.getOrDefault("WOP_DATABASE_PASSWORD", ""));
        return words;
    }
}
