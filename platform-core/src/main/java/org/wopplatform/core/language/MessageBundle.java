package org.wopplatform.core.language;

/**
 * A module's words: {@code <name>_<language>.properties} beside the implementing class, in UTF-8.
 */
public interface MessageBundle {
    String name();
}
