package org.wopplatform.core.releases;

/** What made a total change. */
public enum Event {
    /** A record began to count. */
    ENTERED,
    /** A record ceased to count. */
    LEFT,
    /** A record counts with other amounts. */
    CHANGED,
    /** A record went over to another platform, or came from one. */
    MOVED,
    /** No record changed: what may count above the platform did, such as an operator's consent. */
    OTHER
}
