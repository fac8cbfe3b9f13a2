package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of matchmaking rounds and workshops. */
@ApplicationScoped
public class RoundWords implements MessageBundle {
    @Override
    public String name() {
        return "rounds";
    }
}
