package org.wopplatform.core.support;

/** How far something is known; as a distance, how far away a platform is. */
public enum Reach {
    OWN,
    REGION,
    NETWORK;

    /** Whether what is known this far is known at the distance. */
    public boolean covers(Reach distance) {
        return distance.compareTo(this) <= 0;
    }
}
