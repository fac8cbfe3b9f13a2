package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the observatory: what is counted, by what, and why a figure is withheld. */
@ApplicationScoped
public class ObservatoryWords implements MessageBundle {
    @Override
    public String name() {
        return "observatory";
    }
}
