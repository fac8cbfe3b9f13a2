package org.wopplatform.core.rounds;

import com.google.ortools.Loader;
import java.util.Optional;

/**
 * The solver's machine code. It is loaded when the first round is computed, never at the start, so
 * that a machine for which there is none runs everything else.
 */
final class Solver {
    private Solver() {}

    static void ready() {
        Machine.MISSING.ifPresent(
                why -> {
                    throw new SolverMissing(why);
                });
    }

    /** Initialised when it is first asked, once. */
    private static final class Machine {
        static final Optional<String> MISSING = load();

        private static Optional<String> load() {
            try {
                Loader.loadNativeLibraries();
                return Optional.empty();
            } catch (RuntimeException | LinkageError e) {
                return Optional.of(e.toString());
            }
        }
    }
}
