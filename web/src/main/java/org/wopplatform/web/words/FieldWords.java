package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** What is asked about an operator and what can be answered, as forms and files name it. */
@ApplicationScoped
public class FieldWords implements MessageBundle {
    @Override
    public String name() {
        return "fields";
    }
}
