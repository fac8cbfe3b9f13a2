package org.wopplatform.core.matching;

import java.util.List;

/**
 * What one criterion gives a match, and why.
 *
 * @param fulfilment 0 to 1; 0.5 where nothing is known
 * @param points in hundredths: fulfilment times weight, rounded once; the parts add up to the score
 * @param sentences that explain it
 * @param unknowns what nobody has said, and what therefore counts half
 * @param remedies what would make it better; none where nothing would
 */
public record Part(
        Criterion criterion,
        int weight,
        double fulfilment,
        int points,
        List<Saying> sentences,
        List<Saying> unknowns,
        List<Saying> remedies) {

    public Part {
        sentences = List.copyOf(sentences);
        unknowns = List.copyOf(unknowns);
        remedies = List.copyOf(remedies);
    }

    /** Whether anything at all is known of it. */
    public boolean known() {
        return !sentences.isEmpty();
    }
}
