package org.wopplatform.deploy.launch;

import java.util.Optional;

/**
 * What runs and has to be stopped: first the server, then the database, then the lock is given
 * back.
 */
final class Running {
    private final Progress progress;
    private final DataFolder folder;
    private final IsolatedStore store;
    private Optional<Server> server = Optional.empty();
    private boolean stopped;

    Running(Progress progress, DataFolder folder, IsolatedStore store) {
        this.progress = progress;
        this.folder = folder;
        this.store = store;
    }

    synchronized void with(Server started) {
        server = Optional.of(started);
        if (stopped) {
            started.close();
        }
    }

    /** For signals: stops and leaves the program. */
    void stopInBackground() {
        var stopping =
                new Thread(
                        () -> {
                            progress.out().println("Stopping.");
                            stop();
                            Runtime.getRuntime().halt(0);
                        },
                        "stop");
        stopping.setDaemon(false);
        stopping.start();
    }

    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        server.ifPresent(Server::close);
        close(store);
        close(folder);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("wop: while stopping: " + e);
        }
    }
}
