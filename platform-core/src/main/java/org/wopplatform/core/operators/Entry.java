package org.wopplatform.core.operators;

/** How an operator came into the registry. */
public enum Entry {
    SELF,
    INVITATION,
    PROXY,
    IMPORT,
    DOCUMENT
}
