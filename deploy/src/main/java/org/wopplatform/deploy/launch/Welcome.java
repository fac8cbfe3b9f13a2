package org.wopplatform.deploy.launch;

import java.io.PrintStream;
import java.util.Map;

/** What whoever started the program needs to know next. */
record Welcome(Options options, Map<String, String> prepared) {
    void print(PrintStream out) {
        out.println();
        out.println("The WOP platform runs at " + options.url() + "/");
        prepared.getOrDefault("addresses", "")
                .lines()
                .forEach(line -> out.println("  " + options.url() + "/" + line));
        if (prepared.containsKey("accounts")) {
            out.println();
            out.println("Demonstration accounts (also in " + prepared.get("accounts.file") + ")");
            prepared.get("accounts").lines().forEach(line -> out.println("  " + line));
        }
        if (prepared.containsKey("invitation")) {
            out.println();
            out.println(
                    "No administrator yet. This link makes its first reader one, once, within 7 days:");
            out.println("  " + prepared.get("invitation"));
        }
        out.println();
        out.println("Log: " + options.data().resolve("log/server.0.log") + "   Stop: Ctrl-C");
        out.flush();
    }
}
