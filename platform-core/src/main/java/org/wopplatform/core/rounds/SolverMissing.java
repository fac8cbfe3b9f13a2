package org.wopplatform.core.rounds;

/**
 * The solver has no machine code for this machine, or it may not be unpacked: no round can be
 * computed here.
 */
public class SolverMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SolverMissing(String reason) {
        super(reason);
    }
}
