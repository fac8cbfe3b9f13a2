package org.wopplatform.core.progress;

/** What the partners look at when they feel the pulse of their partnership, after GWOPA's list. */
public enum Aspect {
    SET_UP,
    ROLES,
    MEETINGS,
    WORK,
    COMMUNICATION,
    TRUST,
    ADAPTATION,
    RESOURCES
}
