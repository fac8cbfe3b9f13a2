package org.wopplatform.deploy.launch;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one program: prepares the database, starts the server, and stops both in that order reversed.
 */
public final class Wop {
    private Wop() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        var progress = new Progress(System.out);
        try {
            var options = Options.of(arguments, System.getenv());
            switch (options.command()) {
                case HELP -> System.out.print(Usage.text());
                case VERIFY_TOTALS -> System.exit(new TotalsReport(options, System.out).make());
                default -> run(options, progress);
            }
        } catch (Refusal refusal) {
            progress.end();
            System.err.println("wop: " + refusal.getMessage());
            System.exit(1);
        } catch (Exception e) {
            progress.end();
            System.err.println("wop: the start failed: " + e);
            e.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static void run(Options options, Progress progress) throws Exception {
        options.port().refuseIfTaken(options.address());
        var folder = DataFolder.open(options.data());
        var store = new IsolatedStore(Distribution.here());
        var running = new Running(progress, folder, store);
        Signals.stopOn(running::stopInBackground, "TERM", "INT");
        try {
            progress.step("Database");
            Map<String, String> prepared = store.prepare(options.forStore());
            progress.step("Server");
            folder.takeOverOutput();
            var server = Server.start(Distribution.here(), folder, options, prepared);
            running.with(server);
            progress.end();
            new Welcome(options, prepared).print(progress.out());
        } catch (Exception e) {
            running.stop();
            throw e;
        }
    }
}
