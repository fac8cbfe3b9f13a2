package org.wopplatform.deploy.launch;

import java.nio.file.Path;

/** One line of JSON an entry, in files that take turns, kept for 30 turns. */
final class LoggingProperties {
    private static final String TEXT =
            """
            handlers=com.sun.enterprise.server.logging.GFFileHandler
            handlerServices=com.sun.enterprise.server.logging.GFFileHandler
            com.sun.enterprise.server.logging.GFFileHandler.file=%s
            com.sun.enterprise.server.logging.GFFileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
            com.sun.enterprise.server.logging.GFFileHandler.rotationLimitInBytes=20000000
            com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=30
            com.sun.enterprise.server.logging.GFFileHandler.flushFrequency=1
            com.sun.enterprise.server.logging.GFFileHandler.logtoFile=true
            com.sun.enterprise.server.logging.GFFileHandler.logtoConsole=false
            com.sun.enterprise.server.logging.GFFileHandler.multiLineMode=true
            fish.payara.enterprise.server.logging.JSONLogFormatter.printSource=false
            .level=WARNING
            org.wopplatform.level=INFO
            """;

    private LoggingProperties() {}

    static String writingTo(Path file) {
        return TEXT.formatted(file);
    }
}
