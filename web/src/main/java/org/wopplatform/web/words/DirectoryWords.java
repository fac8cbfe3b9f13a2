package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the directory, its map and its files. */
@ApplicationScoped
public class DirectoryWords implements MessageBundle {
    @Override
    public String name() {
        return "directory";
    }
}
