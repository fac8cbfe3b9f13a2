package org.wopplatform.core.support;

/**
 * What a platform lets others do with its operators.
 *
 * @param upward whether they take part in the matching of the platforms above
 * @param beyond whether they take part beyond the platform's own tree
 * @param exposureCap after how many open proposals a mentor is no longer shown first
 * @param version 0 for a platform that has said nothing yet
 */
public record Policy(boolean upward, boolean beyond, int exposureCap, int version) {
    public static final Policy DEFAULT = new Policy(true, false, 3, 0);
    public static final int MOST = 100;
}
