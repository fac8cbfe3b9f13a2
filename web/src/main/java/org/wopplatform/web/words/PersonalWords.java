package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around people's data. */
@ApplicationScoped
public class PersonalWords implements MessageBundle {
    @Override
    public String name() {
        return "personal";
    }
}
