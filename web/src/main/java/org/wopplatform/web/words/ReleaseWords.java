package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of closed periods: what was published of them, and what changed since. */
@ApplicationScoped
public class ReleaseWords implements MessageBundle {
    @Override
    public String name() {
        return "releases";
    }
}
