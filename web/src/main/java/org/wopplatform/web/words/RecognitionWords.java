package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of small-scale operators, their recognition and their certificates. */
@ApplicationScoped
public class RecognitionWords implements MessageBundle {
    @Override
    public String name() {
        return "recognition";
    }
}
