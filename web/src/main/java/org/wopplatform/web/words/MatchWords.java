package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of matches: what speaks for them, what would make them better, what shuts them out. */
@ApplicationScoped
public class MatchWords implements MessageBundle {
    @Override
    public String name() {
        return "matching";
    }
}
