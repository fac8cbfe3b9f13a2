package org.wopplatform.core.rounds;

import java.util.List;
import java.util.Map;

/**
 * A problem that contradicts itself or has figures out of range; it names everything that is wrong.
 */
public class ProblemRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** More faults than anybody reads are not collected. */
    public static final int MOST_FAULTS = 200;

    /**
     * One thing wrong.
     *
     * @param path where: {@code pairs[3].score}, counted from 0 in the order in which the lines
     *     came; {@code budget}
     * @param code what, such as {@code round.fault.figure}: the key of its words
     * @param facts what fills the words' places: always {@code request} and {@code mentor} where
     *     they are known
     */
    public record Fault(String path, String code, Map<String, String> facts) {}

    private final transient List<Fault> faults;

    public ProblemRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
