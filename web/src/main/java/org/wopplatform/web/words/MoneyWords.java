package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around the money of partnerships. */
@ApplicationScoped
public class MoneyWords implements MessageBundle {
    @Override
    public String name() {
        return "money";
    }
}
