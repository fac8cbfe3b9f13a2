package org.wopplatform.deploy.launch;

import java.nio.file.Path;

/** One line of JSON an entry, in files that take turns, kept for 30 turns. */
final class LoggingProperties {
    private static final String TEXT =
            """
            handlers=java.util.logging.FileHandler
            java.util.logging.FileHandler.pattern=%s
            java.util.logging.FileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
            java.util.logging.FileHandler.append=true
            java.util.logging.FileHandler.limit=20000000
            java.util.logging.FileHandler.count=30
            java.util.logging.FileHandler.encoding=UTF-8
            .level=WARNING
            org.wopplatform.level=INFO
            """;

    private LoggingProperties() {}

    static String writingTo(Path file) {
        return TEXT.formatted(file.toString().replace("%", "%%").replace(".log", ".%g.log"));
    }
}
