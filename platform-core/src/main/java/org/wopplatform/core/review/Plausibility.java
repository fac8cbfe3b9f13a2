package org.wopplatform.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.review.Finding.Kind;

/**
 * Which values of an operator can hardly be right, each by itself or beside the others.
 *
 * <p>Pure: the same particulars always have the same findings. A value that is not stated is not
 * implausible.
 */
public final class Plausibility {
    /**
     * People served for each connection, fewer of which are doubted. Source: our own rule; a
     * connection serves a dwelling, and the average household of no country is smaller.
     */
    public static final double FEWEST_PEOPLE = 1.5;

    /**
     * People served for each connection, more of which are doubted. Source: our own rule; shared
     * taps and blocks of flats stay below it on the average of a whole operator.
     */
    public static final double MOST_PEOPLE = 12;

    /**
     * Service connections from which a community board is doubted: the lower end of the size class
     * LARGE. Source: our own rule.
     */
    public static final int LARGE = 50_000;

    /**
     * Service connections below which a state or national utility is doubted: the upper end of the
     * size class MICRO. Source: our own rule.
     */
    public static final int TINY = 500;

    private static final Set<String> WIDE_FORMS = Set.of("STATE_UTILITY", "NATIONAL_UTILITY");
    private static final Map<String, Set<String>> ODD_OWNERSHIPS =
            Map.of(
                    "MUNICIPAL_DEPARTMENT", Set.of("PRIVATE", "COMMUNITY"),
                    "MUNICIPAL_UTILITY", Set.of("PRIVATE", "COMMUNITY"),
                    "STATE_UTILITY", Set.of("PRIVATE", "COMMUNITY"),
                    "NATIONAL_UTILITY", Set.of("PRIVATE", "COMMUNITY"),
                    "COMMUNITY_BOARD", Set.of("PRIVATE"),
                    "PRIVATE", Set.of("PUBLIC", "COMMUNITY"));

    private Plausibility() {}

    public static List<Finding> of(Particulars said) {
        var findings = new ArrayList<Finding>();
        served(said, findings);
        form(said, findings);
        return List.copyOf(findings);
    }

    private static void served(Particulars said, List<Finding> findings) {
        var population = said.number(Field.POPULATION);
        var connections = said.number(Field.CONNECTIONS);
        if (population.filter(p -> p == 0).isPresent()) {
            findings.add(Finding.of(Kind.NOBODY_SERVED));
            return;
        }
        if (population.isEmpty() || connections.filter(c -> c > 0).isEmpty()) {
            return;
        }
        var ratio = (double) population.get() / connections.get();
        if (ratio < 1) {
            findings.add(served(Kind.MORE_CONNECTIONS_THAN_PEOPLE, said));
        } else if (ratio < FEWEST_PEOPLE) {
            findings.add(served(Kind.FEW_PEOPLE_PER_CONNECTION, said));
        } else if (ratio > MOST_PEOPLE) {
            findings.add(served(Kind.MANY_PEOPLE_PER_CONNECTION, said));
        }
    }

    private static Finding served(Kind kind, Particulars said) {
        return new Finding(
                kind,
                Map.of(
                        "population", said.text(Field.POPULATION),
                        "connections", said.text(Field.CONNECTIONS)));
    }

    private static void form(Particulars said, List<Finding> findings) {
        var form = said.text(Field.LEGAL_FORM);
        var connections = said.number(Field.CONNECTIONS);
        if (form.equals("COMMUNITY_BOARD") && connections.filter(c -> c >= LARGE).isPresent()) {
            findings.add(sized(Kind.LARGE_COMMUNITY_BOARD, said));
        }
        if (WIDE_FORMS.contains(form) && connections.filter(c -> c < TINY).isPresent()) {
            findings.add(sized(Kind.TINY_UTILITY, said));
        }
        if (ODD_OWNERSHIPS.getOrDefault(form, Set.of()).contains(said.text(Field.OWNERSHIP))) {
            findings.add(Finding.of(Kind.OWNERSHIP_AGAINST_FORM));
        }
    }

    private static Finding sized(Kind kind, Particulars said) {
        return new Finding(kind, Map.of("connections", said.text(Field.CONNECTIONS)));
    }
}
