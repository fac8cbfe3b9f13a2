package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around the code of conduct. */
@ApplicationScoped
public class ConductWords implements MessageBundle {
    @Override
    public String name() {
        return "conduct";
    }
}
