package org.wopplatform.core.observatory;

/** Which categories of a known set are told. */
interface Telling {
    /** Why the category of the set is withheld; asked of sets that have something in it. */
    Reason reason(Known known, int category);

    /** Whether the sum of all that is withheld together with the category is told to be zero. */
    boolean isZero(Known known, int category);

    /** Whether a zero in one category would tell what stands in another. */
    boolean veilsZeros(Known known);
}
