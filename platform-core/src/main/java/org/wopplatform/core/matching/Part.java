package org.wopplatform.core.matching;

import java.util.Map;

/**
 * What one criterion gives a match, and why.
 *
 * @param fulfilment 0 to 1; 0.5 where it is not known
 * @param points in hundredths: fulfilment times weight, rounded once; the parts add up to the score
 * @param sentence key of the sentence that explains it
 * @param facts the figures and codes that the sentence is made with
 * @param remedy key of the sentence that says what would make it better; empty where nothing would
 */
public record Part(
        Criterion criterion,
        int weight,
        double fulfilment,
        boolean known,
        int points,
        String sentence,
        Map<String, Object> facts,
        String remedy) {

    public Part {
        facts = Map.copyOf(facts);
    }
}
