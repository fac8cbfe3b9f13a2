package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of imports. */
@ApplicationScoped
public class ImportWords implements MessageBundle {
    @Override
    public String name() {
        return "imports";
    }
}
