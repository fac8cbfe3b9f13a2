package org.wopplatform.core.platforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a platform's host terms together (P3, P4): who shares a time, where nobody hosts.
 *
 * <p>Days are exact only as far as their sources are: a term known by its month counts from that
 * month's first day.
 */
public final class HostTerms {
    private HostTerms() {}

    /** Each pair that overlaps although not both are co-hosts, as "A and B". */
    public static List<String> clashes(List<HostTerm> terms) {
        var clashes = new ArrayList<String>();
        for (var i = 0; i < terms.size(); i++) {
            for (var j = i + 1; j < terms.size(); j++) {
                var one = terms.get(i);
                var other = terms.get(j);
                var sharing =
                        one.role() == HostTerm.Role.CO_HOST
                                && other.role() == HostTerm.Role.CO_HOST;
                var twice = one.association().equals(other.association());
                if (one.overlaps(other) && (!sharing || twice)) {
                    clashes.add(one.association() + " and " + other.association());
                }
            }
        }
        return clashes;
    }

    /**
     * Each stretch between the first and the last term, and from the last one to today, in which
     * nobody hosts, as "from to until".
     */
    public static List<String> gaps(List<HostTerm> terms, LocalDate today) {
        var ordered = terms.stream().sorted(Comparator.comparing(HostTerm::start)).toList();
        var gaps = new ArrayList<String>();
        var covered = LocalDate.MIN;
        for (var term : ordered) {
            if (!covered.equals(LocalDate.MIN) && term.start().isAfter(covered)) {
                gaps.add(covered + " to " + term.start());
            }
            if (term.end().isAfter(covered)) {
                covered = term.end();
            }
        }
        if (!ordered.isEmpty() && !covered.isAfter(today)) {
            gaps.add(covered + " to today");
        }
        return gaps;
    }

    /**
     * The seat of each term, in their order: 1 for a host, a number of its own for each co-host.
     */
    public static List<Integer> seats(List<HostTerm> terms) {
        var coHosts = new ArrayList<String>();
        return terms.stream()
                .map(
                        term -> {
                            if (term.role() == HostTerm.Role.HOST) {
                                return 1;
                            }
                            if (!coHosts.contains(term.association())) {
                                coHosts.add(term.association());
                            }
                            return coHosts.indexOf(term.association()) + 1;
                        })
                .toList();
    }
}
