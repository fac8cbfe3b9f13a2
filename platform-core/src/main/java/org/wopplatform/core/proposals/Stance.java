package org.wopplatform.core.proposals;

import java.util.Set;

/**
 * Where the caller stands towards a proposal.
 *
 * @param staff whether the caller works for the platform here, and not for an operator
 * @param proposes whether it is the platform here that makes it, and the caller may
 * @param online the sides for which the caller speaks
 * @param paper the sides at home here for which the caller keeps what they say on paper
 * @param knows the sides whose answer the caller reads in full
 * @param contacts whether the caller may be shown contacts
 */
public record Stance(
        boolean staff,
        boolean proposes,
        Set<Who> online,
        Set<Who> paper,
        Set<Who> knows,
        boolean contacts) {
    public Stance {
        online = Set.copyOf(online);
        paper = Set.copyOf(paper);
        knows = Set.copyOf(knows);
    }

    /** Whether the caller can put down an answer of the side. */
    public boolean answersFor(Who who) {
        return online.contains(who) || paper.contains(who);
    }
}
