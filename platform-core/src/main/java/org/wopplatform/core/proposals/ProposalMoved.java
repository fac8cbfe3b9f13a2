package org.wopplatform.core.proposals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A proposal was made or has moved; the platforms whose people hear of it. */
public record ProposalMoved(Set<String> platforms) {
    public ProposalMoved {
        platforms = Set.copyOf(platforms);
    }

    static ProposalMoved among(String... platforms) {
        return new ProposalMoved(new TreeSet<>(List.of(platforms)));
    }
}
