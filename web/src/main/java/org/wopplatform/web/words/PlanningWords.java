package org.wopplatform.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import org.wopplatform.core.language.MessageBundle;

/** The words of the joint diagnosis and of the improvement plan. */
@ApplicationScoped
public class PlanningWords implements MessageBundle {
    @Override
    public String name() {
        return "planning";
    }
}
