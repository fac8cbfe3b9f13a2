package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of applying, inviting and entering an operator, and of its documents. */
@ApplicationScoped
public class JoiningWords implements MessageBundle {
    @Override
    public String name() {
        return "joining";
    }
}
