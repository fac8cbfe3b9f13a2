package org.wopplatform.core.rounds;

import com.google.ortools.Loader;

/**
 * The solver's machine code. It is loaded when the first round is computed, never at the start, so
 * that a machine for which there is none runs everything else.
 */
final class Solver {
    private static String missing = "";
    private static boolean loaded;

    private Solver() {}

    static synchronized void ready() {
        if (!loaded && missing.isEmpty()) {
            try {
                Loader.loadNativeLibraries();
                loaded = true;
            } catch (RuntimeException | LinkageError e) {
                missing = e.toString();
            }
        }
        if (!loaded) {
            throw new SolverMissing(missing);
        }
    }
}
