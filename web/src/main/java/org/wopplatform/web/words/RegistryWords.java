package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the registry desk and of the review. */
@ApplicationScoped
public class RegistryWords implements MessageBundle {
    @Override
    public String name() {
        return "registry";
    }
}
