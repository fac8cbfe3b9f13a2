package org.wopplatform.core.review;

import org.wopplatform.core.operators.Operator;

/**
 * Another operator of the registry that may be the same one.
 *
 * @param percent how alike they are, 1 to 100: 100 for a common number; else the trigram similarity
 *     of their names, whole in the same place and {@value #ELSEWHERE} of it elsewhere, rounded to
 *     the nearest. Source: our own rule, decision 0022
 */
public record Resemblance(Operator other, int percent, Why why) {
    /** Names that differ more than this are not compared further: trigram similarity, 0 to 1. */
    public static final double LEAST = 0.45;

    /** What the same name counts for in another place. */
    public static final double ELSEWHERE = 0.7;

    /** In what they agree. */
    public enum Why {
        NUMBER,
        NAME_AND_PLACE,
        NAME_ELSEWHERE,
        SIMILAR_NAME_AND_PLACE
    }
}
