package org.wopplatform.core.platforms;

/** Whether a platform works: a dormant one can be read, a suspended one only says that it is. */
public enum Status {
    ACTIVE,
    DORMANT,
    SUSPENDED
}
