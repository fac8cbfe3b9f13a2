package org.wopplatform.deploy.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Map;

/** Says whether the kept totals are what the records say, line by line where they are not. */
record TotalsReport(Options options, PrintStream out) {
    /** What a machine that asks each night needs to know: something is off. */
    private static final int OFF = 2;

    /**
     * The exit code: 0 when every total is what the records say, or was made so; 2 when some are
     * not.
     */
    int make() throws Exception {
        var answer = answer();
        var lines = answer.getOrDefault("differences", "").lines().toList();
        out.println(answer.get("checked"));
        lines.forEach(line -> out.println("  " + line));
        if (lines.isEmpty()) {
            out.println("Every total is what the records say.");
            return 0;
        }
        var many = lines.size() + (lines.size() == 1 ? " difference" : " differences");
        if (!options.repair()) {
            out.println(many + ". ./wop verify-totals --repair puts them right.");
            return OFF;
        }
        var left = answer.getOrDefault("left", "").lines().toList();
        if (left.isEmpty()) {
            out.println(many + ", put right. Every total is what the records say now.");
            return 0;
        }
        left.forEach(line -> out.println("  still " + line));
        out.println(many + ", of which " + left.size() + " stay. Look at log/postgresql.log.");
        return OFF;
    }

    /** While the program runs on the data folder, its database is asked beside it. */
    private Map<String, String> answer() throws Exception {
        var words = options.forStore();
        if (options.databaseUrl().isPresent()) {
            return ask(words);
        }
        if (!Files.exists(options.data().resolve("postgresql/PG_VERSION"))) {
            throw new Refusal("there is no database in " + options.data());
        }
        var folder = DataFolder.openUnlessInUse(options.data());
        try {
            words.put("running", String.valueOf(folder.isEmpty()));
            return ask(words);
        } finally {
            if (folder.isPresent()) {
                folder.get().close();
            }
        }
    }

    private Map<String, String> ask(Map<String, String> words) throws Exception {
        try (var store = new IsolatedStore(Distribution.here())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store)));
            return store.verifyTotals(words);
        }
    }

    private static void close(IsolatedStore store) {
        try {
            store.close();
        } catch (IOException e) {
            System.err.println("wop: while stopping: " + e);
        }
    }
}
