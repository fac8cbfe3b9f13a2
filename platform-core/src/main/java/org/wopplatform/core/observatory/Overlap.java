package org.wopplatform.core.observatory;

/** Behind which cells of one dimension the same operator may stand. */
public enum Overlap {
    /** Behind one only: operators by a dimension in which each has one category. */
    NONE,
    /** Behind several of one platform: requests, offers, operators by their services. */
    WITHIN_A_PLATFORM,
    /** Behind any: partnerships and what belongs to them. */
    ANYWHERE
}
