package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** What each rule says when it refuses, and the messages that are sent by e-mail. */
@ApplicationScoped
public class RuleWords implements MessageBundle {
    @Override
    public String name() {
        return "rules";
    }
}
