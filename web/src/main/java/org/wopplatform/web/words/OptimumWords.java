package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** What is wrong with a round that is to be computed. */
@ApplicationScoped
public class OptimumWords implements MessageBundle {
    @Override
    public String name() {
        return "optimum";
    }
}
