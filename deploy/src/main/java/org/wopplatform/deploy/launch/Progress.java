package org.wopplatform.deploy.launch;

import java.io.PrintStream;

/** Says on the terminal what is being done and how long it took. */
final class Progress {
    private final PrintStream out;
    private long since;
    private boolean open;

    Progress(PrintStream out) {
        this.out = out;
    }

    PrintStream out() {
        return out;
    }

    void step(String name) {
        end();
        out.printf("%-12s ... ", name);
        out.flush();
        since = System.nanoTime();
        open = true;
    }

    void end() {
        if (open) {
            out.printf("%.1f s%n", (System.nanoTime() - since) / 1e9);
            open = false;
        }
    }
}
