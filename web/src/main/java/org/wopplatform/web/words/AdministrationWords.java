package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of signing in, one's own account and administration. */
@ApplicationScoped
public class AdministrationWords implements MessageBundle {
    @Override
    public String name() {
        return "administration";
    }
}
