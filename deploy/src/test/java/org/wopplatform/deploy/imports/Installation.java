package org.wopplatform.deploy.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.site.Ledger;
import org.wopplatform.deploy.site.Site;

/** A demonstration of the imports' own, so that what they add is in nobody else's way. */
final class Installation {
    private static final Duration START = Duration.ofSeconds(180);

    private static Program program;

    private Installation() {}

    private static synchronized Program program() {
        if (program == null) {
            try {
                program =
                        Program.start(
                                "demo", Path.of(System.getProperty("wop.build"), "it-imports"));
                program.awaitReady(START);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("the demonstration did not start", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> program.stop()));
        }
        return program;
    }

    /** As a power cut does it, and then started on the same data. */
    static synchronized void breakOffAndStartAgain() {
        var data = program().data();
        program.handle().destroyForcibly();
        try {
            program.handle().onExit().get();
            program = Program.again("demo", data, Program.freePort(), Map.of());
            program.awaitReady(START);
        } catch (IOException | InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the demonstration did not start again", e);
        }
    }

    static Site site() {
        return Site.of(program());
    }

    static Desk desk(String platform, String role) {
        return new Desk(platform, role);
    }

    static int run(String sql) {
        return new Ledger(program().data()).run(sql);
    }

    static String ask(String sql) {
        try (var connection = new Ledger(program().data()).asSuperuser()) {
            return Ledger.ask(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(String from) {
        return Long.parseLong(ask("select count(*) from " + from));
    }

    /** How much the whole network's registry holds. */
    static String registry() {
        return ask(
                """
                select concat_ws(' ', (select count(*) from operator), (select count(*) from operator_identifier),
                    (select count(*) from operator_contact), (select count(*) from operator_standing),
                    (select count(*) from operator_referral), (select md5(string_agg(o::text, ' ' order by id)) from operator o))""");
    }
}
