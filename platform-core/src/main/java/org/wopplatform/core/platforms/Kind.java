package org.wopplatform.core.platforms;

public enum Kind {
    GLOBAL,
    REGIONAL,
    NATIONAL
}
