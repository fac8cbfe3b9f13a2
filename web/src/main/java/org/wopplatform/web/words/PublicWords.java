package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the public pages. */
@ApplicationScoped
public class PublicWords implements MessageBundle {
    @Override
    public String name() {
        return "public";
    }
}
