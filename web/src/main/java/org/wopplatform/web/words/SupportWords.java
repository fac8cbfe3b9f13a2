package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around requests, offers, consent, and demand and supply. */
@ApplicationScoped
public class SupportWords implements MessageBundle {
    @Override
    public String name() {
        return "support";
    }
}
