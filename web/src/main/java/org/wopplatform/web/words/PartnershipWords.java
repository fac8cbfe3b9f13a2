package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around a partnership, from the first idea to its end. */
@ApplicationScoped
public class PartnershipWords implements MessageBundle {
    @Override
    public String name() {
        return "partnerships";
    }
}
