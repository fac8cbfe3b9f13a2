package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around what a partnership changes. */
@ApplicationScoped
public class ProgressWords implements MessageBundle {
    @Override
    public String name() {
        return "progress";
    }
}
