package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around a platform's own figures. */
@ApplicationScoped
public class BoardWords implements MessageBundle {
    @Override
    public String name() {
        return "board";
    }
}
