package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the end of a partnership: evaluations, lessons, what comes next. */
@ApplicationScoped
public class ClosingWords implements MessageBundle {
    @Override
    public String name() {
        return "closing";
    }
}
