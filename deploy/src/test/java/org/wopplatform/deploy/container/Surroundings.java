package org.wopplatform.deploy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.TestDatabase;

/**
 * What the server needs before it starts: the database, a free port, a folder for its files. Inside
 * the server there is nothing left to do.
 */
public class Surroundings implements BeforeAllCallback {
    static final String PORT = "container.port";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty(PORT) == null) {
            prepare();
        }
    }

    private static synchronized void prepare() throws IOException {
        var port = String.valueOf(Program.freePort());
        var temporary = Path.of(System.getProperty("wop.build"), "it-container");
        Program.delete(temporary);
        Files.createDirectories(temporary);
        var preboot =
                Path.of(
                        System.getProperty("wop.home"),
                        "src/test/resources/org/wopplatform/deploy/container/preboot.txt");
        System.setProperty(
                "container.java",
                String.join(
                        " ",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dwop.db.url=" + TestDatabase.url(),
                        "-Dwop.db.user=" + TestDatabase.user(),
                        "-Dwop.db.password=" + TestDatabase.password(),
                        "-Dwop.db.analyst.user=" + TestDatabase.analyst(),
                        "-Dwop.db.analyst.password=" + TestDatabase.analystPassword(),
                        "-Dwop.url=http://localhost:" + port,
                        "-Dwop.demonstration=true",
                        "-Dwop.build=" + System.getProperty("wop.build"),
                        "-D" + PORT + "=" + port));
        System.setProperty(
                "container.server",
                "--prebootcommandfile %s --port %s --nohazelcast --contextroot /"
                        .formatted(preboot, port));
        System.setProperty(PORT, port);
    }
}
