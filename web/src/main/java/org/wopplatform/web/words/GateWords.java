package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** What a partnership still lacks on the way to its next state, and whose turn it is. */
@ApplicationScoped
public class GateWords implements MessageBundle {
    @Override
    public String name() {
        return "gates";
    }
}
