package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words around missions, progress reports and the files that belong to a partnership. */
@ApplicationScoped
public class MissionWords implements MessageBundle {
    @Override
    public String name() {
        return "missions";
    }
}
