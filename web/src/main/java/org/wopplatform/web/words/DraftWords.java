package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around what was typed and could not be sent. */
@ApplicationScoped
public class DraftWords implements MessageBundle {
    @Override
    public String name() {
        return "drafts";
    }
}
