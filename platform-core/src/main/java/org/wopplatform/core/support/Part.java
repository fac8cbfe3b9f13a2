package org.wopplatform.core.support;

/** What of an operator's support can travel, each part by itself. */
public enum Part {
    STRENGTHS,
    NEEDS,
    DETAILS
}
