package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around concerns and commercial contracts. */
@ApplicationScoped
public class IntegrityWords implements MessageBundle {
    @Override
    public String name() {
        return "integrity";
    }
}
