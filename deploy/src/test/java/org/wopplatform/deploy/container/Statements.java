package org.wopplatform.deploy.container;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to the database driver and counts what it sends: each execution of a statement, whoever
 * asked for it, begin and commit included.
 */
final class Statements implements AutoCloseable {
    private static final Logger DRIVER =
            Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private static final String REQUESTS = "http-thread-pool";

    private final List<String> executed = new ArrayList<>();
    private final boolean ofRequestsAlone;
    private final Level before = DRIVER.getLevel();
    private final boolean loud = DRIVER.getUseParentHandlers();
    private final Handler ear =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    if (line.getMessage().contains("FE=> Execute(")
                            && (!ofRequestsAlone
                                    || Thread.currentThread().getName().contains(REQUESTS))) {
                        synchronized (executed) {
                            executed.add(line.getMessage());
                        }
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    Statements() {
        this(false);
    }

    /** Those that requests over HTTP ask for, whatever else the server does meanwhile. */
    static Statements ofRequests() {
        return new Statements(true);
    }

    private Statements(boolean ofRequestsAlone) {
        this.ofRequestsAlone = ofRequestsAlone;
        ear.setLevel(Level.ALL);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(ear);
        DRIVER.setLevel(Level.FINEST);
    }

    /** How many were executed while the deed was done. */
    int during(Runnable deed) {
        synchronized (executed) {
            executed.clear();
        }
        deed.run();
        synchronized (executed) {
            return executed.size();
        }
    }

    @Override
    public void close() {
        DRIVER.setLevel(before);
        DRIVER.removeHandler(ear);
        DRIVER.setUseParentHandlers(loud);
    }
}
